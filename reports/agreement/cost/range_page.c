#include "reports/agreement/cost/range_page.h"

#include "reports/agreement/cost/range_words.h"
#include "templates.h"

static void add_step(struct page *page, const struct stage_step *step, struct html_scope *scope)
{
    const char *const note = range_words_note(page->report, step, page->arena);
    html_text(scope, "title", range_words_title(page->report, step, page->arena));
    html_text(scope, "who", range_words_who(page->report, step, page->arena));
    struct html_list *const known = html_list(scope, "known");
    if (!note)
        return;
    struct html_scope *const curve = html_item(known);
    struct html_list *const headings = html_list(curve, "shares"), *const cells = html_list(
                                                                       curve, "cells");
    html_text(curve, "note", note);
    for (size_t i = 0; i < RANGE_WORDS_SHARES; i++) {
        const struct estimate expected = range_restriction_kept_estimate(
            &step->all, step->n_interviewers, range_words_shares[i]);
        page_part_share(html_item(headings), "share", range_words_shares[i]);
        page_part_cell(page, html_item(cells), "cell", &expected, UNIT_NUMBER);
    }
}

const char *range_page(struct page *page)
{
    const struct range_restriction *const restriction = page->report->restriction;
    size_t *const steps = ARENA_ARRAY(page->arena, restriction ? restriction->n : 0, size_t);
    const size_t n = range_words_steps(page->report, steps);
    if (n == 0)
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const list = html_list(scope, "steps");
    for (size_t i = 0; i < n; i++)
        add_step(page, &restriction->steps[steps[i]], html_item(list));
    return page_part_markup(page, "range.html", template_range_html, scope);
}
