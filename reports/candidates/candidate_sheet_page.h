#ifndef ASSAY_REPORTS_CANDIDATES_CANDIDATE_SHEET_PAGE_H
#define ASSAY_REPORTS_CANDIDATES_CANDIDATE_SHEET_PAGE_H

#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * The first profile of the report as a sheet for the debrief, one HTML file that prints on one
 * side: the chart, what the scores support and what they cannot say, and the questions in the order
 * asked with their scores and, where criteria were rated, which were met. `ratings` are those of
 * the candidate; below stand the report's comments, where it has them. Charts and failure as in
 * reports/monthly/page.h.
 */
bool candidate_sheet_page(const struct report *report, const struct candidate_ratings *ratings,
                          struct chart *const *charts, size_t n_charts, struct buffer *html,
                          struct error *error) MUST_CHECK;

#endif
