#ifndef ASSAY_REPORTS_MONTHLY_REPORT_CHARTS_H
#define ASSAY_REPORTS_MONTHLY_REPORT_CHARTS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * The charts of a report, ready to be drawn: those that have enough answers to show anything. They
 * live in the arena; their scripts are freed by chart_free.
 */
void report_charts(const struct report *report, struct arena *arena, struct chart ***ret,
                   size_t *ret_n);

/* The ids of all charts but those for phones and those of one candidate; NULL is the end. */
extern const char *const report_chart_ids[];

/* Those for slides, in the order in which they are shown: the findings, then the charts, each with
 * no more questions than a slide holds. None is drawn yet; each is the caller's to free. */
void report_charts_for_slides(const struct report *report, struct arena *arena, struct chart ***ret,
                              size_t *ret_n);

#endif
