#ifndef ASSAY_ANALYTICS_FACETS_FACETS_POOLED_H
#define ASSAY_ANALYTICS_FACETS_FACETS_POOLED_H

#include <stddef.h>

/*
 * Severities moved towards the mean of their group, the more the less is known of them: of a new
 * interviewer most of what four ratings say is chance. True severities are normal with the variance
 * that makes the estimates as far apart as they are (Paule & Mandel 1982, Journal of Research of
 * the National Bureau of Standards 87, 377-385); B is its share of an estimate's variance. The mean
 * of squared errors is that of the posterior, and of the mean that is estimated too: B se^2 + (1 -
 * B)^2 var(mean). Morris (1983), JASA 78, 47-55.
 */
struct facets_pooled {
    double variance; /* of true severities */
    double mean, mean_variance;
};

/* Of n estimates, 3 or more, with standard errors above 0. */
struct facets_pooled facets_pooled_of(const double *values, const double *ses, size_t n);

/* One of them, and its error. */
double facets_pooled_value(const struct facets_pooled *pooled, double value, double se,
                           double *ret_se);

#endif
