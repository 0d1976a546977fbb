#include "analytics/measure/share_difference.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

struct interval share_difference_interval(double a, double n_a, double b, double n_b)
{
    const struct interval wilson_a = interval_wilson(a, n_a), wilson_b = interval_wilson(b, n_b);
    return (struct interval){a - b - hypot(a - wilson_a.lower, wilson_b.upper - b),
                             a - b + hypot(wilson_a.upper - a, b - wilson_b.lower)};
}

double share_difference_p(double a, double n_a, double b, double n_b)
{
    const double pooled = (a * n_a + b * n_b) / (n_a + n_b);
    const double se = sqrt(pooled * (1 - pooled) * (1 / n_a + 1 / n_b));
    return se > 0 ? 2 * gsl_cdf_ugaussian_Q(fabs(a - b) / se) : 1;
}
