#ifndef ASSAY_REPORTS_HISTORY_DRIFT_CHART_H
#define ASSAY_REPORTS_HISTORY_DRIFT_CHART_H

#include <stdbool.h>

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * The months of up to nine questions as small multiples on one scale: what candidates reached, the
 * limits that the months before set, and what lies beyond them. Those that drifted come first, then
 * the watches, then those with the most answers. `narrow` is for a phone. False where no question
 * could be judged.
 */
bool drift_chart(const struct report *report, bool narrow, struct arena *arena, struct chart *ret);

#endif
