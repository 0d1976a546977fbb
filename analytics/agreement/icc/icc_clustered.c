#include "analytics/agreement/icc/icc_clustered.h"

#include <math.h>

#include "analytics/agreement/icc/icc_interval.h"
#include "analytics/measure/quantile.h"
#include "analytics/measure/rounding.h"

/* The variance of a correlation over samples of candidates: the squares of what each moves it by,
 * times m/(m - 1). */
static double candidates_variance(const struct icc *icc, enum icc_kind kind)
{
    const double m = (double)icc->moves[kind].n;
    return m / (m - 1) * icc->moves[kind].m2;
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
static struct interval unmoved(const struct icc *icc, double value, double k)
{
    const double m = (double)icc->n_candidates;
    const double half = quantile_t_975(m - 1) * sqrt(k / (2 * (k - 1) * (m - 1)));
    return bounds_of(fmin(value, 1 - 0.5 / m), half, k);
}

/* Where no two scores of an answer differ, as many candidates as Wilson's interval of none out of m
 * allows may yet have scores at either end of the scale: as kappa has it. */
static struct interval all_agree(const struct icc *icc)
{
    const struct icc_sums *const sums = &icc->sums;
    const double n = (double)sums->n, mean = icc_sums_total(sums) / n;
    const double apart = 2 * (sums->sum_of_squares / n - mean * mean);
    const double shared = interval_wilson(1, (double)icc->n_candidates).lower;
    return (struct interval){fmax(1 - (1 - shared) / apart, 0), 1};
}

/* Widens what candidates leave by what having met only some interviewers leaves, in terms of
 * w = 1/x - 1 = (r + e)/u, of which r is theirs. */
static struct interval with_interviewers(const struct icc *icc, double value,
                                         struct interval candidates)
{
    const double sure = 1e9, df = icc->influence.interviewers_df, w = 1 / value - 1;
    const double below = w - w / quantile_f(0.975, df, sure);
    const double above = w / quantile_f(0.025, df, sure) - w;
    const double low = w - hypot(w - (1 / candidates.upper - 1), below);
    const double high = w + hypot(1 / candidates.lower - 1 - w, above);
    return (struct interval){1 / (1 + high), 1 / (1 + fmax(low, 0))};
}

/* By the delta method: `slope` is that of Fisher's transformation, k/(2 (1 + (k - 1) x)(1 - x)). */
static struct interval moved_bounds(const struct icc *icc, enum icc_kind kind, double value,
                                    double k)
{
    const double slope = k / (2 * (1 + (k - 1) * value) * (1 - value));
    const double half = quantile_t_975((double)icc->n_candidates - 1) *
                        sqrt(candidates_variance(icc, kind)) * slope;
    const struct interval bounds = bounds_of(value, half, k);
    const bool by_interviewers = kind == ICC_ABSOLUTE && icc->influence.interviewers_variance > 0;
    return by_interviewers && value > 0 ? with_interviewers(icc, value, bounds) : bounds;
}

static struct estimate clustered(const struct icc *icc, enum icc_kind kind, double value, double k)
{
    const double interviewers = kind == ICC_ABSOLUTE ? icc->influence.interviewers_variance : 0;
    const double se = sqrt(candidates_variance(icc, kind) + interviewers);
    const bool perfect = value > 1 - 1e-6, still = perfect || se <= ROUNDING_SOLVED;
    struct interval bounds = perfect && icc->few_levels ? all_agree(icc)
                             : still                    ? unmoved(icc, value, k)
                                                        : moved_bounds(icc, kind, value, k);
    value = perfect ? 1 : value;
    bounds.lower = fmin(bounds.lower, value);
    bounds.upper = perfect ? 1 : fmax(bounds.upper, value);
    return estimate_ok(value, still ? NAN : se, bounds, icc->sums.n_units);
}

/* The classical values on complete data, to the last digit. */
static struct estimate kind_estimate(const struct icc *icc, enum icc_kind kind,
                                     const struct estimate *classical, double k)
{
    const struct icc_influence *const influence = &icc->influence;
    if (!influence->found[kind])
        return icc_interval_not_found(icc->sums.n_units);
    return clustered(icc, kind, classical ? classical->value : influence->value[kind], k);
}

void icc_clustered(const struct icc *icc, double k, struct icc_result *result)
{
    struct icc_result exact;
    const bool complete = icc_interval_complete(&icc->sums, &exact);
    result->a1 = kind_estimate(icc, ICC_ABSOLUTE, complete ? &exact.a1 : NULL, k);
    result->c1 = kind_estimate(icc, ICC_CONSISTENCY, complete ? &exact.c1 : NULL, k);
    result->one1 = kind_estimate(icc, ICC_ONE_WAY, complete ? &exact.one1 : NULL, k);
}
