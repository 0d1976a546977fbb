#include "reports/questions/difficulty_page.h"

#include "reports/html/page_figure.h"
#include "reports/model/question_flags.h"
#include "reports/model/question_order.h"
#include "reports/questions/question_map_chart.h"
#include "reports/text/phrase.h"
#include "templates.h"

/* In points where there is one scale. */
static void add_average(struct page *page, struct html_scope *row,
                        const struct question_result *result)
{
    const struct scale *const scale = question_flag_points_scale(page->report);
    struct estimate average = *question_result_judged_difficulty(result);
    if (scale && average.status == ESTIMATE_OK) {
        average.value = scale_value(scale, average.value);
        average.lower = scale_value(scale, average.lower);
        average.upper = scale_value(scale, average.upper);
    }
    page_part_cell(page, row, "average", &average, scale ? UNIT_NUMBER : UNIT_SHARE);
}

static void name_average(const struct page *page, struct html_scope *scope)
{
    const struct scale *const scale = question_flag_points_scale(page->report);
    if (scale)
        html_phrase(scope, "average", "Average, {} to {}", PLAIN(scale->values[0]),
                    PLAIN(scale->values[scale->n_levels - 1]));
    else
        html_text(scope, "average", "Reach");
}

static const char *table_of(struct page *page, const struct question_order *order)
{
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const rows = html_list(scope, "rows");
    name_average(page, scope);
    for (size_t i = 0; i < order->n; i++) {
        const size_t question = order->questions[i];
        const struct question_result *const result =
            &page->report->result->questions.questions[question];
        struct html_scope *const row = html_item(rows);
        html_text(row, "code", page->report->catalogue->questions[question].code);
        html_text(row, "title", page->report->catalogue->questions[question].title);
        add_average(page, row, result);
        html_count(row, "average_n", result->difficulty.n);
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
    if (!question_map_chart_is_there(page->report))
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    html_markup(
        scope, "figure",
        page_figure(page, &(struct page_figure){.chart = "question-map",
                                                .title = "Average and separation of each question",
                                                .table = table_of(page, &order)}));
    return page_part_markup(page, "difficulty.html", template_difficulty_html, scope);
}
