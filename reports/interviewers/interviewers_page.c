#include "reports/interviewers/interviewers_page.h"

#include "reports/html/page_figure.h"
#include "reports/interviewers/interviewer_group_words.h"
#include "reports/interviewers/interviewer_words.h"
#include "reports/interviewers/ruler_page.h"
#include "reports/model/report_names.h"
#include "templates.h"

static const struct interviewer_result *result_of(const struct page *page, size_t interviewer)
{
    return &page->report->result->interviewers.interviewers[interviewer];
}

/* The shapes of the chart. */
static const char *mark_of(const struct finding *finding)
{
    if (finding->strength != STRENGTH_CLEAR)
        return "○";
    return finding->kind == FINDING_SEVERE ? "▼" : finding->kind == FINDING_LENIENT ? "▲" : "◆";
}

static const char *class_of(const struct finding *finding)
{
    if (finding->strength != STRENGTH_CLEAR)
        return "watch";
    return finding->kind == FINDING_SEVERE    ? "hard"
           : finding->kind == FINDING_LENIENT ? "easy"
                                              : "flat";
}

static void add_finding(const struct page *page, size_t interviewer, const struct finding *finding,
                        struct html_list *findings)
{
    struct html_scope *const item = html_item(findings);
    struct buffer text = {0}, action = {0};
    interviewer_words_finding(page->report, interviewer, finding, &text, &action);
    html_text(item, "handle",
              interviewer_words_id(page->report, interviewer, finding, page->arena));
    html_text(item, "mark", mark_of(finding));
    html_text(item, "class", class_of(finding));
    html_buffer(item, "text", &text);
    html_buffer(item, "action", &action);
}

/* Clear findings before watches, each by name. */
static void add_findings(const struct page *page, struct html_scope *scope)
{
    size_t n = 0;
    struct html_list *const findings = html_list(scope, "findings");
    for (enum finding_strength strength = STRENGTH_CLEAR; strength > STRENGTH_NONE; strength--)
        for (size_t i = 0; i < page->report->catalogue->n_interviewers; i++)
            for (size_t f = 0; f < result_of(page, i)->n_findings; f++)
                if (result_of(page, i)->findings[f].strength == strength &&
                    interviewer_words_tells(page->report, i, &result_of(page, i)->findings[f])) {
                    add_finding(page, i, &result_of(page, i)->findings[f], findings);
                    n++;
                }
    html_flag(scope, "has_findings", n > 0);
}

static void add_groups(const struct page *page, struct html_scope *scope)
{
    struct buffer text = {0};
    struct html_list *const groups = html_list(scope, "groups");
    interviewer_group_words(page->report, &text);
    if (text.length > 0)
        html_buffer(html_item(groups), "text", &text);
    buffer_free(&text);
}

static const char *table_of(struct page *page)
{
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t i = 0; i < page->report->catalogue->n_interviewers; i++) {
        const struct interviewer_result *const result = result_of(page, i);
        struct html_scope *const row = html_item(rows);
        struct buffer name = {0};
        report_names_interviewer(page->report, i, &name);
        html_buffer(row, "name", &name);
        html_count(row, "interviews", result->n_interviews);
        html_count(row, "candidates", result->n_candidates);
        html_count(row, "ratings", result->n_ratings);
        html_count(row, "shared", result->severity_points.n);
        page_part_cell(page, row, "severity", &result->severity_points, UNIT_NUMBER);
        page_part_cell(page, row, "spread", &result->spread, UNIT_NUMBER);
        page_part_number(row, "mean", result->mean);
        html_text(row, "words", interviewer_words_verdict(page->report, i));
    }
    return page_part_markup(page, "interviewers_table.html", template_interviewers_table_html,
                            scope);
}

const char *interviewers_page(struct page *page)
{
    if (page->report->counts.ratings == 0 || page->report->catalogue->n_interviewers < 2)
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    struct buffer summary = {0};
    interviewer_words_summary(page->report, &summary);
    html_buffer(scope, "summary", &summary);
    add_findings(page, scope);
    add_groups(page, scope);
    html_markup(scope, "figure",
                page_figure(page, &(struct page_figure){.chart = "severity",
                                                        .title = "Interviewers on the same answers",
                                                        .table = table_of(page)}));
    html_markup(scope, "ruler", ruler_page(page));
    return page_part_markup(page, "interviewers.html", template_interviewers_html, scope);
}
