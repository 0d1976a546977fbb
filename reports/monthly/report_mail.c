#include "reports/monthly/report_mail.h"

#include <string.h>

#include "base/text.h"
#include "reports/html/page_part.h"
#include "reports/model/headline.h"
#include "reports/model/period_words.h"
#include "reports/monthly/headline_words.h"
#include "reports/monthly/report_chat.h"
#include "reports/monthly/title_words.h"
#include "reports/text/mime.h"
#include "templates.h"

enum { SHOWN_WIDTH = 680 };

static void add_optional(struct html_scope *scope, const char *name, struct buffer *text)
{
    struct html_list *const list = html_list(scope, name);
    if (text->length > 0)
        html_buffer(html_item(list), "text", text);
    buffer_free(text);
}

static void add_figure(const struct report *report, const struct headline_item *found,
                       struct html_scope *item)
{
    struct headline_figure figure;
    struct html_list *const list = html_list(item, "figure");
    if (headline_words_figure(report, found, &figure)) {
        struct html_scope *const scope = html_item(list);
        html_buffer(scope, "value", &figure.value);
        html_buffer(scope, "unit", &figure.unit);
        html_buffer(scope, "bounds", &figure.bounds);
    }
    headline_words_figure_free(&figure);
}

static void add_finding(const struct report *report, const struct headline_item *found,
                        struct html_scope *item)
{
    struct buffer heading = {0}, text = {0}, action = {0}, news = {0};
    headline_words_heading(report, found, &heading);
    headline_words_evidence(report, found, &text, &action);
    title_words_news(report, found, &news);
    html_text(item, "mark", headline_words_mark(found).mark);
    html_buffer(item, "heading", &heading);
    html_buffer(item, "text", &text);
    html_flag(item, "has_action", action.length > 0);
    html_buffer(item, "action", &action);
    add_optional(item, "news", &news);
    add_figure(report, found, item);
}

static void add_head(const struct report *report, const struct headline *headline,
                     struct html_scope *scope)
{
    struct buffer summary = {0}, period = {0}, judged = {0}, tally = {0};
    title_words(report, headline, &summary);
    period_words_of_report(report, &period);
    period_words_judged(report, &judged);
    title_words_tally(report, headline, &tally);
    html_buffer(scope, "summary", &summary);
    add_optional(scope, "period", &period);
    add_optional(scope, "judged", &judged);
    add_optional(scope, "tally", &tally);
    html_text(scope, "version", report->version);
}

/* The part by which the HTML finds a picture. */
static const char *cid_of(const struct chart *chart, struct arena *arena)
{
    return arena_format(arena, "%s@assay", chart->id);
}

static void add_more(size_t n, struct html_scope *scope)
{
    struct html_list *const more = html_list(scope, "more");
    if (n > 0)
        html_phrase(html_item(more), "text", "And {} more, in the page.", DIGITS(n));
}

static const char *body_of(struct page *page)
{
    struct html_scope *const scope = html_scope(page->arena);
    const struct headline headline = headline_of(page->report, page->arena);
    add_head(page->report, &headline, scope);
    struct html_list *const clear = html_list(scope, "clear");
    for (size_t i = 0; i < headline_told(&headline); i++)
        add_finding(page->report, &headline.items[i], html_item(clear));
    add_more(headline.n_open - headline_told(&headline), scope);
    struct html_list *const charts = html_list(scope, "charts");
    for (size_t i = 0; i < page->n_charts; i++) {
        if (!page->charts[i]->png)
            continue;
        struct html_scope *const chart = html_item(charts);
        html_text(chart, "cid", cid_of(page->charts[i], page->arena));
        html_text(chart, "width", arena_format(page->arena, "%d", SHOWN_WIDTH));
        html_text(chart, "description", page->charts[i]->description);
    }
    return page_part_markup(page, "mail.html", template_mail_html, scope);
}

static void add_head_lines(const struct report *report, struct arena *arena, struct buffer *out)
{
    struct buffer subject = {0};
    const struct headline headline = headline_of(report, arena);
    period_words_of_report(report, &subject);
    if (subject.length > 0)
        buffer_add(&subject, ": ");
    title_words(report, &headline, &subject);
    mime_subject(text_printable(arena, subject.data, 0), out);
    mime_date(report->generated_at, out);
    buffer_add(out, "MIME-Version: 1.0\r\n");
    buffer_free(&subject);
}

static void add_words(const struct report *report, const char *body, struct buffer *out)
{
    struct buffer text = {0};
    report_chat(report, CHAT_MARKDOWN, &text);
    mime_begin("alternative", out);
    mime_next("alternative", out);
    mime_part("text/plain; charset=utf-8", "", text.data, text.length, out);
    mime_next("alternative", out);
    mime_part("text/html; charset=utf-8", "", body, strlen(body), out);
    mime_end("alternative", out);
    buffer_free(&text);
}

static void add_pictures(const struct page *page, struct buffer *out)
{
    for (size_t i = 0; i < page->n_charts; i++) {
        const struct chart *const chart = page->charts[i];
        if (!chart->png)
            continue;
        mime_next("related", out);
        mime_part("image/png",
                  arena_format(page->arena,
                               "Content-ID: <%s>\r\nContent-Disposition: inline; "
                               "filename=\"%s.png\"\r\n",
                               cid_of(chart, page->arena), chart->id),
                  chart->png, chart->png_length, out);
    }
}

bool report_mail(const struct report *report, const struct buffer *page,
                 struct chart *const *charts, size_t n_charts, struct buffer *out,
                 struct error *error)
{
    struct arena arena = {0};
    struct page parts = {report, charts, n_charts, &arena, error, false};
    const char *const body = body_of(&parts);
    if (!parts.failed) {
        add_head_lines(report, &arena, out);
        mime_begin("mixed", out);
        mime_next("mixed", out);
        mime_begin("related", out);
        mime_next("related", out);
        add_words(report, body, out);
        add_pictures(&parts, out);
        mime_end("related", out);
        mime_next("mixed", out);
        mime_part("text/html; charset=utf-8",
                  "Content-Disposition: attachment; filename=\"assay-report.html\"\r\n", page->data,
                  page->length, out);
        mime_end("mixed", out);
    }
    arena_free(&arena);
    return !parts.failed;
}
