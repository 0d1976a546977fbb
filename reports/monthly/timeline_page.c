#include "reports/monthly/timeline_page.h"

#include "reports/html/page_figure.h"
#include "reports/monthly/timeline.h"
#include "reports/text/phrase.h"
#include "templates.h"

static void add_row(const struct timeline_row *row, struct html_list *rows)
{
    struct html_scope *const scope = html_item(rows);
    struct buffer state = {0};
    struct html_list *const cells = html_list(scope, "cells");
    html_text(scope, "name", row->name);
    html_text(scope, "what", row->what);
    timeline_state(row, &state);
    html_buffer(scope, "state", &state);
    for (size_t m = 0; m < TIMELINE_MONTHS; m++)
        html_text(html_item(cells), "text", timeline_cell_name(row->cells[m]));
}

static const char *table_of(struct page *page, const struct timeline *timeline)
{
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const months = html_list(scope, "months"), *const rows = html_list(scope,
                                                                                         "rows");
    for (size_t m = 0; m < TIMELINE_MONTHS; m++)
        html_phrase(html_item(months), "month", "{}",
                    MONTH(timeline->last_month + 1 - TIMELINE_MONTHS + m));
    for (size_t i = 0; i < timeline->n; i++)
        add_row(&timeline->rows[i], rows);
    return page_part_markup(page, "timeline_table.html", template_timeline_table_html, scope);
}

const char *timeline_page(struct page *page)
{
    const struct timeline timeline = timeline_of(page->report, page->arena);
    if (timeline.n == 0)
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    html_markup(scope, "figure",
                page_figure(page, &(struct page_figure){.chart = "timeline",
                                                        .title = "The findings over twelve months",
                                                        .table = table_of(page, &timeline)}));
    return page_part_markup(page, "timeline.html", template_timeline_html, scope);
}
