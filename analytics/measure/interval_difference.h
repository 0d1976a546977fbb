#ifndef ASSAY_ANALYTICS_MEASURE_INTERVAL_DIFFERENCE_H
#define ASSAY_ANALYTICS_MEASURE_INTERVAL_DIFFERENCE_H

#include "analytics/measure/estimate.h"

/*
 * The difference b - a of two estimates from independent groups, both OK, from their own intervals:
 * d - sqrt((b - l_b)^2 + (u_a - a)^2) to d + sqrt((u_b - b)^2 + (a - l_a)^2). Of shares with Wilson
 * intervals it is method 10 of Newcombe (1998), Statistics in Medicine 17, 873-890; of correlations
 * that of Zou (2007), Psychological Methods 12, 399-413; in general Zou & Donner (2008), Statistics
 * in Medicine 27, 1693-1702. Its n is the smaller of the two; it has no standard error.
 */
struct estimate interval_difference(const struct estimate *a, const struct estimate *b);

/* Two-sided, against no difference: the interval turned round, so that p is below 0.05 where 0 is
 * outside it. The half-width towards 0 is taken as 1.96 standard errors. */
double interval_difference_p(const struct estimate *difference);

#endif
