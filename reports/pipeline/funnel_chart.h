#ifndef ASSAY_REPORTS_PIPELINE_FUNNEL_CHART_H
#define ASSAY_REPORTS_PIPELINE_FUNNEL_CHART_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * The candidates who reached each stage of the period, and between the stages the share that
 * passed, with its interval; `narrow` is the variant for phones. Fills a zeroed chart; false, and
 * nothing filled, where there is no pipeline, nobody in it, or no order of its stages.
 */
bool funnel_chart(const struct report *report, bool narrow, struct arena *arena,
                  struct chart *ret) MUST_CHECK;

/* The two variants as the list of charts wants them. */
bool funnel_chart_wide(const struct report *report, struct arena *arena,
                       struct chart *ret) MUST_CHECK;
bool funnel_chart_narrow(const struct report *report, struct arena *arena,
                         struct chart *ret) MUST_CHECK;

#endif
