#include "reports/pipeline/score_times_table.h"

#include "reports/pipeline/pipeline_words.h"
#include "reports/pipeline/score_times_record.h"
#include "reports/pipeline/score_times_words.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static void add_days(const struct estimate *days, struct table *table)
{
    if (days->status == ESTIMATE_OK)
        table_add_phrase(table, "{} ({}–{})", PLAIN(days->value), PLAIN(days->lower),
                         PLAIN(days->upper));
    else
        table_add(table, days->n > 0 ? "too few" : "–");
}

static void add_row(const struct report *report, size_t interviewer, struct table *table)
{
    const struct pipeline_result *const pipeline = report->pipeline;
    const struct score_time *const period = pipeline_result_score_time_of(pipeline, interviewer,
                                                                          WINDOW_PERIOD);
    struct buffer text = {0};
    score_times_words_name(report, interviewer, &text);
    table_add(table, table_text(table, &text));
    table_add_phrase(table, "{}", COUNT(period->days.n));
    add_days(&period->days, table);
    add_days(&period->days_p90, table);
    for (enum pipeline_window w = pipeline->first_beside; w <= WINDOW_PREVIOUS; w++)
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
    size_t n = 4;
    for (enum pipeline_window w = pipeline->first_beside; w <= WINDOW_PREVIOUS; w++)
        columns[n++] = (struct table_column){
            pipeline_words_short_month(
                pipeline->months[PIPELINE_MONTHS - (w == WINDOW_MONTH ? 1 : 2)].first, arena),
            TABLE_RIGHT, false};
    struct table *const table = table_create(arena, columns, n);
    struct buffer text = {0};
    score_times_words_summary(report, &text);
    table->title = table_text(table, &text);
    table->data = score_times_record_table(report, arena);
    for (size_t i = 0; i <= pipeline->n_interviewers; i++)
        if (score_times_words_has(pipeline, i))
            add_row(report, i, table);
    table_note(table, "Days from an interview until an interviewer's scores of it were in: half "
                      "of them took no longer, and nine in ten, with 95\u00a0% intervals. They "
                      "show where scores wait, not how well anybody works.");
    return table;
}
