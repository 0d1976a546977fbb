#include "analytics/icc_clustered.h"

#include <math.h>

#include "analytics/icc_interval.h"
#include "analytics/quantile.h"

/* What rounding leaves of 0. */
static const double rounding = 1e-9;

struct spread {
    double se, df;
};

static struct spread spread_of(const struct icc *icc, enum icc_kind kind)
{
    const struct icc_influence *const influence = &icc->influence;
    const struct moments *const moves = &icc->moves[kind];
    const double m = (double)moves->n;
    const double candidates = m / (m - 1) * moves->m2;
    const double candidates_df = (double)icc->n_candidates - 1;
    if (kind != ICC_ABSOLUTE || influence->interviewers_variance <= 0)
        return (struct spread){sqrt(candidates), candidates_df};
    const double interviewers = influence->interviewers_variance;
    const double interviewers_df = (double)influence->n_interviewers - 1;
    const double both = candidates + interviewers;
    return (struct spread){sqrt(both), both * both /
                                           (candidates * candidates / candidates_df +
                                            interviewers * interviewers / interviewers_df)};
}

static double fisher(double icc, double k)
{
    return log((1 + (k - 1) * icc) / (1 - icc)) / 2;
}

static double fisher_inverse(double z, double k)
{
    const double e = exp(2 * z);
    return isinf(e) ? 1 : (e - 1) / (e + k - 1);
}

static struct interval bounds_of(double value, double half, double k)
{
    const double z = fisher(value, k);
    return (struct interval){fmax(fisher_inverse(z - half, k), 0), fisher_inverse(z + half, k)};
}

/* Every candidate alike, or no two scores of an answer apart. */
static struct estimate unmoved(const struct icc *icc, double value, double k)
{
    const double m = (double)icc->n_candidates, highest = 1 - 0.5 / m;
    const bool perfect = value > 1 - 1e-6;
    const double half = quantile_t_975(m - 1) * sqrt(k / (2 * (k - 1) * (m - 1)));
    struct interval bounds = bounds_of(fmin(value, highest), half, k);
    bounds.lower = fmin(bounds.lower, value);
    bounds.upper = perfect ? 1 : fmax(bounds.upper, value);
    return estimate_ok(perfect ? 1 : value, NAN, bounds, icc->sums.n_units);
}

static struct estimate clustered(const struct icc *icc, enum icc_kind kind, double k)
{
    const double value = icc->influence.value[kind];
    if (!icc->influence.found[kind])
        return icc_not_found(icc->sums.n_units);
    const struct spread spread = spread_of(icc, kind);
    if (spread.se <= rounding || value > 1 - 1e-6)
        return unmoved(icc, value, k);
    const double slope = k / (2 * (1 + (k - 1) * value) * (1 - value));
    const double half = quantile_t_975(fmax(spread.df, 1)) * spread.se * slope;
    const struct interval bounds = bounds_of(value, half, k);
    return estimate_ok(value, spread.se,
                       (struct interval){fmin(bounds.lower, value), fmax(bounds.upper, value)},
                       icc->sums.n_units);
}

void icc_clustered(const struct icc *icc, double k, struct icc_result *result)
{
    result->a1 = clustered(icc, ICC_ABSOLUTE, k);
    result->c1 = clustered(icc, ICC_CONSISTENCY, k);
    result->one1 = clustered(icc, ICC_ONE_WAY, k);
}
