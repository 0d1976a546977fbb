#include "reports/pipeline/score_times_table.h"

#include "base/date.h"
#include "reports/model/period_words.h"
#include "reports/model/report_names.h"
#include "reports/pipeline/score_times_words.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"

static const struct table_column data_columns[] = {
    TABLE_TEXT_COLUMN("interviewer"),          TABLE_TEXT_COLUMN("when"),
    TABLE_ESTIMATE_COLUMNS("days_median"),     TABLE_ESTIMATE_COLUMNS("days_p90"),
    TABLE_NUMBER_COLUMN("n_before_interview"),
};

static const char *month_name(int32_t day, struct table *table)
{
    struct buffer text = {0};
    period_words_short_month(day, &text);
    return table_text(table, &text);
}

static void add_days(const struct estimate *days, struct table *table)
{
    struct buffer text = {0};
    if (days->status == ESTIMATE_OK) {
        format_plain(days->value, &text);
        buffer_add(&text, " (");
        format_plain(days->lower, &text);
        buffer_add(&text, "–");
        format_plain(days->upper, &text);
        buffer_add(&text, ")");
    } else {
        buffer_add(&text, days->n > 0 ? "too few" : "–");
    }
    table_add(table, table_text(table, &text));
}

static void add_row(const struct report *report, size_t interviewer, struct table *table)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const struct score_time *const period = pipeline_result_score_time_of(pipeline, interviewer,
                                                                          WINDOW_PERIOD);
    struct buffer text = {0};
    score_times_words_name(report, interviewer, &text);
    table_add(table, table_text(table, &text));
    format_count(period->days.n, &text);
    table_add(table, table_text(table, &text));
    add_days(&period->days, table);
    add_days(&period->days_p90, table);
    for (enum pipeline_window w = WINDOW_MONTH; pipeline->has_months && w <= WINDOW_PREVIOUS; w++)
        add_days(&pipeline_result_score_time_of(pipeline, interviewer, w)->days, table);
}

struct table *score_times_table(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    struct table_column *const columns = ARENA_ARRAY(arena, 6, struct table_column);
    columns[0] = (struct table_column){"interviewer", TABLE_LEFT, false};
    columns[1] = (struct table_column){"interviews", TABLE_RIGHT, true};
    columns[2] = (struct table_column){"days", TABLE_RIGHT, false};
    columns[3] = (struct table_column){"9 in 10", TABLE_RIGHT, false};
    struct table *const table = table_create(arena, columns, pipeline->has_months ? 6 : 4);
    struct buffer text = {0};
    if (pipeline->has_months) {
        columns[4] = (struct table_column){
            month_name(pipeline->months[PIPELINE_MONTHS - 1].first, table), TABLE_RIGHT, false};
        columns[5] = (struct table_column){
            month_name(pipeline->months[PIPELINE_MONTHS - 2].first, table), TABLE_RIGHT, false};
    }
    score_times_words_summary(report, &text);
    table->title = table_text(table, &text);
    table->data = score_times_table_data(report, arena);
    for (size_t i = 0; i <= pipeline->n_interviewers; i++)
        if (score_times_words_has(pipeline, i))
            add_row(report, i, table);
    table_note(table, "Days from an interview until an interviewer's scores of it were in: half "
                      "of them took no longer, and nine in ten, with 95\u00a0% intervals. They "
                      "show where scores wait, not how well anybody works.");
    return table;
}

static void add_data(const struct report *report, size_t interviewer, size_t window,
                     struct table *table)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const struct score_time *const time = pipeline_result_score_time_of(pipeline, interviewer,
                                                                        window);
    struct buffer name = {0};
    char day[11] = "period";
    if (interviewer < pipeline->n_interviewers)
        report_names_interviewer(report, interviewer, &name);
    if (window >= WINDOW_FIRST_MONTH) {
        date_format(pipeline->months[window - WINDOW_FIRST_MONTH].first, day);
        day[7] = '\0';
    }
    table_add(table, interviewer < pipeline->n_interviewers ? table_text(table, &name) : NULL);
    table_add(table, arena_copy(table->arena, day));
    table_add_estimate(table, &time->days);
    table_add_estimate(table, &time->days_p90);
    table_add_count(table, time->n_before);
}

struct table *score_times_table_data(const struct report *report, struct arena *arena)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    if (!pipeline || !pipeline->score_times)
        return NULL;
    struct table *const table = table_create(arena, data_columns,
                                             sizeof data_columns / sizeof *data_columns);
    for (size_t i = 0; i <= pipeline->n_interviewers; i++) {
        add_data(report, i, WINDOW_PERIOD, table);
        for (size_t m = 0; pipeline->has_months && m < PIPELINE_MONTHS; m++)
            add_data(report, i, WINDOW_FIRST_MONTH + m, table);
    }
    return table;
}
