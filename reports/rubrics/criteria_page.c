#include "reports/rubrics/criteria_page.h"

#include <stdint.h>

#include "reports/rubrics/criteria_words.h"
#include "reports/text/phrase.h"
#include "templates.h"

enum { MOST_WATCHED = 8 };

static void add_finding(const struct page *page, size_t criterion, const struct finding *finding,
                        struct html_list *list)
{
    struct buffer text = {0}, action = {0};
    criteria_words_finding(page->report, criterion, finding, &text, &action);
    struct html_scope *const item = html_item(list);
    html_buffer(item, "text", &text);
    html_buffer(item, "action", &action);
}

/* Of the first `most` criteria of that strength; returns how many more there are. */
static size_t add_findings(const struct page *page, enum finding_strength strength, size_t most,
                           struct html_list *list)
{
    const struct criteria_result *const all = &page->report->result->criteria;
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++) {
        const struct criterion_result *const result = &all->criteria[i];
        if (result->n_findings == 0 || result->findings[0].strength != strength || n++ >= most)
            continue;
        for (size_t f = 0; f < result->n_findings; f++)
            if (result->findings[f].strength == strength)
                add_finding(page, i, &result->findings[f], list);
    }
    return n > most ? n - most : 0;
}

static void add_watched(const struct page *page, struct html_list *watched)
{
    if (page->report->result->criteria.tally.n_watch == 0)
        return;
    struct html_scope *const scope = html_item(watched);
    const size_t more = add_findings(page, STRENGTH_WATCH, MOST_WATCHED, html_list(scope, "items"));
    struct html_list *const rest = html_list(scope, "more");
    if (more > 0)
        html_phrase(html_item(rest), "text",
                    "{^} more {criterion is|criteria are} to watch, marked in the table.",
                    SPELLED(more));
}

static void add_flag(const struct criterion_result *result, struct html_scope *row)
{
    struct html_list *const flags = html_list(row, "flag");
    if (result->n_findings == 0)
        return;
    const bool clear = result->findings[0].strength == STRENGTH_CLEAR;
    struct html_scope *const flag = html_item(flags);
    html_text(flag, "mark", clear ? "◆" : "○");
    html_text(flag, "class", clear ? "flat" : "watch");
    html_phrase(flag, "label", clear ? "{^}" : "Watch: {}",
                TEXT(criteria_words_label(&result->findings[0])));
}

static void add_row(struct page *page, size_t criterion, struct html_list *rows)
{
    const struct criterion_result *const result =
        &page->report->result->criteria.criteria[criterion];
    const struct question *const named = &page->report->catalogue->criteria->questions[criterion];
    struct html_scope *const row = html_item(rows);
    html_text(row, "code", named->code);
    html_text(row, "text", named->title);
    html_text(row, "kind", criteria_words_kind(page->report, criterion));
    add_flag(result, row);
    page_part_cell(page, row, "met", &result->met, UNIT_SHARE);
    page_part_cell(page, row, "separation", &result->separation, UNIT_NUMBER);
    page_part_cell(page, row, "agreement", &result->agreement, UNIT_SHARE);
    page_part_cell(page, row, "kappa", &result->kappa, UNIT_NUMBER);
    html_count(row, "n", result->n_candidates);
}

static void add_notes(const struct page *page, struct html_list *notes)
{
    for (size_t i = 0; i < page->report->result->criteria.n; i++) {
        struct buffer note = {0};
        criteria_words_earlier(page->report, i, &note);
        if (note.length > 0)
            html_buffer(html_item(notes), "text", &note);
        buffer_free(&note);
    }
}

const char *criteria_page(struct page *page)
{
    const struct criteria_result *const all = &page->report->result->criteria;
    if (all->n == 0)
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    struct buffer summary = {0};
    criteria_words_summary(page->report, &summary);
    html_buffer(scope, "summary", &summary);
    html_flag(scope, "has_clear", all->tally.n_clear > 0);
    add_findings(page, STRENGTH_CLEAR, SIZE_MAX, html_list(scope, "clear"));
    add_watched(page, html_list(scope, "watched"));
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t i = 0; i < all->n; i++)
        add_row(page, i, rows);
    add_notes(page, html_list(scope, "notes"));
    return page_part_markup(page, "criteria.html", template_criteria_html, scope);
}
