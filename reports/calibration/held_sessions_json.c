#include "reports/calibration/held_sessions_json.h"

#include "reports/calibration/held_sessions_record.h"
#include "reports/table/json.h"

static json_t *people_of(const struct held_session *session)
{
    json_t *const people = json_array();
    for (size_t i = 0; i < session->n_people; i++)
        json_append(people, json_text(session->people[i]));
    return people;
}

static json_t *scores_of(const struct held_session *session)
{
    json_t *const scores = json_array();
    for (size_t i = 0; i < session->n_scores; i++) {
        const struct calibration_score *const score = &session->scores[i];
        json_t *const object = json_object();
        json_put(object, "candidate", json_text(score->candidate));
        json_put(object, "question", json_text(score->question));
        json_put(object, "interviewer", json_text(score->interviewer));
        json_put(object, "share", json_decimal(score->share));
        json_append(scores, object);
    }
    return scores;
}

void held_sessions_json(const struct report *report, struct buffer *out)
{
    struct arena scratch = {0};
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const sessions = json_array();
    for (size_t s = 0; s < report->sessions->n; s++) {
        const struct held_session *const session = &report->sessions->sessions[s];
        json_t *const object = json_object();
        json_put(object, "session", json_text(session->mark));
        json_put(object, "held_on", json_day(session->day));
        json_put(object, "interviewers", people_of(session));
        json_put(object, "questions", held_sessions_record_questions(report, session, &scratch));
        json_put(object, "scores", scores_of(session));
        json_append(sessions, object);
    }
    json_put(document, "sessions", sessions);
    json_document_end(document, out);
    arena_free(&scratch);
}
