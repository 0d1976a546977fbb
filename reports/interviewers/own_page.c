#include "reports/interviewers/own_page.h"

#include <math.h>

#include "reports/html/page_part.h"
#include "reports/html/style_hash.h"
#include "reports/interviewers/own_words.h"
#include "reports/model/period_words.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"
#include "templates.h"

enum { MOST_FARTHEST = 6, MOST_NEAREST = 2 };

static const struct interviewer_result *self(const struct page *page)
{
    return &page->report->result->interviewers.interviewers[page->report->own_interviewer];
}

/* --- Marks: bars and intervals in boxes that are 100 wide --------------------------------------
 */

static void add_length(struct html_scope *scope, struct arena *arena, const char *name,
                       double length)
{
    html_text(scope, name, arena_format(arena, "%.2f", length));
}

static void add_bars(struct page *page, const struct own_level *level, double most,
                     struct html_scope *row)
{
    add_length(row, page->arena, "you_width", 100 * level->share / most);
    add_length(row, page->arena, "colleagues_width", 100 * level->colleagues / most);
}

/* The largest distance of a bound from 0. */
static double reach_of(const struct estimate *estimate)
{
    return estimate->status == ESTIMATE_OK ? fmax(fabs(estimate->lower), fabs(estimate->upper)) : 0;
}

static void add_interval(struct page *page, const struct estimate *estimate, double reach,
                         struct html_scope *row)
{
    struct html_list *const marks = html_list(row, "mark");
    if (estimate->status != ESTIMATE_OK)
        return;
    struct html_scope *const mark = html_item(marks);
    const double half = 50, half_mark = 0.7;
    add_length(mark, page->arena, "lower", half + half * estimate->lower / reach);
    add_length(mark, page->arena, "width", half * (estimate->upper - estimate->lower) / reach);
    add_length(mark, page->arena, "at", half - half_mark + half * estimate->value / reach);
}

/* --- Sections ----------------------------------------------------------------------------------
 */

static void add_levels(struct page *page, struct html_scope *scope)
{
    const struct own_scores_result *const own = page->report->own;
    const struct scale *const scale = &page->report->catalogue->scales[own->scale];
    struct html_list *const parts = html_list(scope, "levels"), *rows;
    double most = 0;
    if (!own->levels)
        return;
    rows = html_list(html_item(parts), "rows");
    for (size_t k = 0; k < scale->n_levels; k++)
        most = fmax(most, fmax(own->levels[k].share, own->levels[k].colleagues));
    for (size_t k = scale->n_levels; k-- > 0;) {
        const struct own_level *const level = &own->levels[k];
        const struct estimate *const more = &level->difference;
        struct html_scope *const row = html_item(rows);
        html_text(row, "label", scale->labels[k]);
        page_part_share(row, "you", level->share);
        page_part_share(row, "colleagues", level->colleagues);
        html_phrase(row, "more", "{}",
                    more->status == ESTIMATE_OK ? SIGNED(100 * more->value, 0) : TEXT("too few"));
        html_phrase(row, "bounds", "{}",
                    more->status == ESTIMATE_OK ? BETWEEN(100 * more->lower, 100 * more->upper, 0)
                                                : NOTHING);
        html_phrase(row, "alike", "{} of {}", COUNT(level->n_alike), COUNT(level->n_pairs));
        add_bars(page, level, most, row);
    }
}

static void add_question(struct page *page, size_t question, double reach, struct html_scope *row)
{
    const struct own_question *const of = &page->report->own->questions[question];
    html_text(row, "code", page->report->catalogue->questions[question].code);
    html_text(row, "title", page->report->catalogue->questions[question].title);
    html_count(row, "answers", of->n_answers);
    page_part_cell(page, row, "difference", &of->difference, UNIT_NUMBER);
    add_interval(page, &of->difference, reach, row);
}

