#include "analytics/agreement/icc/icc.h"

#include <math.h>

#include "analytics/agreement/icc/icc_clustered.h"
#include "analytics/agreement/icc/icc_interval.h"
#include "analytics/measure/rounding.h"
#include "analytics/measure/spearman_brown.h"

static void see(struct icc *icc, const struct icc_unit *unit)
{
    icc->answers++;
    icc->pairs += unit->n > 1;
}

void icc_add(struct icc *icc, const struct icc_unit *unit)
{
    icc_sums_add(&icc->sums, unit);
    see(icc, unit);
}

void icc_end_candidate(struct icc *icc)
{
    icc->n_candidates += icc->pairs > 0;
    icc->repeated = icc->repeated || icc->answers > 1;
    for (int kind = 0; icc->clustered && icc->answers && kind < ICC_N_KINDS; kind++) {
        moments_add(&icc->moves[kind], icc->moved[kind]);
        icc->moved[kind] = 0;
    }
    icc->answers = icc->pairs = 0;
}

void icc_merge(struct icc *icc, const struct icc *other)
{
    icc_sums_merge(&icc->sums, &other->sums);
    icc->repeated = icc->repeated || other->repeated;
}

static bool never_differs(const struct icc_sums *sums)
{
    const double sum = icc_sums_total(sums);
    return sums->sum_of_squares - sum * sum / (double)sums->n < ROUNDING;
}

void icc_end_count(struct icc *icc, bool pooled, const struct parallel *parallel,
                   struct arena *arena)
{
    const struct icc_sums *const sums = &icc->sums;
    icc->n_candidates = 0;
    icc->clustered = (pooled || icc->repeated || icc->few_levels) && sums->n_units > 0 &&
                     !never_differs(sums);
    if (icc->clustered)
        icc->influence = icc_influence_create(sums, parallel, arena);
}

void icc_move(struct icc *icc, const struct icc_unit *unit)
{
    see(icc, unit);
    if (icc->clustered)
        icc_influence_move(&icc->influence, unit, icc->moved);
}

static double harmonic_mean(const struct icc_sums *sums)
{
    double reciprocals = 0;
    for (size_t r = 2; r < sums->n_sizes; r++)
        reciprocals += (double)sums->sizes[r].n / (double)r;
    return (double)sums->n_units / reciprocals;
}

struct icc_result icc_without(struct estimate missing, double k)
{
    return (struct icc_result){missing, missing, missing, missing, missing, missing, k};
}

struct icc_result icc_estimate(const struct icc *icc, size_t floor, const struct parallel *parallel,
                               struct arena *run)
{
    const struct icc_sums *const sums = &icc->sums;
    const size_t n = sums->n_units, m = icc->n_candidates, needed = floor < 2 ? 2 : floor;
    const double k = n ? harmonic_mean(sums) : NAN;
    if (n && never_differs(sums))
        return icc_without(estimate_undefined(n, "every score is the same"), k);
    if (n < needed || m < needed)
        return icc_without(estimate_too_few(m < n ? m : n, needed, run), k);
    struct icc_result result = {.k = k};
    if (icc->clustered && (icc->repeated || icc->few_levels))
        icc_clustered(icc, k, &result);
    else
        icc_interval_single(sums, m, parallel, &result);
    result.ak = spearman_brown_estimate(&result.a1, k);
    result.ck = spearman_brown_estimate(&result.c1, k);
    result.onek = spearman_brown_estimate(&result.one1, k);
    return result;
}
