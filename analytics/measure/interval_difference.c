#include "analytics/measure/interval_difference.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

struct estimate interval_difference(const struct estimate *a, const struct estimate *b)
{
    const double d = b->value - a->value;
    const struct interval bounds = {d - hypot(b->value - b->lower, a->upper - a->value),
                                    d + hypot(b->upper - b->value, a->value - a->lower)};
    return estimate_ok(d, NAN, bounds, a->n < b->n ? a->n : b->n);
}

double interval_difference_p(const struct estimate *difference)
{
    const double d = difference->value;
    const double half = d > 0 ? d - difference->lower : difference->upper - d;
    if (d == 0)
        return 1;
    return half > 0 ? 2 * gsl_cdf_ugaussian_Q(gsl_cdf_ugaussian_Qinv(0.025) * fabs(d) / half) : 0;
}