/* The farthest, and where there are more than those the nearest. */
static void add_questions(struct page *page, struct html_scope *scope)
{
    const struct own_order order = own_words_order(page->report, page->arena);
    struct html_list *const parts = html_list(scope, "questions");
    const size_t far = order.n < MOST_FARTHEST ? order.n : MOST_FARTHEST;
    const size_t near = order.n < far + MOST_NEAREST ? order.n - far : MOST_NEAREST;
    double reach = 0;
    if (order.n == 0)
        return;
    for (size_t i = 0; i < order.n; i++)
        reach = fmax(reach, reach_of(&page->report->own->questions[order.questions[i]].difference));
    struct html_scope *const part = html_item(parts);
    struct html_list *const rows = html_list(part, "rows"), *const nearest = html_list(part,
                                                                                       "nearest");
    html_flag(part, "has_nearest", near > 0);
    for (size_t i = 0; i < far; i++)
        add_question(page, order.questions[i], reach, html_item(rows));
    for (size_t i = order.n - near; i < order.n; i++)
        add_question(page, order.questions[i], reach, html_item(nearest));
}

static void add_months(struct page *page, struct html_scope *scope)
{
    struct html_list *const parts = html_list(scope, "months");
    double reach = 0;
    if (self(page)->n_months == 0)
        return;
    for (size_t m = 0; m < self(page)->n_months; m++)
        reach = fmax(reach, reach_of(&self(page)->months[m].deviation));
    struct html_list *const rows = html_list(html_item(parts), "rows");
    for (size_t m = 0; m < self(page)->n_months; m++) {
        const struct interviewer_month *const month = &self(page)->months[m];
        struct html_scope *const row = html_item(rows);
        html_text(row, "month", arena_format(page->arena, "%04d-%02d", month->year, month->month));
        html_count(row, "scores", month->n_ratings);
        page_part_cell(page, row, "difference", &month->deviation, UNIT_NUMBER);
        add_interval(page, &month->deviation, reach, row);
    }
}

static void add_advice(struct page *page, struct html_scope *scope)
{
    struct html_list *const list = html_list(scope, "advice");
    for (size_t i = 0; i < OWN_MOST_ADVICE; i++) {
        const char *const advice = own_words_advice(page->report, i, page->arena);
        if (advice)
            html_text(html_item(list), "text", advice);
    }
}

static void add_words(const struct report *report, struct html_scope *scope, const char *name,
                      void (*words)(const struct report *report, struct buffer *text))
{
    struct buffer text = {0};
    words(report, &text);
    html_buffer(scope, name, &text);
}

static void add_head(struct page *page, struct html_scope *scope)
{
    const struct report *const report = page->report;
    const char *const style = arena_format(page->arena, "%s%s%s%s", template_report_css,
                                           template_chart_css, template_sheet_css,
                                           template_own_css);
    char hash[PAGE_HASH_SIZE];
    struct buffer judged = {0}, made = {0};
    html_markup(scope, "style", style);
    style_hash(style, hash);
    html_text(scope, "style_hash", hash);
    html_phrase(scope, "name", "{}", INTERVIEWER(report, report->own_interviewer));
    period_words_judged(report, &judged);
    if (judged.length == 0)
        period_words_of_report(report, &judged);
    html_phrase(scope, "period", "{}", PHRASE_IF(judged.length > 0, " · {}", TEXT(judged.data)));
    buffer_free(&judged);
    add_words(report, scope, "title", own_words_title);
    add_words(report, scope, "lead", own_words_lead);
    add_words(report, scope, "load", own_words_load);
    add_words(report, scope, "no_levels", own_words_no_levels);
    add_words(report, scope, "left_out", own_words_left_out);
    html_text(scope, "caution", OWN_CAUTION);
    html_text(scope, "version", report->version);
    period_words_moment(report->generated_at, &report->timezone, &made);
    html_buffer(scope, "generated", &made);
}

bool own_page(const struct report *report, struct buffer *html, struct error *error)
{
    struct arena arena = {0};
    struct page page = {report, NULL, 0, &arena, error, false};
    struct html_scope *const scope = html_scope(&arena);
    add_head(&page, scope);
    add_advice(&page, scope);
    add_levels(&page, scope);
    add_questions(&page, scope);
    add_months(&page, scope);
    const char *const markup = page_part_markup(&page, "own.html", template_own_html, scope);
    if (!page.failed)
        buffer_add(html, markup);
    arena_free(&arena);
    return !page.failed;
}
