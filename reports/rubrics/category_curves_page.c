#include "reports/rubrics/category_curves_page.h"

#include "reports/html/page_figure.h"
#include "reports/model/report_names.h"
#include "reports/rubrics/category_curves.h"
#include "reports/rubrics/category_curves_words.h"
#include "templates.h"

static const char *table_of(struct page *page, const struct category_curves *curves)
{
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const steps = html_list(scope, "steps");
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t level = 1; level < curves->scale->n_levels; level++)
        html_text(html_item(steps), "label", curves->scale->labels[level]);
    for (size_t i = 0; i < curves->n; i++) {
        const size_t question = curves->questions[i];
        struct html_scope *const row = html_item(rows);
        struct html_list *const cells = html_list(row, "cells");
        html_text(row, "code", report_names_code(page->report, question, page->arena));
        html_text(row, "title", page->report->catalogue->questions[question].title);
        html_text(row, "words", category_curves_words_of(curves, question, page->arena));
        html_count(row, "n", curves->ruler.model->questions[question].n_ratings);
        for (size_t level = 1; level < curves->scale->n_levels; level++) {
            const struct estimate step = category_curves_step(curves, question, level);
            page_part_cell(page, html_item(cells), "step", &step, UNIT_NUMBER);
        }
    }
    return page_part_markup(page, "category_curves_table.html", template_category_curves_table_html,
                            scope);
}

const char *category_curves_page(struct page *page)
{
    struct category_curves curves;
    if (!category_curves_of(page->report, &curves))
        return "";
    return page_figure(page, &(struct page_figure){.chart = "category-curves",
                                                   .title = "Chance of each score by strength",
                                                   .table = table_of(page, &curves)});
}
