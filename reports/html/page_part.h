#ifndef ASSAY_REPORTS_HTML_PAGE_PART_H
#define ASSAY_REPORTS_HTML_PAGE_PART_H

#include "analytics/measure/estimate.h"
#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/html/html.h"
#include "reports/model/report.h"

/* What the sections of the page share while it is rendered. */
struct page {
    const struct report *report;
    struct chart *const *charts;
    size_t n_charts;
    struct arena *arena;
    struct error *error;
    bool failed; /* a template did not render; `error` says why */
};

/* The markup of a filled template. After a failure, which is kept in the page, it is empty. */
const char *page_part_markup(struct page *page, const char *source, const char *template,
                             const struct html_scope *scope);

/* A table cell with a number, its interval and what it sorts by. */
enum page_unit { UNIT_SHARE, UNIT_NUMBER };
void page_part_cell(struct page *page, struct html_scope *scope, const char *name,
                    const struct estimate *estimate, enum page_unit unit);

/* Numbers as texts of a scope; "–" where they are not finite. */
void page_part_number(struct html_scope *scope, const char *name, double value);
void page_part_signed(struct html_scope *scope, const char *name, double value);
void page_part_share(struct html_scope *scope, const char *name, double share);
void page_part_sort_value(struct html_scope *scope, const char *name, double value);

/* `name` for a value of 1, `plural` otherwise, behind the count: "1 candidate". */
void page_part_counted(struct html_scope *scope, const char *name, size_t count,
                       const char *singular, const char *plural);

#endif
