#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_DRIFT_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_DRIFT_H

#include "analytics/history/history.h"
#include "base/arena.h"

/* The drift of sample_report, of January to October 2026. Questions: the first grows easier month
 * by month, the second became easier at once, the third harder; the fourth and fifth are watches,
 * by a month and by a trend, the sixth is an echo; the seventh and eighth have too few answers,
 * with some months and none; the others are steady. Interviewers: lower, an echo of it, steady,
 * none, none. */
struct drift_result sample_drift(struct arena *arena);

/* The same months with too few answers for everything. */
struct drift_result sample_no_drift(struct arena *arena);

#endif
