#ifndef ASSAY_REPORTS_MONTHLY_TIMELINE_CHART_H
#define ASSAY_REPORTS_MONTHLY_TIMELINE_CHART_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * What is told of this month, each finding a row of twelve months (timeline.h). Fills a zeroed
 * chart; false, and nothing filled, where there is no row.
 */
bool timeline_chart(const struct report *report, bool narrow, struct arena *arena,
                    struct chart *ret) MUST_CHECK;

#endif
