#include "reports/pipeline/pipeline_data.h"

#include "base/date.h"
#include "reports/pipeline/pipeline_words.h"
#include "reports/table/table_estimate.h"

static const struct table_column columns[] = {
    TABLE_TEXT_COLUMN("window"),
    TABLE_TEXT_COLUMN("from"),
    TABLE_TEXT_COLUMN("to"),
    TABLE_TEXT_COLUMN("stage"),
    TABLE_NUMBER_COLUMN("n_interviewed"),
    TABLE_NUMBER_COLUMN("n_reached"),
    TABLE_NUMBER_COLUMN("n_passed"),
    TABLE_NUMBER_COLUMN("n_rejected"),
    TABLE_NUMBER_COLUMN("n_withdrawn"),
    TABLE_NUMBER_COLUMN("n_in_flight"),
    TABLE_ESTIMATE_COLUMNS("pass_through"),
    TABLE_ESTIMATE_COLUMNS("days_median"),
    TABLE_ESTIMATE_COLUMNS("days_p90"),
};

const char *pipeline_window_name(enum pipeline_window window)
{
    static const char *const names[] = {[WINDOW_PERIOD] = "period",
                                        [WINDOW_MONTH] = "month",
                                        [WINDOW_PREVIOUS] = "previous_month",
                                        [WINDOW_YEAR] = "twelve_months"};
    return names[window];
}

bool pipeline_has_window(const struct pipeline_result *pipeline, enum pipeline_window window)
{
    return window == WINDOW_PERIOD || pipeline->has_months;
}

static void add_day(struct table *table, int32_t day)
{
    char text[11];
    date_format(day, text);
    table_add(table, *text ? arena_copy(table->arena, text) : NULL);
}

static void add_stage(const struct pipeline_cohort *cohort, enum pipeline_window window,
                      const char *name, const struct pipeline_stage *stage, struct table *table)
{
    table_add(table, pipeline_window_name(window));
    add_day(table, cohort->days.first);
    add_day(table, cohort->days.last);
    table_add(table, name);
    table_add_count(table, stage->n_interviewed);
    table_add_count(table, stage->n_reached);
    table_add_count(table, stage->n_passed);
    table_add_count(table, stage->n_rejected);
    table_add_count(table, stage->n_withdrawn);
    table_add_count(table, stage->n_in_flight);
    table_add_estimate(table, &stage->pass);
    table_add_estimate(table, &stage->days);
    table_add_estimate(table, &stage->days_p90);
}

struct table *pipeline_data(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    for (enum pipeline_window w = WINDOW_PERIOD; pipeline && w < PIPELINE_WINDOWS; w++) {
        const struct pipeline_cohort *const cohort = &pipeline->cohorts[w];
        for (size_t s = 0; pipeline_has_window(pipeline, w) && s < pipeline->n_stages; s++)
            if (pipeline_words_shows(pipeline, s))
                add_stage(cohort, w, pipeline->stages[s], &cohort->stages[s], table);
    }
    return table;
}
