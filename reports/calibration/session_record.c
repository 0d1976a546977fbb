#include "reports/calibration/session_record.h"

#include "analytics/calibration/calibration_plan.h"
#include "reports/calibration/session_words.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/wording.h"

struct row {
    const char *session, *candidate, *question, *title, *stage, *date, *reason, *why;
    size_t n_scores;
    double lowest, highest;
};

#define HERE(member) RECORD_HERE(struct row, member)

static const struct field fields[] = {
    {"session", HERE(session)},   {"candidate", HERE(candidate)},
    {"question", HERE(question)}, {"title", HERE(title)},
    {"stage", HERE(stage)},       {"date", HERE(date)},
    {"n_scores", HERE(n_scores)}, {"lowest", HERE(lowest)},
    {"highest", HERE(highest)},   {"reason", HERE(reason)},
    {"why", HERE(why)},
};
static const struct record record = RECORD(fields);

static const char *const reasons[] = {[CALIBRATION_CONFUSED] = "confused",
                                      [CALIBRATION_NEAR_LINE] = "near_line",
                                      [CALIBRATION_NEVER_MET] = "never_met"};

static struct row row_of(const struct report *report, size_t i, struct arena *arena)
{
    const struct calibration_answer *const answer = &report->session->answers[i];
    const struct catalogue *const catalogue = report->catalogue;
    const struct scale *const scale = question_scale(catalogue, answer->question);
    struct buffer candidate = {0};
    report_names_session_candidate(report, i, &candidate);
    return (struct row){.session = report->session_mark,
                        .candidate = wording_keep(&candidate, arena),
                        .question = catalogue->questions[answer->question].code,
                        .title = catalogue->questions[answer->question].title,
                        .stage = answer->stage == UINT32_MAX ? NULL
                                                             : catalogue->stages[answer->stage],
                        .date = record_day(answer->day, arena),
                        .reason = reasons[answer->reason],
                        .why = session_words_why(report, i, arena),
                        .n_scores = answer->n_scores,
                        .lowest = scale_value(scale, answer->low),
                        .highest = scale_value(scale, answer->high)};
}

json_t *session_record_answers(const struct report *report, struct arena *arena)
{
    json_t *const array = json_array();
    for (size_t i = 0; i < report->session->n; i++) {
        const struct row row = row_of(report, i, arena);
        json_append(array, record_json(&record, &row));
    }
    return array;
}

struct table *session_record_table(const struct report *report, struct arena *arena)
{
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; i < report->session->n; i++) {
        const struct row row = row_of(report, i, arena);
        record_add(&record, &row, table);
    }
    return table;
}
