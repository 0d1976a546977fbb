#include "reports/rubrics/rubric_page.h"

#include "reports/html/page_figure.h"
#include "reports/model/level.h"
#include "reports/model/question_flags.h"
#include "reports/model/question_list.h"
#include "reports/model/question_order.h"
#include "reports/rubrics/category_curves_page.h"
#include "reports/rubrics/rubric_words.h"
#include "templates.h"

static void add_row(const struct page *page, size_t question, struct html_list *rows)
{
    const struct question *const asked = &page->report->catalogue->questions[question];
    const struct question_result *const result =
        &page->report->result->questions.questions[question];
    const struct scale *const scale = level_scale(page->report, question);
    struct html_scope *const row = html_item(rows);
    html_text(row, "code", asked->code);
    html_text(row, "title", asked->title);
    struct html_list *const levels = html_list(row, "levels");
    for (size_t i = 0; result->levels && i < level_n_groups(scale); i++) {
        const size_t count = level_group_count(level_group(scale, i), result->levels);
        struct html_scope *const cell = html_item(levels);
        html_count(cell, "count", count);
        page_part_share(cell, "share", (double)count / (double)question_result_on_scale(result));
    }
    html_count(row, "n", question_result_on_scale(result));
    html_count(row, "missing", result->n_missing);
}

static void add_scale(const struct page *page, const struct question_order *order, size_t index,
                      struct html_list *tables)
{
    const struct catalogue *const catalogue = page->report->catalogue;
    const struct scale *const scale = &catalogue->scales[index];
    struct html_list *rows = NULL;
    for (size_t i = 0; i < order->n; i++) {
        const size_t question = order->questions[i];
        if (catalogue->questions[question].scale != index || scale->continuous)
            continue;
        if (!rows) {
            struct html_scope *const table = html_item(tables);
            html_text(table, "scale", scale->name);
            struct html_list *const levels = html_list(table, "levels");
            for (size_t level = 0; level < level_n_groups(scale); level++) {
                struct buffer label = {0};
                level_group_name(scale, level_group(scale, level), &label);
                html_buffer(html_item(levels), "label", &label);
            }
            rows = html_list(table, "rows");
        }
        add_row(page, question, rows);
    }
}

/* Questions whose rubric asks for attention, with the sentences that say why. */
static void add_told(const struct page *page, const struct question_order *order,
                     struct html_scope *scope)
{
    struct html_list *const told = html_list(scope, "told");
    bool any = false;
    for (size_t i = 0; i < order->n; i++) {
        const size_t question = order->questions[i];
        const struct rubric_sentences sentences = rubric_words(page->report, question, page->arena);
        struct html_list *texts = NULL;
        for (size_t s = 0; s < sentences.n; s++) {
            if (!sentences.items[s].attention)
                continue;
            if (!texts) {
                struct html_scope *const item = html_item(told);
                html_text(item, "code", page->report->catalogue->questions[question].code);
                texts = html_list(item, "texts");
                any = true;
            }
            html_text(html_item(texts), "text", sentences.items[s].text);
        }
    }
    html_flag(scope, "any_told", any);
}

const char *rubric_page(struct page *page)
{
    const struct question_order order = question_order(page->report, page->arena);
    if (question_list_count(page->report, question_flag_has_rubric) == 0)
        return "";
    struct html_scope *const tables = html_scope(page->arena);
    struct html_list *const scales = html_list(tables, "scales");
    for (size_t index = 0; index < page->report->catalogue->n_scales; index++)
        add_scale(page, &order, index, scales);
    struct html_scope *const scope = html_scope(page->arena);
    add_told(page, &order, scope);
    html_markup(scope, "figure",
                page_figure(page, &(struct page_figure){.chart = "rubric-use",
                                                        .title = "Scores given to each question",
                                                        .table = page_part_markup(
                                                            page, "rubric_table.html",
                                                            template_rubric_table_html, tables)}));
    html_markup(scope, "curves", category_curves_page(page));
    return page_part_markup(page, "rubric.html", template_rubric_html, scope);
}
