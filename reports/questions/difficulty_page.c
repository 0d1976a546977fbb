#include "reports/questions/difficulty_page.h"

#include "reports/html/page_figure.h"
#include "reports/model/question_flags.h"
#include "reports/model/question_list.h"
#include "reports/model/question_order.h"
#include "templates.h"

static const char *table_of(struct page *page, const struct question_order *order)
{
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t i = 0; i < order->n; i++) {
        const size_t question = order->questions[i];
        const struct question_result *const result =
            &page->report->result->questions.questions[question];
        struct html_scope *const row = html_item(rows);
        html_text(row, "code", page->report->catalogue->questions[question].code);
        html_text(row, "title", page->report->catalogue->questions[question].title);
        page_part_cell(page, row, "difficulty", question_result_judged_difficulty(result),
                       UNIT_SHARE);
        html_count(row, "difficulty_n", result->difficulty.n);
        page_part_cell(page, row, "separation", &result->separation, UNIT_NUMBER);
        html_count(row, "separation_n", result->separation.n);
        page_part_number(row, "item_total", result->item_total);
        page_part_number(row, "alpha", result->alpha_without);
    }
    return page_part_markup(page, "difficulty_table.html", template_difficulty_table_html, scope);
}

const char *difficulty_page(struct page *page)
{
    const struct question_order order = question_order(page->report, page->arena);
    if (question_list_count(page->report, question_flag_is_on_map) == 0)
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    html_markup(scope, "figure",
                page_figure(page, &(struct page_figure){
                                      .chart = "question-map",
                                      .title = "Difficulty and separation of each question",
                                      .table = table_of(page, &order)}));
    return page_part_markup(page, "difficulty.html", template_difficulty_html, scope);
}
