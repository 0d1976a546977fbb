#include "reports/agreement/agreement_json.h"

#include <stdlib.h>

#include "analytics/agreement/agreement_pairs.h"
#include "reports/agreement/agreement_record.h"
#include "reports/agreement/cost/range_table.h"
#include "reports/agreement/cost/selection_cost_json.h"
#include "reports/agreement/panel_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct month_row {
    const char *month;
    const struct month_result *result;
};

#define AT_MONTH(member) RECORD_AT(struct month_row, result, member)
#define AT_KAPPA(weights) AT_MONTH(kappa[weights].estimate), .group = "kappa"

static const struct field month_fields[] = {
    {"month", RECORD_HERE(struct month_row, month)}, {"n", AT_MONTH(n)},
    {"unweighted", AT_KAPPA(KAPPA_UNWEIGHTED)},      {"linear", AT_KAPPA(KAPPA_LINEAR)},
    {"quadratic", AT_KAPPA(KAPPA_QUADRATIC)},
};
static const struct record month_record = RECORD(month_fields);

static json_t *question_json(const struct report *report, size_t question)
{
    return panel_record_json(
        report, &(struct panel_subject){.question = report->catalogue->questions[question].code,
                                        .panel = &report->result->agreement.questions[question]});
}

static json_t *topic_json(const struct report *report, size_t topic)
{
    return panel_record_json(
        report, &(struct panel_subject){.topic = report->catalogue->topics[topic].code,
                                        .panel = &report->result->agreement.topics[topic]});
}

static json_t *month_json(const struct report *report, size_t index)
{
    const struct month_result *const month = &report->result->agreement.months[index];
    struct buffer name = {0};
    buffer_format(&name, "%04d-%02d", month->year, month->month);
    json_t *const object = record_json(&month_record, &(struct month_row){name.data, month});
    buffer_free(&name);
    return object;
}

/* All but the pairs. */
static json_t *rest_json(const struct report *report)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const struct catalogue *const catalogue = report->catalogue;
    json_t *const rest = json_object();
    json_put(rest, "questions", json_of_each(report, catalogue->n_questions, question_json));
    json_put(rest, "topics", json_of_each(report, catalogue->n_topics, topic_json));
    json_put(rest, "months", json_of_each(report, agreement->n_months, month_json));
    json_put(rest, "overall",
             panel_record_json(report, &(struct panel_subject){.panel = &agreement->overall}));
    json_put(rest, "interview", selection_cost_json(report));
    json_put(rest, "stages", range_table_json(report));
    return rest;
}

/* What a pair is over all questions, then on single ones. */
static bool add_pair(const struct report *report, size_t pair, const struct text_sink *sink,
                     struct buffer *out, struct error *error)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    struct arena scratch = {0};
    size_t n;
    const struct pair_result *const singles = agreement_pairs_singles(agreement, pair, &scratch,
                                                                      &n);
    json_stream_add(agreement_record_pair(report, &agreement->pairs[pair]), pair == 0, out);
    bool done = text_sink_take(sink, out, error);
    for (size_t i = 0; i < n && done; i++) {
        json_stream_add(agreement_record_pair(report, &singles[i]), false, out);
        done = text_sink_take(sink, out, error);
    }
    arena_free(&scratch);
    return done;
}

bool agreement_json_write(const struct report *report, const struct text_sink *sink,
                          struct buffer *out, struct error *error)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    json_stream_begin(json_document_begin(report->version, &report->filter, &report->counts),
                      "pairs", out);
    bool done = true;
    for (size_t i = 0; i < agreement->n_pairs && done; i++)
        done = add_pair(report, i, sink, out, error);
    json_stream_end(rest_json(report), agreement->n_pairs == 0, out);
    return done;
}

void agreement_json(const struct report *report, struct buffer *out)
{
    struct error error;
    /* Without a sink nothing fails. */
    if (!agreement_json_write(report, NULL, out, &error))
        abort();
}
