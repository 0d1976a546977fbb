#include "reports/agreement/agreement_page.h"

#include "reports/agreement/cost/missing_words.h"
#include "reports/agreement/cost/range_page.h"
#include "reports/agreement/cost/selection_cost_page.h"
#include "reports/agreement/question_agreement_page.h"
#include "reports/html/page_figure.h"
#include "reports/model/report_names.h"
#include "templates.h"

static void add_interviewer(const struct page *page, struct html_scope *row, const char *name,
                            size_t interviewer)
{
    struct buffer text = {0};
    report_names_interviewer(page->report, interviewer, &text);
    html_buffer(row, name, &text);
}

static void add_pair(struct page *page, const struct pair_result *pair, struct html_list *rows)
{
    struct html_scope *const row = html_item(rows);
    add_interviewer(page, row, "a", pair->a);
    add_interviewer(page, row, "b", pair->b);
    html_count(row, "n", pair->n);
    html_count(row, "n_candidates", pair->n_candidates);
    page_part_share(row, "observed", pair->observed);
    page_part_cell(page, row, "quadratic", &pair->kappa[KAPPA_QUADRATIC].estimate, UNIT_NUMBER);
    page_part_cell(page, row, "linear", &pair->kappa[KAPPA_LINEAR].estimate, UNIT_NUMBER);
    page_part_cell(page, row, "unweighted", &pair->kappa[KAPPA_UNWEIGHTED].estimate, UNIT_NUMBER);
    page_part_signed(row, "difference", pair->mean_difference);
}

/* NULL where no two interviewers scored the same answer. */
static const char *table_of(struct page *page)
{
    const struct agreement_result *const agreement = &page->report->result->agreement;
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const rows = html_list(scope, "rows");
    bool any = false;
    for (size_t i = 0; i < agreement->n_pairs; i++) {
        if (agreement->pairs[i].question != QUESTION_POOLED || agreement->pairs[i].n == 0)
            continue;
        any = true;
        add_pair(page, &agreement->pairs[i], rows);
    }
    return any ? page_part_markup(page, "agreement_table.html", template_agreement_table_html,
                                  scope)
               : NULL;
}

static void add_each(const struct page *page, size_t n,
                     bool (*words)(const struct report *report, size_t i, struct buffer *text),
                     struct html_list *list)
{
    for (size_t i = 0; i < n; i++) {
        struct buffer text = {0};
        if (words(page->report, i, &text))
            html_buffer(html_item(list), "text", &text);
        else
            buffer_free(&text);
    }
}

static void add_missing(const struct page *page, struct html_scope *scope)
{
    struct html_list *const list = html_list(scope, "missing");
    const struct report *const report = page->report;
    add_each(page, report->result->agreement.n_pairs, missing_words_pair, list);
    add_each(page, report->catalogue->n_topics, missing_words_topic, list);
    add_each(page, report->catalogue->n_questions, missing_words, list);
}

const char *agreement_page(struct page *page)
{
    const char *const table = table_of(page);
    if (!table)
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    html_markup(scope, "figure",
                page_figure(page, &(struct page_figure){.chart = "agreement-heatmap",
                                                        .title = "Agreement of each pair",
                                                        .table = table}));
    html_markup(scope, "forest", question_agreement_page(page));
    add_missing(page, scope);
    html_markup(scope, "cost", selection_cost_page(page));
    html_markup(scope, "range", range_page(page));
    return page_part_markup(page, "agreement.html", template_agreement_html, scope);
}
