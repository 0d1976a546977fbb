#ifndef ASSAY_ANALYTICS_MEASURE_THRESHOLD_CHECK_H
#define ASSAY_ANALYTICS_MEASURE_THRESHOLD_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "analytics/measure/finding.h"
#include "base/arena.h"

/* A test that was made: its one-sided p, and whether the estimate, and its whole interval, is
 * beyond the line. */
struct threshold_check {
    double p;
    bool estimate_beyond, interval_beyond;
};

/* What each of the tests of a run comes to, controlled over all of them
 * (multiple_testing_benjamini_hochberg). */
void threshold_checks_decide(const struct threshold_check *checks, size_t n, double false_discovery,
                             enum finding_strength *strengths, struct arena *scratch);

#endif
