#include "analytics/measure/quantile.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

double quantile_t_975(double df)
{
    return gsl_cdf_tdist_Pinv(0.975, df);
}

/*
 * Half the logarithm of F: the normal point z, and four orders of its expansion in the reciprocals
 * of the degrees of freedom. Cornish & Fisher (1937), Revue de l'Institut International de
 * Statistique 5, 307-320.
 */
static double half_log_f(double z, double df1, double df2)
{
    const double sigma = 1 / df1 + 1 / df2, delta = 1 / df1 - 1 / df2, root = sqrt(sigma / 2);
    const double z2 = z * z, z3 = z2 * z, z4 = z2 * z2, delta2 = delta * delta;
    return z * root - delta * (z2 + 2) / 6 +
           root * (sigma * (z3 + 3 * z) / 24 + delta2 / sigma * (z3 + 11 * z) / 72) -
           delta * sigma * (z4 + 9 * z2 + 8) / 120 +
           delta2 * delta / sigma * (3 * z4 + 7 * z2 - 16) / 3240;
}

/* The incomplete beta function converges too slowly beyond this, where the expansion is good to
 * 2e-11. */
static const double many_degrees = 2e4;

double quantile_f(double p, double df1, double df2)
{
    const double start = exp(2 * half_log_f(gsl_cdf_ugaussian_Pinv(p), df1, df2));
    if (df1 > many_degrees && df2 > many_degrees)
        return start;
    double lower = 0, upper = start;
    while (gsl_cdf_fdist_P(upper, df1, df2) < p) {
        lower = upper;
        upper *= 2;
    }
    while (upper - lower > 1e-14 * upper) {
        const double middle = lower + (upper - lower) / 2;
        if (middle <= lower || middle >= upper)
            break;
        if (gsl_cdf_fdist_P(middle, df1, df2) < p)
            lower = middle;
        else
            upper = middle;
    }
    return lower + (upper - lower) / 2;
}
