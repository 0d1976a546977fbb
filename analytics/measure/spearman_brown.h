#ifndef ASSAY_ANALYTICS_MEASURE_SPEARMAN_BROWN_H
#define ASSAY_ANALYTICS_MEASURE_SPEARMAN_BROWN_H

#include "analytics/measure/estimate.h"

/*
 * The reliability of the mean score of k interviewers, from that of one: k x/(1 + (k - 1) x).
 * Spearman (1910) and Brown (1910), British Journal of Psychology 3, 271-295 and 296-322. As a
 * study of how many would do: Brennan (2001), Generalizability theory, chapter 4.
 */
double spearman_brown(double single, double k);

/* With its interval, whose ends are those of one stepped up: below 1/(1 - k) nothing can be. k is 1
 * or more. */
struct estimate spearman_brown_estimate(const struct estimate *single, double k);

/* How many interviewers reach a wanted reliability, between 0 and 1; 0: no number of them does. */
size_t spearman_brown_needed(double single, double wanted);

#endif
