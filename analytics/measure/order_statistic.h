#ifndef ASSAY_ANALYTICS_MEASURE_ORDER_STATISTIC_H
#define ASSAY_ANALYTICS_MEASURE_ORDER_STATISTIC_H

#include <stdint.h>

#include "analytics/measure/estimate.h"

/*
 * A quantile of a distribution, from n independent whole numbers such as days, rising. The estimate
 * lies (n - 1)p places behind the smallest (Hyndman & Fan (1996), The American Statistician 50,
 * 361-365, definition 7). The bounds are order statistics: the l-th and the u-th with l the largest
 * and u the smallest for which a binomial(n, p) count is below l, and at least u, with chances of
 * at most 2.5 % each (Conover (1999), Practical Nonparametric Statistics, 3rd ed., 143-148). Where
 * both are one number they are half a unit to either side, as a count of days is rounded. Too few
 * below `floor` and where there are no such order statistics: below 6 for a median, 36 for the 90th
 * percentile. Units are those of the numbers; `se` has no meaning.
 */
struct estimate order_statistic(const int32_t *sorted, size_t n, double p, size_t floor,
                                struct arena *arena);

#endif
