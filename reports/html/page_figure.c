#include "reports/html/page_figure.h"

#include <string.h>

#include "reports/model/period_words.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "templates.h"

static const struct chart *find_chart(const struct page *page, const char *id)
{
    for (size_t i = 0; i < page->n_charts; i++)
        if (strcmp(page->charts[i]->id, id) == 0)
            return page->charts[i];
    return NULL;
}

static void add_picture(struct html_scope *scope, const char *name, const struct chart *chart)
{
    struct html_list *const list = html_list(scope, name);
    if (chart && chart->svg)
        html_markup(html_item(list), "svg", chart->svg);
}

static void add_optional(struct html_scope *scope, const char *name, const char *text)
{
    struct html_list *const list = html_list(scope, name);
    if (text && *text)
        html_text(html_item(list), "text", text);
}

static void add_missing(struct html_scope *scope, const struct chart *chart)
{
    struct html_list *const missing = html_list(scope, "missing");
    if (chart && !chart->svg)
        add_optional(html_item(missing), "reason", chart->reason);
}

/* "1,003 ratings of 96 candidates, 5 January to 30 October 2026" */
static void add_basis(const struct report *report, struct html_scope *scope)
{
    const struct counts *const counts = &report->counts;
    struct buffer period = {0};
    period_words_judged(report, &period);
    if (period.length == 0)
        period_words_of_report(report, &period);
    html_phrase(scope, "caption", "{} rating{|s} of {} candidate{|s}{}", COUNT(counts->ratings),
                COUNT(counts->candidates), PHRASE_IF(period.length > 0, ", {}", TEXT(period.data)));
    buffer_free(&period);
}

const char *page_figure(struct page *page, const struct page_figure *figure)
{
    struct html_scope *const scope = html_scope(page->arena);
    const struct chart *const wide = find_chart(page, figure->chart);
    const struct chart *const narrow = find_chart(
        page, arena_format(page->arena, "%s-narrow", figure->chart));
    const bool has_narrow = wide && wide->svg && narrow && narrow->svg;
    html_text(scope, "id", figure->chart);
    html_text(scope, "title", wide ? wide->title : figure->title);
    html_flag(scope, "has_chart", wide != NULL);
    add_optional(scope, "reading", wide ? wide->reading : NULL);
    add_picture(scope, "wide", wide);
    add_picture(scope, "narrow", has_narrow ? narrow : NULL);
    html_flag(scope, "has_narrow", has_narrow);
    html_flag(scope, "card", figure->card);
    add_missing(scope, wide);
    if (figure->caption)
        html_text(scope, "caption", figure->caption);
    else
        add_basis(page->report, scope);
    html_markup(scope, "table", figure->table);
    return page_part_markup(page, "figure.html", template_figure_html, scope);
}
