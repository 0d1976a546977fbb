#include "reports/agreement/cost/selection_cost_page.h"

#include "analytics/agreement/interviews/selection_cost.h"
#include "reports/agreement/cost/selection_cost_words.h"
#include "templates.h"

const char *selection_cost_page(struct page *page)
{
    const struct report *const report = page->report;
    const struct estimate *const interview = &report->result->agreement.interview;
    if (!selection_cost_words_known(report))
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    double shares[SELECTION_COST_SHARES];
    const size_t n = selection_cost_words_shares(report, shares);
    html_text(scope, "title", selection_cost_words_title(report, page->arena));
    html_text(scope, "note", selection_cost_words_note(report, page->arena));
    size_t *const steps = ARENA_ARRAY(page->arena, report->restriction ? report->restriction->n : 0,
                                      size_t);
    const size_t n_steps = selection_cost_words_steps(report, steps);
    struct html_list *const stages = html_list(scope, "stages");
    for (size_t i = 0; i < n_steps; i++)
        html_text(
            html_item(stages), "text",
            selection_cost_words_stage(report, &report->restriction->steps[steps[i]], page->arena));
    struct html_list *const headings = html_list(scope, "shares");
    for (size_t i = 0; i < n; i++)
        page_part_share(html_item(headings), "share", shares[i]);
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t k = 1; k <= SELECTION_COST_MOST; k++) {
        struct html_scope *const row = html_item(rows);
        html_count(row, "interviewers", k);
        struct html_list *const cells = html_list(row, "cells");
        for (size_t i = 0; i < n; i++) {
            const struct selection_costs costs = selection_cost_of(interview, k, shares[i]);
            page_part_cell(page, html_item(cells), "cell", &costs.false_positive, UNIT_SHARE);
        }
    }
    return page_part_markup(page, "selection_cost.html", template_selection_cost_html, scope);
}
