#include "reports/agreement/question_agreement_page.h"

#include "reports/agreement/forest_words.h"
#include "reports/html/page_figure.h"
#include "reports/model/question_order.h"
#include "templates.h"

static const char *table_of(struct page *page, const struct question_order *order)
{
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t i = 0; i < order->n; i++) {
        const struct question *const question =
            &page->report->catalogue->questions[order->questions[i]];
        const struct estimate *const kappa = forest_words_kappa(page->report, order->questions[i]);
        struct html_scope *const row = html_item(rows);
        html_text(row, "code", question->code);
        html_text(row, "title", question->title);
        page_part_cell(page, row, "kappa", kappa, UNIT_NUMBER);
        html_count(row, "n", kappa->n);
    }
    return page_part_markup(page, "forest_table.html", template_forest_table_html, scope);
}

const char *question_agreement_page(struct page *page)
{
    const struct question_order order = question_order(page->report, page->arena);
    if (order.n == 0)
        return "";
    return page_figure(page, &(struct page_figure){.chart = "kappa-forest",
                                                   .title = "Agreement on each question",
                                                   .table = table_of(page, &order)});
}
