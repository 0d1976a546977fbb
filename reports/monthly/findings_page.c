#include "reports/monthly/findings_page.h"

#include "reports/model/headline.h"
#include "reports/model/question_order.h"
#include "reports/model/report_sections.h"
#include "reports/monthly/headline_words.h"
#include "reports/monthly/ledger_words.h"
#include "reports/monthly/news.h"
#include "reports/monthly/next_words.h"
#include "reports/monthly/past_words.h"
#include "reports/monthly/title_words.h"
#include "reports/questions/pace_words.h"
#include "reports/questions/verdict_words.h"
#include "reports/rubrics/version_words.h"
#include "reports/text/phrase.h"
#include "templates.h"

static const struct question_result *result_of(const struct page *page, size_t question)
{
    return &page->report->result->questions.questions[question];
}

static void add_figure(const struct page *page, const struct headline_item *found,
                       struct html_scope *item)
{
    struct headline_figure figure;
    struct html_list *const list = html_list(item, "figure");
    if (headline_words_figure(page->report, found, &figure)) {
        struct html_scope *const scope = html_item(list);
        html_buffer(scope, "value", &figure.value);
        html_buffer(scope, "unit", &figure.unit);
        html_buffer(scope, "bounds", &figure.bounds);
    }
    headline_words_figure_free(&figure);
}

static const char *news_class(const struct news_item *news, const struct headline_item *found)
{
    return news->now == NEWS_NEW || news_has_cleared(news, found) ? "new"
           : news->now == NEWS_BACK                               ? "back"
                                                                  : "still";
}

static void add_news(const struct page *page, const struct headline_item *found,
                     struct html_scope *item)
{
    const struct news_item *const news = news_of(page->report, found);
    struct html_list *const list = html_list(item, "news");
    if (!news)
        return;
    struct html_scope *const chip = html_item(list);
    struct buffer text = {0};
    title_words_news(page->report, found, &text);
    html_text(chip, "class", news_class(news, found));
    html_buffer(chip, "text", &text);
}

static void add_item(const struct page *page, const struct headline_item *found,
                     struct html_scope *item)
{
    const struct finding_mark mark = headline_words_mark(found);
    struct buffer heading = {0}, text = {0}, action = {0}, target = {0}, handle = {0};
    headline_words_heading(page->report, found, &heading);
    headline_words_evidence(page->report, found, &text, &action);
    headline_words_target(found, &target);
    headline_handle(page->report, found, &handle);
    html_text(item, "mark", mark.mark);
    html_text(item, "class", mark.class);
    html_flag(item, "has_action", action.length > 0);
    html_buffer(item, "heading", &heading);
    html_buffer(item, "text", &text);
    html_buffer(item, "action", &action);
    html_buffer(item, "target", &target);
    html_buffer(item, "handle", &handle);
    add_figure(page, found, item);
    add_news(page, found, item);
}

static void add_clear(const struct page *page, const struct headline *headline,
                      struct html_scope *scope)
{
    struct html_list *const list = html_list(scope, "clear");
    html_flag(scope, "has_clear", headline->n_open > 0);
    for (size_t i = 0; i < headline_told(headline); i++)
        add_item(page, &headline->items[i], html_item(list));
    struct html_list *const more = html_list(scope, "more");
    const size_t n_more = headline->n_open - headline_told(headline);
    if (n_more > 0)
        html_phrase(html_item(more), "text", "And {} more, in {its section|their sections}.",
                    SPELLED(n_more));
}

/* Where one action serves several. */
static void add_next(const struct page *page, const struct headline *headline,
                     struct html_scope *scope)
{
    struct html_list *const next = html_list(scope, "next");
    struct buffer text = {0};
    if (next_words(page->report, headline, &text))
        html_buffer(html_item(next), "text", &text);
}

/* Clear findings that somebody has taken on: below the open ones, never hidden. */
static void add_known(const struct page *page, const struct headline *headline,
                      struct html_scope *scope)
{
    struct html_list *const groups = html_list(scope, "known");
    const size_t n = headline->n_clear - headline->n_open;
    if (n == 0)
        return;
    struct html_scope *const group = html_item(groups);
    html_phrase(group, "title", "{^} known finding{|s}", SPELLED(n));
    struct html_list *const items = html_list(group, "items");
    for (size_t i = headline->n_open; i < headline->n_clear; i++) {
        struct html_scope *const item = html_item(items);
        struct buffer noted = {0};
        ledger_words(page->report, headline->items[i].known, &noted);
        add_item(page, &headline->items[i], item);
        html_buffer(item, "noted", &noted);
    }
}

