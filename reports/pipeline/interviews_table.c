#include "reports/pipeline/interviews_table.h"

#include "base/date.h"
#include "reports/model/report_names.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("interviewer"),    TABLE_TEXT_COLUMN("when"),
    TABLE_NUMBER_COLUMN("n_interviews"), TABLE_NUMBER_COLUMN("n_candidates"),
    TABLE_NUMBER_COLUMN("n_ratings"),
};

static void add_row(const struct report *report, size_t interviewer, size_t window,
                    struct table *table)
{
    const struct pipeline_load *const load = pipeline_result_load_of(report->pipeline, interviewer,
                                                                     window);
    struct buffer name = {0};
    char day[11] = "period";
    report_names_interviewer(report, interviewer, &name);
    if (window >= WINDOW_FIRST_MONTH) {
        date_format(report->pipeline->months[window - WINDOW_FIRST_MONTH].first, day);
        day[7] = '\0';
    }
    table_add(table, table_text(table, &name));
    table_add(table, arena_copy(table->arena, day));
    table_add_count(table, load->n_interviews);
    table_add_count(table, load->n_candidates);
    table_add_count(table, load->n_ratings);
}

struct table *interviews_table(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; pipeline && i < pipeline->n_interviewers; i++) {
        add_row(report, i, WINDOW_PERIOD, table);
        for (size_t m = 0; pipeline->has_months && m < PIPELINE_MONTHS; m++)
            add_row(report, i, WINDOW_FIRST_MONTH + m, table);
    }
    return table;
}
