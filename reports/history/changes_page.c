#include "reports/history/changes_page.h"

#include "reports/history/change_words.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"
#include "templates.h"

static void add_change(const struct page *page, size_t question, enum change_kind kind,
                       struct html_list *list)
{
    struct buffer text = {0};
    change_words(page->report, question, kind, &text);
    html_buffer(html_item(list), "text", &text);
}

static void add_visible(const struct page *page, struct html_scope *scope)
{
    const struct changes_result *const changes = page->report->changes;
    struct html_list *const list = html_list(scope, "visible");
    if (changes->agreement.is_visible)
        add_change(page, CHANGE_OF_ALL, CHANGE_AGREEMENT, list);
    for (size_t q = 0; q < page->report->catalogue->n_questions; q++)
        for (enum change_kind kind = 0; kind < CHANGE_KINDS; kind++)
            if (changes->questions[q].of[kind].is_visible)
                add_change(page, q, kind, list);
    html_flag(scope, "any", changes->n_visible > 0);
    html_flag(scope, "none", changes->n_visible == 0 && changes->n_compared > 0);
}

/* "+12 (3–21)", or why not. */
static void add_difference(const struct estimate *difference, bool shares, const char *name,
                           struct html_scope *row)
{
    const double factor = shares ? 100 : 1;
    const int decimals = shares ? 0 : 2;
    if (difference->status == ESTIMATE_OK)
        html_phrase(row, name, "{} ({})", SIGNED(factor * difference->value, decimals),
                    BETWEEN(factor * difference->lower, factor * difference->upper, decimals));
    else
        html_text(row, name, wording_absence(difference));
}

static void add_row(struct page *page, const char *code, const char *title,
                    const struct change *changes, struct html_list *rows)
{
    static const char *const now[CHANGE_KINDS] = {"difficulty", "separation", "agreement"};
    static const char *const before[CHANGE_KINDS] = {"difficulty_before", "separation_before",
                                                     "agreement_before"};
    static const char *const difference[CHANGE_KINDS] = {
        "difficulty_difference", "separation_difference", "agreement_difference"};
    struct html_scope *const row = html_item(rows);
    html_text(row, "code", code);
    html_text(row, "title", title);
    for (size_t kind = 0; kind < CHANGE_KINDS; kind++) {
        const enum page_unit unit = kind == CHANGE_DIFFICULTY ? UNIT_SHARE : UNIT_NUMBER;
        page_part_cell(page, row, before[kind], &changes[kind].before, unit);
        page_part_cell(page, row, now[kind], &changes[kind].now, unit);
        add_difference(&changes[kind].difference, kind == CHANGE_DIFFICULTY, difference[kind], row);
    }
}

const char *changes_page(struct page *page)
{
    const struct report *const report = page->report;
    if (!report->changes || report->counts.ratings == 0)
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    struct buffer summary = {0}, counts = {0}, period = {0};
    change_words_summary(report, &summary);
    change_words_counts(report, &counts);
    change_words_period(report, &period);
    html_buffer(scope, "summary", &summary);
    html_buffer(scope, "counts", &counts);
    html_buffer(scope, "period", &period);
    add_visible(page, scope);
    html_flag(scope, "compared", report->previous->counts.ratings > 0);
    struct html_list *const rows = html_list(scope, "rows");
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        if (report->result->questions.questions[q].n_ratings > 0)
            add_row(page, report->catalogue->questions[q].code,
                    report->catalogue->questions[q].title, report->changes->questions[q].of, rows);
    return page_part_markup(page, "changes.html", template_changes_html, scope);
}
