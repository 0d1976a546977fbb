#include "reports/agreement/agreement_json.h"

#include <stdlib.h>

#include "reports/agreement/agreement_record.h"
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

static json_t *questions_part(const void *context)
{
    const struct report *const report = context;
    json_t *const array = json_array();
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        json_append(array, panel_record_json(
                               report, &(struct panel_subject){
                                           .question = report->catalogue->questions[q].code,
                                           .panel = &report->result->agreement.questions[q]}));
    return array;
}

static json_t *topics_part(const void *context)
{
    const struct report *const report = context;
    json_t *const array = json_array();
    for (size_t t = 0; t < report->catalogue->n_topics; t++)
        json_append(array,
                    panel_record_json(report, &(struct panel_subject){
                                                  .topic = report->catalogue->topics[t].code,
                                                  .panel = &report->result->agreement.topics[t]}));
    return array;
}

static json_t *months_part(const void *context)
{
    const struct agreement_result *const agreement =
        &((const struct report *)context)->result->agreement;
    struct arena scratch = {0};
    json_t *const array = json_array();
    for (size_t i = 0; i < agreement->n_months; i++) {
        const struct month_result *const month = &agreement->months[i];
        const struct month_row row = {
            arena_format(&scratch, "%04d-%02d", month->year, month->month), month};
        json_append(array, record_json(&month_record, &row));
    }
    arena_free(&scratch);
    return array;
}

static json_t *overall_part(const void *context)
{
    const struct report *const report = context;
    return panel_record_json(report,
                             &(struct panel_subject){.panel = &report->result->agreement.overall});
}

static const struct field fields[] = {
    {"questions", .part = questions_part},
    {"topics", .part = topics_part},
    {"months", .part = months_part},
    {"overall", .part = overall_part},
};
static const struct record record = RECORD(fields);

bool agreement_json_write(const struct report *report, const struct json_sink *sink,
                          struct buffer *out, struct error *error)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    json_t *const rest = json_object();
    json_stream_begin(json_document_begin(report->version, &report->filter, &report->counts),
                      "pairs", out);
    bool done = true;
    for (size_t i = 0; i < agreement->n_pairs && done; i++) {
        json_stream_add(agreement_record_pair(report, &agreement->pairs[i]), i == 0, out);
        done = json_sink_take(sink, out, error);
    }
    record_put(&record, report, rest);
    json_stream_end(rest, agreement->n_pairs == 0, out);
    return done;
}

void agreement_json(const struct report *report, struct buffer *out)
{
    struct error error;
    /* Without a sink nothing fails. */
    if (!agreement_json_write(report, NULL, out, &error))
        abort();
}
