#include "analytics/measure/line_p.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "analytics/measure/quantile.h"
#include "analytics/measure/rounding.h"

double line_p_share(double share, double n_effective, double line)
{
    return gsl_cdf_ugaussian_P((share - line) / sqrt(line * (1 - line) / n_effective));
}

/* The end of the range has no finite value on the transformed scale. */
static double finite_atanh(double value, double margin)
{
    return atanh(fmax(margin - 1, fmin(1 - margin, value)));
}

double line_p_correlation(double r, size_t n, double line)
{
    const double margin = 1 - fabs(r) < ROUNDING ? 0.5 / (double)n : 0;
    return gsl_cdf_ugaussian_P((finite_atanh(r, margin) - atanh(line)) * sqrt((double)n - 3));
}

double line_p_atanh(const struct estimate *estimate, double df, double line)
{
    const double margin = ROUNDING, value = finite_atanh(estimate->value, margin);
    const double bound = estimate->value < line ? estimate->upper : estimate->lower;
    const double half = fabs(finite_atanh(bound, margin) - value);
    const double distance = value - atanh(line);
    if (half <= 0)
        return 0.5;
    return gsl_cdf_tdist_P(distance / half * quantile_t_975(df), df);
}

double line_p_difference(const struct estimate *a, const struct estimate *b)
{
    const double variance_a = a->se * a->se, variance_b = b->se * b->se;
    const double variance = variance_a + variance_b;
    const double df = variance * variance /
                      (variance_a * variance_a / ((double)a->n - 1) +
                       variance_b * variance_b / ((double)b->n - 1));
    return gsl_cdf_tdist_P((b->value - a->value) / sqrt(variance), df);
}

double line_p_unused(double n_effective, double line)
{
    return exp(n_effective * log1p(-line));
}
