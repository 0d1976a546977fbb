#ifndef ASSAY_ANALYTICS_MEASURE_LINE_P_H
#define ASSAY_ANALYTICS_MEASURE_LINE_P_H

#include <stddef.h>

#include "analytics/measure/estimate.h"

/*
 * One-sided tests of an estimate against a line. Each returns p for the alternative that the true
 * value is below the line; 1 - p is that for above. They are the intervals turned round: p is below
 * 0.025 where the whole interval is below the line. Estimates are OK; those of the first three keep
 * the line strictly inside their range.
 */

/* A share, by its score test with the effective n of its interval. Wilson (1927). */
double line_p_share(double share, double n_effective, double line);

/* A correlation between n pairs, 4 or more, by Fisher's z; where it is 1 or -1, by the bound that
 * interval_fisher_z gives. */
double line_p_correlation(double r, size_t n, double line);

/* What has an interval from t with df degrees of freedom on the scale of atanh. */
double line_p_atanh(const struct estimate *estimate, double df, double line);

/* A difference of two means, b minus a, against 0. Both have a standard error above 0 with t at n
 * - 1. Welch (1947), Biometrika 34, 28-35. */
double line_p_difference(const struct estimate *a, const struct estimate *b);

/* The chance that a level with this true share is met by none of n ratings. */
double line_p_unused(double n_effective, double line);

#endif
