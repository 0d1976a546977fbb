#include "reports/calibration/held_sessions_record.h"

#include "reports/calibration/held_sessions_words.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct row {
    const char *session, *held_on, *question, *verdict, *reworded_on;
    const struct calibration_change *change;
    double level;
};

#define HERE(member) RECORD_HERE(struct row, member)
#define AT_CHANGE(member) RECORD_AT(struct row, change, member)

static const struct field fields[] = {
    {"session", HERE(session)},
    {"held_on", HERE(held_on)},
    {"question", HERE(question)},
    {"before", AT_CHANGE(before)},
    {"after", AT_CHANGE(after)},
    {"drawn", AT_CHANGE(drawn)},
    {"difference", AT_CHANGE(difference)},
    {"level", HERE(level)},
    {"verdict", HERE(verdict)},
    {"needed_answers", AT_CHANGE(needed)},
    {"reworded_on", HERE(reworded_on)},
};
static const struct record record = RECORD(fields);

static struct row row_of(const struct report *report, const struct held_session *session,
                         const struct held_question *about, struct arena *arena)
{
    return (struct row){.session = session->mark,
                        .held_on = record_day(session->day, arena),
                        .question = report->catalogue->questions[about->question].code,
                        .verdict = held_sessions_words_verdict_key(about->change.verdict),
                        .reworded_on = record_day(about->reworded, arena),
                        .change = &about->change,
                        .level = CALIBRATION_LEVEL};
}

json_t *held_sessions_record_questions(const struct report *report,
                                       const struct held_session *session, struct arena *arena)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < session->n_questions; i++) {
        const struct row row = row_of(report, session, &session->questions[i], arena);
        json_append(array, record_json(&record, &row));
    }
    return array;
}

struct table *held_sessions_record_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t s = 0; s < report->sessions->n; s++) {
        const struct held_session *const session = &report->sessions->sessions[s];
        for (size_t i = 0; i < session->n_questions; i++) {
            const struct row row = row_of(report, session, &session->questions[i], arena);
            record_add(&record, &row, table);
        }
    }
    return table;
}
