#include "reports/pipeline/pipeline_record.h"

#include "reports/pipeline/pipeline_words.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

/* A window, and where it is a row of a table one of its stages. */
struct row {
    const struct pipeline_result *pipeline;
    const char *window, *from, *to; /* NULL: no limit */
    const struct pipeline_cohort *cohort;
    const char *name;
    const struct pipeline_stage *stage;
};

static json_t *stages_part(const void *context);

#define HERE(member) RECORD_HERE(struct row, member)
#define AT_COHORT(member) RECORD_AT(struct row, cohort, member), .in = FIELD_IN_JSON
#define AT_STAGE(member) RECORD_AT(struct row, stage, member), .rank = 1

static const struct field cohort_fields[] = {
    {"window", HERE(window)},
    {"from", HERE(from)},
    {"to", HERE(to)},
    {"n", AT_COHORT(n)},
    {"n_candidates", AT_COHORT(n_candidates)},
    {"n_hired", AT_COHORT(n_hired)},
    {"n_rejected", AT_COHORT(n_rejected)},
    {"n_withdrawn", AT_COHORT(n_withdrawn)},
    {"n_in_flight", AT_COHORT(n_in_flight)},
    {"hired", AT_COHORT(hired)},
    {"stages", .part = stages_part},
};
static const struct record cohort_record = RECORD(cohort_fields);

static const struct field stage_fields[] = {
    {"stage", HERE(name), .rank = 1},       {"n_interviewed", AT_STAGE(n_interviewed)},
    {"n_reached", AT_STAGE(n_reached)},     {"n_passed", AT_STAGE(n_passed)},
    {"n_rejected", AT_STAGE(n_rejected)},   {"n_withdrawn", AT_STAGE(n_withdrawn)},
    {"n_in_flight", AT_STAGE(n_in_flight)}, {"pass_through", AT_STAGE(pass)},
    {"days_median", AT_STAGE(days)},        {"days_p90", AT_STAGE(days_p90)},
};
static const struct record stage_record = RECORD_BESIDE(stage_fields, &cohort_record);

const char *pipeline_record_window(enum pipeline_window window)
{
    static const char *const names[] = {[WINDOW_PERIOD] = "period",
                                        [WINDOW_MONTH] = "month",
                                        [WINDOW_PREVIOUS] = "previous_month",
                                        [WINDOW_YEAR] = "twelve_months"};
    return names[window];
}

bool pipeline_record_has_window(const struct pipeline_result *pipeline, enum pipeline_window window)
{
    return window == WINDOW_PERIOD || pipeline->has_months;
}

static struct row row_of(const struct pipeline_result *pipeline, enum pipeline_window window,
                         struct arena *arena)
{
    const struct pipeline_cohort *const cohort = &pipeline->cohorts[window];
    return (struct row){.pipeline = pipeline,
                        .window = pipeline_record_window(window),
                        .from = record_day(cohort->days.first, arena),
                        .to = record_day(cohort->days.last, arena),
                        .cohort = cohort};
}

static struct row at_stage(struct row row, size_t stage)
{
    row.name = row.pipeline->stages[stage];
    row.stage = &row.cohort->stages[stage];
    return row;
}

static json_t *stages_part(const void *context)
{
    const struct row *const row = context;
    json_t *const array = json_array();
    for (size_t s = 0; s < row->pipeline->n_stages; s++) {
        const struct row stage = at_stage(*row, s);
        if (pipeline_words_shows(row->pipeline, s))
            json_append(array, record_json(&stage_record, &stage));
    }
    return array;
}

json_t *pipeline_record_cohorts(const struct pipeline_result *pipeline)
{
    struct arena scratch = {0};
    json_t *const array = json_array();
    for (enum pipeline_window w = WINDOW_PERIOD; w < PIPELINE_WINDOWS; w++) {
        if (pipeline->n_stages == 0 || !pipeline_record_has_window(pipeline, w))
            continue;
        const struct row row = row_of(pipeline, w, &scratch);
        json_append(array, record_json(&cohort_record, &row));
    }
    arena_free(&scratch);
    return array;
}

struct table *pipeline_record_table(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct table *const table = record_table(&stage_record, arena);
    for (enum pipeline_window w = WINDOW_PERIOD; pipeline && w < PIPELINE_WINDOWS; w++) {
        const struct row row = row_of(pipeline, w, arena);
        for (size_t s = 0; pipeline_record_has_window(pipeline, w) && s < pipeline->n_stages; s++) {
            const struct row stage = at_stage(row, s);
            if (pipeline_words_shows(pipeline, s))
                record_add(&stage_record, &stage, table);
        }
    }
    return table;
}
