#ifndef ASSAY_ANALYTICS_HISTORY_DRIFT_TREND_H
#define ASSAY_ANALYTICS_HISTORY_DRIFT_TREND_H

#include "analytics/history/drift.h"

/* Sets the trend of a series over the months shown, its p and its total: drift.h. `within` is the
 * variance of a unit. */
void drift_trend(const struct month_series *series, const struct drift_limits *limits,
                 double within, struct arena *run, struct drift_series *result);

#endif
