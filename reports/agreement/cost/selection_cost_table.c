#include "reports/agreement/cost/selection_cost_table.h"

#include "analytics/agreement/interviews/selection_cost.h"
#include "reports/agreement/cost/selection_cost_words.h"
#include "reports/table/table_estimate.h"
#include "reports/text/phrase.h"

struct table *selection_cost_table(const struct report *report, struct arena *arena)
{
    const struct estimate *const interview = &report->result->agreement.interview;
    if (!selection_cost_words_known(report))
        return NULL;
    double shares[SELECTION_COST_SHARES];
    const size_t n = selection_cost_words_shares(report, shares);
    struct table_column *const columns = ARENA_ARRAY(arena, n + 1, struct table_column);
    columns[0] = (struct table_column){"interviewers", TABLE_RIGHT, true};
    for (size_t i = 0; i < n; i++)
        columns[i + 1] = (struct table_column){
            phrase_kept(arena, "wrongly in top {}", SHARE(shares[i])), TABLE_RIGHT, false};
    struct table *const table = table_create(arena, columns, n + 1);
    table->title = selection_cost_words_title(report, arena);
    for (size_t k = 1; k <= SELECTION_COST_MOST; k++) {
        table_add_count(table, k);
        for (size_t i = 0; i < n; i++) {
            const struct selection_costs costs = selection_cost_of(interview, k, shares[i]);
            table_add_phrase(table, "{}", SHARE_ESTIMATE(&costs.false_positive));
        }
    }
    size_t *const steps = ARENA_ARRAY(arena, report->restriction ? report->restriction->n : 0,
                                      size_t);
    const size_t n_steps = selection_cost_words_steps(report, steps);
    table_note(table, selection_cost_words_note(report, arena));
    for (size_t i = 0; i < n_steps; i++)
        table_note_phrase(
            table, "{}.",
            TEXT(selection_cost_words_stage(report, &report->restriction->steps[steps[i]], arena)));
    return table;
}
