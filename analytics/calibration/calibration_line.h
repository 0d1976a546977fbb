#ifndef ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_LINE_H
#define ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/outcome.h"

/* A candidate's mean score, as a share of the scale, and what became of the application. */
struct scored_candidate {
    double mean;
    enum outcome outcome;
};

/*
 * The mean score between hired and rejected candidates: where those below would be rejected and
 * those above hired, the fewest were decided otherwise; of several such places the lowest.
 * `told`: whether so many of either are known, and neither kind is wholly on one side; otherwise it
 * is the median of all, NAN where there is nobody. Sorts the candidates.
 */
double calibration_line_of(struct scored_candidate *candidates, size_t n, size_t fewest,
                           bool *told);

#endif
