#include "analytics/measure/interval.h"

#include <math.h>
#include <stdbool.h>

#include "analytics/measure/quantile.h"
#include "analytics/measure/rounding.h"

/* Bounds that rounding or the end of the range has brought past the estimate. */
static struct interval around(double estimate, double lower, double upper)
{
    return (struct interval){fmin(lower, estimate), fmax(upper, estimate)};
}

double interval_effective_n(double p, double se, size_t n)
{
    if (se <= ROUNDING || p <= 0 || p >= 1)
        return (double)n;
    const double ratio = NORMAL_975 / quantile_t_975((double)n - 1);
    return p * (1 - p) / (se * se) * ratio * ratio;
}

struct interval interval_wilson(double p, double n_effective)
{
    const double z2 = NORMAL_975 * NORMAL_975 / n_effective;
    const double centre = (p + z2 / 2) / (1 + z2);
    const double half = sqrt(z2 * (p * (1 - p) + z2 / 4)) / (1 + z2);
    return around(p, fmax(centre - half, 0), fmin(centre + half, 1));
}

struct interval interval_fisher_z(double r, size_t n)
{
    const double size = fabs(r);
    const bool perfect = 1 - size < ROUNDING;
    const double z = atanh(perfect ? 1 - 0.5 / (double)n : size);
    const double half = NORMAL_975 / sqrt((double)n - 3);
    const double inner = tanh(z - half), outer = perfect ? 1 : tanh(z + half);
    return r < 0 ? around(r, -outer, -inner) : around(r, inner, outer);
}

struct interval interval_feldt(double alpha, size_t n, size_t k)
{
    const bool perfect = 1 - alpha < ROUNDING;
    const double df1 = (double)n - 1, df2 = df1 * ((double)k - 1);
    const double complement = perfect ? 0.5 / (double)n : 1 - alpha;
    return around(alpha, 1 - complement * quantile_f(0.975, df1, df2),
                  perfect ? 1 : 1 - complement * quantile_f(0.025, df1, df2));
}

struct interval interval_t(double estimate, double se, double df)
{
    const double half = quantile_t_975(df) * se;
    return around(estimate, estimate - half, estimate + half);
}

struct interval interval_atanh(double estimate, double se, double df)
{
    const double slope = 1 - estimate * estimate;
    if (slope < ROUNDING) {
        const struct interval plain = interval_t(estimate, se, df);
        return around(estimate, fmax(plain.lower, -1), fmin(plain.upper, 1));
    }
    const double z = atanh(estimate), half = quantile_t_975(df) * se / slope;
    return around(estimate, tanh(z - half), tanh(z + half));
}

struct interval interval_log_complement(double estimate, double se, double df)
{
    const double complement = 1 - estimate;
    if (complement < ROUNDING) {
        const struct interval plain = interval_t(estimate, se, df);
        return around(estimate, plain.lower, fmin(plain.upper, 1));
    }
    const double half = quantile_t_975(df) * se / complement;
    return around(estimate, 1 - complement * exp(half), 1 - complement * exp(-half));
}
