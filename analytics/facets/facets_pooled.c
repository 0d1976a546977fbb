#include "analytics/facets/facets_pooled.h"

#include <math.h>

/* The mean weighted by 1/(variance + se^2), and how far the estimates lie from it, in squared
 * standard deviations. */
static double spread_at(const double *values, const double *ses, size_t n, double variance,
                        struct facets_pooled *pooled)
{
    double weights = 0, sum = 0, apart = 0;
    for (size_t i = 0; i < n; i++) {
        const double weight = 1 / (variance + ses[i] * ses[i]);
        weights += weight;
        sum += weight * values[i];
    }
    *pooled = (struct facets_pooled){variance, sum / weights, 1 / weights};
    for (size_t i = 0; i < n; i++)
        apart += (values[i] - pooled->mean) * (values[i] - pooled->mean) /
                 (variance + ses[i] * ses[i]);
    return apart;
}

/* The distance falls as the variance rises: halve what is left until it is n - 1. */
struct facets_pooled facets_pooled_of(const double *values, const double *ses, size_t n)
{
    enum { HALVINGS = 100 };
    const double expected = (double)(n - 1);
    struct facets_pooled pooled;
    double lower = 0, upper = 1;
    if (spread_at(values, ses, n, 0, &pooled) <= expected)
        return pooled;
    while (spread_at(values, ses, n, upper, &pooled) > expected)
        upper *= 2;
    for (int i = 0; i < HALVINGS; i++) {
        const double middle = (lower + upper) / 2;
        if (spread_at(values, ses, n, middle, &pooled) > expected)
            lower = middle;
        else
            upper = middle;
    }
    return pooled;
}

double facets_pooled_value(const struct facets_pooled *pooled, double value, double se,
                           double *ret_se)
{
    const double share = pooled->variance / (pooled->variance + se * se);
    *ret_se = sqrt(share * se * se + (1 - share) * (1 - share) * pooled->mean_variance);
    return pooled->mean + share * (value - pooled->mean);
}
