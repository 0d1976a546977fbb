#include "analytics/measure/order_statistic.h"

#include <assert.h>
#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_statistics_int.h>

#define TAIL 0.025

/* How many numbers it takes for bounds on both sides: p^n and (1 - p)^n are within the tail. */
static size_t least_n(double p)
{
    const double extreme = fmax(p, 1 - p);
    size_t n = (size_t)(log(TAIL) / log(extreme));
    while (pow(extreme, (double)n) > TAIL)
        n++;
    return n;
}

static double at_most(size_t k, double p, size_t n)
{
    return gsl_cdf_binomial_P((unsigned)k, p, (unsigned)n);
}

/* The largest l with P(B <= l - 1) within the tail, from 1; n is enough for one. */
static size_t lower_rank(size_t n, double p)
{
    size_t low = 1, high = n;
    while (low < high) {
        const size_t middle = (low + high + 1) / 2;
        if (at_most(middle - 1, p, n) <= TAIL)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/* The smallest u with P(B >= u) within the tail, up to n. */
static size_t upper_rank(size_t n, double p)
{
    size_t low = 1, high = n;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (at_most(middle - 1, p, n) >= 1 - TAIL)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

struct estimate order_statistic(const int32_t *sorted, size_t n, double p, size_t floor,
                                struct arena *arena)
{
    const size_t least = least_n(p), needed = floor > least ? floor : least;
    if (n < needed)
        return estimate_too_few(n, needed, arena);
    static_assert(sizeof(int) == sizeof *sorted, "GSL's integers are those of days and counts");
    const double value = gsl_stats_int_quantile_from_sorted_data(sorted, 1, n, p);
    struct interval bounds = {sorted[lower_rank(n, p) - 1], sorted[upper_rank(n, p) - 1]};
    if (bounds.lower >= bounds.upper)
        bounds = (struct interval){bounds.lower - 0.5, bounds.upper + 0.5};
    bounds = (struct interval){fmin(bounds.lower, value), fmax(bounds.upper, value)};
    return estimate_ok(value, NAN, bounds, n);
}
