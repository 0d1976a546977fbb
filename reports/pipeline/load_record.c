#include "reports/pipeline/load_record.h"

#include "reports/model/report_names.h"
#include "reports/pipeline/score_times_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct row {
    const char *name, *when;
    const struct pipeline_load *load;
};

#define AT_LOAD(member) RECORD_AT(struct row, load, member)

static const struct field fields[] = {
    {"interviewer", RECORD_HERE(struct row, name), .in = FIELD_IN_CELLS},
    {"when", RECORD_HERE(struct row, when), .in = FIELD_IN_CELLS},
    {"n_interviews", AT_LOAD(n_interviews)},
    {"n_candidates", AT_LOAD(n_candidates)},
    {"n_ratings", AT_LOAD(n_ratings)},
};
static const struct record record = RECORD(fields);

static struct row row_of(const struct report *report, size_t interviewer, size_t window,
                         struct arena *arena)
{
    return (struct row){.name = report_names_interviewer_text(report, interviewer, arena),
                        .when = score_times_record_when(report->pipeline, window, arena),
                        .load = pipeline_result_load_of(report->pipeline, interviewer, window)};
}

static void add_row(const struct report *report, size_t interviewer, size_t window,
                    struct table *table)
{
    const struct row row = row_of(report, interviewer, window, table->arena);
    record_add(&record, &row, table);
}

struct table *load_record_table(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct table *const table = record_table(&record, arena);
    for (size_t i = 0; pipeline && i < pipeline->n_interviewers; i++) {
        add_row(report, i, WINDOW_PERIOD, table);
        for (size_t m = 0; pipeline->has_months && m < PIPELINE_MONTHS; m++)
            add_row(report, i, WINDOW_FIRST_MONTH + m, table);
    }
    return table;
}

/* A window beside what it is called. */
static json_t *load_json(const char *key, const char *name, const struct row *row)
{
    json_t *const object = json_object();
    json_put(object, key, json_text(name));
    record_put(&record, row, object);
    return object;
}

json_t *load_record_json(const struct report *report, size_t interviewer)
{
    struct arena scratch = {0};
    const struct row period = row_of(report, interviewer, WINDOW_PERIOD, &scratch);
    json_t *const object = load_json("interviewer", period.name, &period);
    json_t *const months = json_array();
    for (size_t m = 0; report->pipeline->has_months && m < PIPELINE_MONTHS; m++) {
        const struct row month = row_of(report, interviewer, WINDOW_FIRST_MONTH + m, &scratch);
        json_append(months, load_json("month", month.when, &month));
    }
    json_put(object, "time_to_score", score_times_record_json(report, interviewer));
    json_put(object, "months", months);
    arena_free(&scratch);
    return object;
}
