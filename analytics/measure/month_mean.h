#ifndef ASSAY_ANALYTICS_MEASURE_MONTH_MEAN_H
#define ASSAY_ANALYTICS_MEASURE_MONTH_MEAN_H

#include <stddef.h>

/* The mean of a calendar month (month.h). Observations come in clusters (candidates); `units` is
 * how many clusters of the same size would weigh as they do. */
struct month_mean {
    size_t month;
    size_t n; /* observations, 1 or more */
    double units;
    double mean;
    double squares; /* (units - 1) times the variance of one unit */
};

/* Rising by month. */
struct month_series {
    const struct month_mean *months;
    size_t n;
};

#endif
