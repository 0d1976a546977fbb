#include "reports/interviewers/ruler_page.h"

#include "reports/html/page_figure.h"
#include "reports/model/report_names.h"
#include "reports/model/ruler.h"
#include "reports/text/phrase.h"
#include "templates.h"

static void add_row(struct page *page, const char *what, const struct estimate *place,
                    struct html_scope *row)
{
    html_text(row, "what", what);
    page_part_cell(page, row, "place", place, UNIT_NUMBER);
    html_count(row, "n", place->n);
}

static const char *table_of(struct page *page, const struct ruler *ruler)
{
    const struct catalogue *const catalogue = page->report->catalogue;
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const rows = html_list(scope, "rows");
    html_phrase(scope, "candidates",
                "Of {} candidates 5 in 100 lie below {}, half below {}, 95 in 100 below {}.",
                COUNT(ruler->n_candidates), SIGNED(ruler->low, 2), SIGNED(ruler->middle, 2),
                SIGNED(ruler->high, 2));
    for (size_t q = 0; q < catalogue->n_questions; q++) {
        if (!ruler_question(ruler, q))
            continue;
        struct html_scope *const row = html_item(rows);
        html_text(row, "name", report_names_code(page->report, q, page->arena));
        add_row(page, "Question", ruler_question(ruler, q), row);
    }
    for (size_t i = 0; i < catalogue->n_interviewers; i++) {
        if (!ruler_interviewer(ruler, i))
            continue;
        struct html_scope *const row = html_item(rows);
        html_phrase(row, "name", "{}", INTERVIEWER(page->report, i));
        add_row(page, "Interviewer", ruler_interviewer(ruler, i), row);
    }
    return page_part_markup(page, "ruler_table.html", template_ruler_table_html, scope);
}

const char *ruler_page(struct page *page)
{
    struct ruler ruler;
    if (!ruler_of(page->report, &ruler))
        return "";
    return page_figure(
        page, &(struct page_figure){.chart = "ruler",
                                    .title = "Candidates, questions, interviewers on one ruler",
                                    .table = table_of(page, &ruler)});
}
