#ifndef ASSAY_REPORTS_MONTHLY_PAGE_H
#define ASSAY_REPORTS_MONTHLY_PAGE_H

#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * The report as one HTML file: no request goes anywhere, nothing needs a script to be read, and
 * the same report gives the same bytes. `charts` in any order; one whose `svg` is NULL is named as
 * missing above its table, one that is not among them was not drawn for want of answers. Adds to
 * `html`, which is unchanged on failure.
 */
bool page_render(const struct report *report, struct chart *const *charts, size_t n_charts,
                 struct buffer *html, struct error *error) MUST_CHECK;

#endif
