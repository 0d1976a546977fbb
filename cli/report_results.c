#include "cli/report_results.h"

#include <string.h>

#include "reports/agreement/agreement_record.h"
#include "reports/interviewers/interviewers_record.h"
#include "reports/monthly/report_json.h"
#include "reports/monthly/title_words.h"
#include "reports/questions/questions_record.h"
#include "reports/questions/topics_table.h"
#include "sql/fetch/report_runs.h"

static const char *rows_of(const struct table *table, struct arena *arena)
{
    struct buffer text = {0};
    report_json_table(table, &text);
    const char *const kept = arena_copy_n(arena, text.data, text.length);
    buffer_free(&text);
    return kept;
}

/* The rows about pairs over all questions, which stand among others there. */
static const struct table *pairs_of(const struct report *report, struct arena *arena)
{
    const struct table *const all = agreement_record_table(report, arena);
    struct table *const pairs = table_create(arena, all->columns, all->n_columns);
    for (size_t row = 0; row < table_rows(all); row++)
        for (size_t c = 0; c < all->n_columns && strcmp(table_cell(all, row, 0), "pair") == 0; c++)
            table_add(pairs, table_cell(all, row, c));
    return pairs;
}

static bool keep(struct database *database, const struct report *report, struct error *error)
{
    struct arena arena = {0};
    struct buffer summary = {0};
    title_words_of_report(report, &summary);
    const struct report_run_record record = {
        .version = report->version,
        .summary = summary.data,
        .made_at = report->generated_at,
        .filter = report->filter,
        .counts = report->counts,
        .first_day = report->first_day,
        .last_day = report->last_day,
        .reported = report->reported,
        .questions = rows_of(questions_record_table(report, &arena), &arena),
        .pairs = rows_of(pairs_of(report, &arena), &arena),
        .interviewers = rows_of(interviewers_record_table(report, &arena), &arena),
        .topics = rows_of(topics_table(report, &arena), &arena)};
    int64_t run;
    const bool kept = report_run_keep(database->connection, &record, &run, error);
    buffer_free(&summary);
    arena_free(&arena);
    return kept;
}

bool report_results_keep(struct invocation *invocation, struct database *database,
                         const struct report *report, struct error *error)
{
    bool allowed;
    if (!report_runs_allowed(database->connection, &allowed, error))
        return false;
    if (allowed)
        return keep(database, report, error);
    command_say(invocation,
                "the results are not kept for dashboards: this database is open for reading only");
    return true;
}
