#include "reports/pipeline/load_record.h"

#include "reports/model/report_names.h"
#include "reports/pipeline/score_times_record.h"
#include "reports/table/json.h"
#include "reports/table/record.h"

struct row {
    const struct report *report;
    size_t interviewer, window;
    const char *name, *when;
    const struct pipeline_load *load;
};

static bool is_month(const struct row *row)
{
    return row->window >= WINDOW_FIRST_MONTH;
}

/* The months stand within what is told of an interviewer. */
static json_t *interviewer_part(const void *context)
{
    const struct row *const row = context;
    return is_month(row) ? NULL : json_text(row->name);
}

static json_t *month_part(const void *context)
{
    const struct row *const row = context;
    return is_month(row) ? json_text(row->when) : NULL;
}

static json_t *time_part(const void *context)
{
    const struct row *const row = context;
    return is_month(row) ? NULL : score_times_record_json(row->report, row->interviewer);
}

static json_t *months_part(const void *context);

#define AT_LOAD(member) RECORD_AT(struct row, load, member)

static const struct field fields[] = {
    {"interviewer", RECORD_HERE(struct row, name), .part = interviewer_part, .optional = true},
    {"month", RECORD_HERE(struct row, when), .part = month_part, .column = "when",
     .optional = true},
    {"n_interviews", AT_LOAD(n_interviews)},
    {"n_candidates", AT_LOAD(n_candidates)},
    {"n_ratings", AT_LOAD(n_ratings)},
    {"time_to_score", .part = time_part, .optional = true},
    {"months", .part = months_part, .optional = true},
};
static const struct record record = RECORD(fields);

static struct row row_of(const struct report *report, size_t interviewer, size_t window,
                         struct arena *arena)
{
    return (struct row){.report = report,
                        .interviewer = interviewer,
                        .window = window,
                        .name = report_names_interviewer_text(report, interviewer, arena),
                        .when = score_times_record_when(report->pipeline, window, arena),
                        .load = pipeline_result_load_of(report->pipeline, interviewer, window)};
}

static json_t *months_part(const void *context)
{
    const struct row *const row = context;
    if (is_month(row))
        return NULL;
    struct arena scratch = {0};
    json_t *const array = json_array();
    for (size_t m = 0; row->report->pipeline->has_months && m < PIPELINE_MONTHS; m++) {
        const struct row month = row_of(row->report, row->interviewer, WINDOW_FIRST_MONTH + m,
                                        &scratch);
        json_append(array, record_json(&record, &month));
    }
    arena_free(&scratch);
    return array;
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

json_t *load_record_json(const struct report *report, size_t interviewer)
{
    struct arena scratch = {0};
    const struct row row = row_of(report, interviewer, WINDOW_PERIOD, &scratch);
    json_t *const object = record_json(&record, &row);
    arena_free(&scratch);
    return object;
}
