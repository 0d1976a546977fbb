#include "analytics/calibration/calibration_sessions.h"

#include <math.h>

#include "analytics/calibration/calibration_distance.h"

/* The answers of a session's people. */
struct session_sums {
    struct moments *before; /* by question */
    struct moments *after;  /* by place among the session's questions */
};

struct calibration_sessions {
    const struct catalogue *catalogue;
    const struct held_sessions *held;
    struct limits limits;
    struct arena *run;
    struct session_sums *sums; /* by session */
};

struct calibration_sessions *calibration_sessions_create(const struct catalogue *catalogue,
                                                         const struct held_sessions *sessions,
                                                         const struct limits *limits,
                                                         struct arena *run)
{
    struct calibration_sessions *const created = ARENA_NEW(run, struct calibration_sessions);
    *created = (struct calibration_sessions){
        .catalogue = catalogue,
        .held = sessions,
        .limits = *limits,
        .run = run,
        .sums = ARENA_ARRAY(run, sessions->n, struct session_sums)};
    for (size_t s = 0; s < sessions->n; s++)
        created->sums[s] = (struct session_sums){
            ARENA_ARRAY(run, catalogue->n_questions, struct moments),
            ARENA_ARRAY(run, sessions->sessions[s].n_questions, struct moments)};
    return created;
}

/* The place of a question among those of a session; SIZE_MAX: it was not about it. */
static size_t place_of(const struct held_session *session, size_t question)
{
    for (size_t i = 0; i < session->n_questions; i++)
        if (session->questions[i].question == question)
            return i;
    return SIZE_MAX;
}

/* The days of the sessions about a question before and after one of them. */
struct span {
    int32_t previous, next; /* INT32_MIN, INT32_MAX: there is none */
};

static struct span span_of(const struct held_sessions *held, const struct held_session *session,
                           size_t question)
{
    struct span span = {INT32_MIN, INT32_MAX};
    for (size_t s = 0; s < held->n; s++) {
        const struct held_session *const other = &held->sessions[s];
        if (place_of(other, question) == SIZE_MAX)
            continue;
        if (other->day < session->day && other->day > span.previous)
            span.previous = other->day;
        if (other->day > session->day && other->day < span.next)
            span.next = other->day;
    }
    return span;
}

static void add_answer(struct calibration_sessions *sessions, size_t s,
                       const struct answer_scores *answer)
{
    const struct held_session *const session = &sessions->held->sessions[s];
    const size_t place = place_of(session, answer->question);
    const bool is_before = answer->last_day < session->day;
    const struct span span = place == SIZE_MAX ? (struct span){INT32_MIN, INT32_MAX}
                                               : span_of(sessions->held, session, answer->question);
    if (is_before && answer->first_day > span.previous)
        moments_add(&sessions->sums[s].before[answer->question], answer->distance);
    else if (place != SIZE_MAX && answer->first_day > session->day && answer->last_day < span.next)
        moments_add(&sessions->sums[s].after[place], answer->distance);
}

void calibration_sessions_add(struct calibration_sessions *sessions,
                              const struct candidate_ratings *ratings)
{
    for (size_t s = 0; s < sessions->held->n; s++) {
        struct answer_scores answer;
        for (size_t i = 0; i < ratings->n; i += answer.n) {
            answer = calibration_distance_of(sessions->catalogue, ratings, i,
                                             sessions->held->sessions[s].took_part);
            if (!isnan(answer.distance) && answer.first_day != INT32_MIN)
                add_answer(sessions, s, &answer);
        }
    }
}

/* The first day of a wording that came after the session, before the next one. */
static int32_t reworded_on(const struct catalogue *catalogue, size_t question, int32_t day,
                           int32_t next)
{
    const struct wordings *const wordings = catalogue->wordings ? &catalogue->wordings[question]
                                                                : NULL;
    for (size_t v = 0; wordings && v < wordings->n; v++)
        if (wordings->versions[v].valid_from > day && wordings->versions[v].valid_from < next)
            return wordings->versions[v].valid_from;
    return INT32_MIN;
}

void calibration_sessions_finish(struct calibration_sessions *sessions)
{
    const struct catalogue *const catalogue = sessions->catalogue;
    for (size_t s = 0; s < sessions->held->n; s++) {
        struct held_session *const session = &sessions->held->sessions[s];
        const struct session_sums *const sums = &sessions->sums[s];
        for (size_t i = 0; i < session->n_questions; i++) {
            struct held_question *const about = &session->questions[i];
            const struct span span = span_of(sessions->held, session, about->question);
            about->change = calibration_change_of(sums->before, catalogue->n_questions,
                                                  about->question, &sums->after[i],
                                                  &sessions->limits, sessions->run);
            about->reworded = reworded_on(catalogue, about->question, session->day, span.next);
        }
    }
}
