#ifndef ASSAY_ANALYTICS_FACETS_FACETS_SEPARATION_H
#define ASSAY_ANALYTICS_FACETS_FACETS_SEPARATION_H

#include "analytics/facets/facets_result.h"

/*
 * How well measures with standard errors are told apart: the root mean square of the errors, the
 * reliability 1 - rmse^2/sd^2, sd with n - 1, the separation G, the true standard deviation in
 * errors, and the strata (4 G + 1)/3. Where errors leave nothing to true differences reliability
 * and separation are 0. Wright & Masters (1982), Rating Scale Analysis, chapter 5.
 */
struct facets_separation_sums {
    double n, sum, squares, errors;
};

void facets_separation_add(struct facets_separation_sums *sums, double measure, double se);

/* NAN below two measures. */
struct facets_separation facets_separation(const struct facets_separation_sums *sums);

#endif
