#ifndef ASSAY_REPORTS_RUBRICS_CATEGORY_CURVES_CHART_H
#define ASSAY_REPORTS_RUBRICS_CATEGORY_CURVES_CHART_H

#include <stdbool.h>

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* A small panel for each question (category_curves.h): curves, likeliest scores, steps. `narrow` is
 * for a phone. False where no question is worth a look. */
bool category_curves_chart(const struct report *report, bool narrow, struct arena *arena,
                           struct chart *ret);

#endif
