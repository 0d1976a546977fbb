#include "reports/pipeline/pipeline_json.h"

#include "reports/model/finding_names.h"
#include "reports/pipeline/load_record.h"
#include "reports/pipeline/pipeline_record.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/pipeline/score_times_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct change_row {
    const char *stage, *strength, *text; /* NULL: nothing was found */
    const struct pipeline_change *change;
};

#define AT_CHANGE(member) RECORD_AT(struct change_row, change, member)

static const struct field change_fields[] = {
    {"stage", RECORD_HERE(struct change_row, stage)},
    {"difference", AT_CHANGE(difference)},
    {"strength", RECORD_HERE(struct change_row, strength)},
    {"n_in_flight", AT_CHANGE(n_in_flight)},
    {"may_be_undone", AT_CHANGE(may_be_undone)},
    {"text", RECORD_HERE(struct change_row, text)},
};
static const struct record change_record = RECORD(change_fields);

static json_t *change_json(const struct report *report, size_t stage)
{
    const struct pipeline_change *const change = &report->pipeline->changes[stage];
    struct buffer text = {0};
    if (change->finding.strength != STRENGTH_NONE)
        pipeline_words_change(report, stage, &text);
    json_t *const object = record_json(
        &change_record,
        &(struct change_row){report->pipeline->stages[stage],
                             finding_names_strength(change->finding.strength), text.data, change});
    buffer_free(&text);
    return object;
}

struct row {
    const char *summary, *source;
    const struct pipeline_result *pipeline;
};

static json_t *stages_part(const void *context)
{
    const struct pipeline_result *const pipeline = ((const struct row *)context)->pipeline;
    json_t *const array = json_array();
    for (size_t s = 0; s < pipeline->n_stages; s++)
        json_append(array, json_text(pipeline->stages[s]));
    return array;
}

static json_t *changes_json(const struct report *report)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    json_t *const array = json_array();
    for (size_t s = 0; pipeline->changes && s < pipeline->n_stages; s++)
        if (pipeline_words_shows(pipeline, s))
            json_append(array, change_json(report, s));
    return array;
}

#define AT(member) RECORD_AT(struct row, pipeline, member)

static const struct field fields[] = {
    {"summary", RECORD_HERE(struct row, summary)},
    {"stages", .part = stages_part, .group = "order"},
    {"source", RECORD_HERE(struct row, source), .group = "order"},
    {"n_out_of_order", AT(n_turned), .group = "order"},
    {"majorities_set_aside", AT(n_set_aside), .group = "order"},
    {"n_stages_found", AT(n_named)},
    {"interviews_left_out", AT(n_left_out)},
    {"candidates_undated", AT(n_undated)},
    {"outcomes_unknown", AT(n_unknown)},
};
static const struct record record = RECORD(fields);

static const char *source_name(enum stage_order_source source)
{
    return source == ORDER_DECLARED ? "declared" : source == ORDER_FOUND ? "found" : "names";
}

static void put_pipeline(const struct report *report, json_t *document)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct buffer summary = {0};
    pipeline_words_summary(report, &summary);
    record_put(
        &record,
        &(struct row){summary.data ? summary.data : "", source_name(pipeline->order), pipeline},
        document);
    buffer_free(&summary);
    json_put(document, "cohorts", pipeline_record_cohorts(pipeline));
    json_put(document, "changes", changes_json(report));
    json_put(document, "time_to_score", score_times_record_windows(pipeline));
    json_put(document, "interviewers",
             json_of_each(report, pipeline->n_interviewers, load_record_json));
}

void pipeline_json(const struct report *report, struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    if (report->pipeline)
        put_pipeline(report, document);
    json_document_end(document, out);
}
