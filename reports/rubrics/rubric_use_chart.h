#ifndef ASSAY_REPORTS_RUBRICS_RUBRIC_USE_CHART_H
#define ASSAY_REPORTS_RUBRICS_RUBRIC_USE_CHART_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * How each question uses its scale: bars of the levels' shares that diverge from the middle of the
 * scale, hardest question on top, with the average beside. Fills a zeroed chart; false, and nothing
 * filled, where no question has enough ratings.
 */
bool rubric_use_chart(const struct report *report, struct arena *arena,
                      struct chart *ret) MUST_CHECK;

/* The same for a slide: no more questions than it holds, those with findings first, then those
 * farthest from the middle of the scale. */
bool rubric_use_chart_slide(const struct report *report, struct arena *arena,
                            struct chart *ret) MUST_CHECK;

#endif
