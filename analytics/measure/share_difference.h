#ifndef ASSAY_ANALYTICS_MEASURE_SHARE_DIFFERENCE_H
#define ASSAY_ANALYTICS_MEASURE_SHARE_DIFFERENCE_H

#include "analytics/measure/interval.h"

/*
 * The difference of two independent shares, a - b, with their (effective) numbers of observations,
 * each above 0. The interval joins the Wilson bounds of both: Newcombe (1998), Statistics in
 * Medicine 17, 873-890, method 10. The test against no difference is two-sided and pools both
 * shares; 1 where both are 0 or both 1.
 */
struct interval share_difference_interval(double a, double n_a, double b, double n_b);
double share_difference_p(double a, double n_a, double b, double n_b);

#endif
