#ifndef ASSAY_ANALYTICS_MEASURE_MINRES_H
#define ASSAY_ANALYTICS_MEASURE_MINRES_H

#include <stddef.h>

/*
 * Loadings of n variables on one factor: the squares of (covariance - product of the two loadings),
 * each with its weight, have the least sum over all pairs. Harman & Jones (1966), Psychometrika 31,
 * 351-368; by alternating least squares from the centroid. A loading rests on all pairs of its
 * variable, so that chance in single pairs averages out. The loadings' sum is 0 or more.
 * `covariances` and `weights` are n x n, full and symmetric; their diagonals do not matter.
 */
void minres_loadings(const double *covariances, const double *weights, size_t n, double *loadings);

/* One round of alternating least squares, from loadings that are nearly right; returns the largest
 * change. */
double minres_improve(const double *covariances, const double *weights, size_t n, double *loadings);

#endif