static void add_watches(const struct page *page, const struct headline *headline,
                        struct html_scope *scope)
{
    struct html_list *const groups = html_list(scope, "watch");
    size_t n = 0;
    for (size_t i = headline->n_clear; i < headline->n; i++)
        n += news_tells(page->report, &headline->items[i]);
    if (n == 0)
        return;
    struct html_scope *const group = html_item(groups);
    html_phrase(group, "title", "{^} finding{|s} to watch", SPELLED(n));
    struct html_list *const items = html_list(group, "items");
    for (size_t i = headline->n_clear; i < headline->n; i++)
        if (news_tells(page->report, &headline->items[i]))
            add_item(page, &headline->items[i], html_item(items));
}

/* What was clear the month before, and is not any more. */
static void add_past(const struct page *page, struct html_scope *scope)
{
    const struct news *const news = page->report->news;
    struct html_list *const groups = html_list(scope, "past"), *items = NULL;
    for (size_t i = 0; news && i < news->n; i++) {
        if (!news_is_past(&news->items[i]))
            continue;
        if (!items)
            items = html_list(html_item(groups), "items");
        struct html_scope *const item = html_item(items);
        struct buffer handle = {0}, text = {0};
        news_handle(&news->items[i], &handle);
        past_words(&news->items[i], &text);
        html_text(item, "class", past_words_mark(&news->items[i]));
        html_buffer(item, "text", &text);
        html_text(item, "heading", news->items[i].heading);
        html_buffer(item, "handle", &handle);
    }
}

static bool is_open(const struct page *page, size_t question)
{
    return result_of(page, question)->verdict.state == STATE_CANNOT_SAY;
}

static size_t count_open(const struct page *page, const struct question_order *order)
{
    size_t n = 0;
    for (size_t i = 0; i < order->n; i++)
        n += is_open(page, order->questions[i]);
    return n;
}

static void add_open_question(const struct page *page, size_t question, struct html_scope *item)
{
    const struct question *const asked = &page->report->catalogue->questions[question];
    struct buffer need = {0};
    verdict_words_need(&result_of(page, question)->verdict.needs, &need);
    html_text(item, "number", arena_format(page->arena, "%zu", question + 1));
    html_phrase(item, "name", "{}{}", TEXT(asked->code),
                PHRASE_IF(*asked->title, " {}", QUOTED(asked->title)));
    html_buffer(item, "need", &need);
}

/* Questions of which nobody can say yet: a few with what would tell; of many the table and
 * the pace say it. */
static void add_open(const struct page *page, const struct question_order *order, bool is_paced,
                     struct html_scope *scope)
{
    enum { MOST_TOLD_ALONE = 6 };
    struct html_list *const groups = html_list(scope, "open");
    const size_t n = count_open(page, order);
    if (n == 0 || (is_paced && n > MOST_TOLD_ALONE))
        return;
    struct html_scope *const group = html_item(groups);
    html_phrase(group, "title", "Of {} question{|s} nobody can say yet", SPELLED(n));
    html_flag(group, "many", n > MOST_TOLD_ALONE);
    html_flag(group, "has_table", report_sections_has(page->report, SECTION_QUESTIONS));
    struct html_list *const items = html_list(group, "items");
    for (size_t i = 0; i < order->n && n <= MOST_TOLD_ALONE; i++)
        if (is_open(page, order->questions[i]))
            add_open_question(page, order->questions[i], html_item(items));
}

static void add_tally(const struct page *page, const struct headline *headline,
                      struct html_scope *scope)
{
    struct html_list *const tally = html_list(scope, "tally");
    struct buffer text = {0}, worse = {0};
    title_words_tally(page->report, headline, &text);
    if (text.length > 0)
        html_buffer(html_item(tally), "text", &text);
    if (version_words_worse(page->report, &worse)) {
        phrase(&worse, ".");
        html_buffer(html_item(tally), "text", &worse);
    }
}

/* On little data: how soon something can be said. False: nobody knows, or much can be said. */
static bool add_pace(const struct page *page, struct html_scope *scope)
{
    struct html_list *const pace = html_list(scope, "pace");
    struct buffer text = {0};
    const bool is_told = pace_words(page->report, &text);
    if (is_told) {
        struct html_scope *const box = html_item(pace);
        html_buffer(box, "text", &text);
        html_flag(box, "has_table", report_sections_has(page->report, SECTION_QUESTIONS));
    }
    return is_told;
}

const char *findings_page(struct page *page)
{
    struct html_scope *const scope = html_scope(page->arena);
    const struct headline headline = headline_of(page->report, page->arena);
    const struct question_order order = question_order(page->report, page->arena);
    add_tally(page, &headline, scope);
    html_flag(scope, "empty", order.n == 0);
    add_clear(page, &headline, scope);
    add_next(page, &headline, scope);
    add_watches(page, &headline, scope);
    add_known(page, &headline, scope);
    add_past(page, scope);
    const bool is_paced = add_pace(page, scope);
    add_open(page, &order, is_paced, scope);
    return page_part_markup(page, "findings.html", template_findings_html, scope);
}
