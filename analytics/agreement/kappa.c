#include "analytics/agreement/kappa.h"

#include <math.h>

#include "analytics/measure/rounding.h"

double kappa_disagreement(const struct scale *scale, enum kappa_weights weights, size_t i, size_t j)
{
    if (i == j)
        return 0;
    if (weights == KAPPA_UNWEIGHTED)
        return 1;
    const double distance = fabs(scale_share(scale, i) - scale_share(scale, j));
    return weights == KAPPA_LINEAR ? distance : distance * distance;
}

struct sums {
    double sum, squares;
};

/* Of the disagreement of one level with everything the other one gave. */
static struct sums disagreement_with(const struct scale *scale, enum kappa_weights weights,
                                     size_t level, const size_t *given)
{
    struct sums sums = {0, 0};
    for (size_t other = 0; other < scale->n_levels; other++) {
        if (!given[other])
            continue;
        const double d = kappa_disagreement(scale, weights, level, other);
        sums.sum += (double)given[other] * d;
        sums.squares += (double)given[other] * d * d;
    }
    return sums;
}

void kappa_chance(const struct kappa_margins *margins, enum kappa_weights weights,
                  struct kappa_chance *chance)
{
    const struct scale *const scale = margins->scale;
    const double n = (double)margins->n;
    chance->sum = chance->squares = 0;
    for (size_t level = 0; level < scale->n_levels; level++) {
        chance->a[level] = chance->b[level] = 0;
        if (margins->a[level]) {
            const struct sums sums = disagreement_with(scale, weights, level, margins->b);
            chance->a[level] = sums.sum / n;
            chance->sum += (double)margins->a[level] * sums.sum;
            chance->squares += (double)margins->a[level] * sums.squares;
        }
        if (margins->b[level])
            chance->b[level] = disagreement_with(scale, weights, level, margins->a).sum / n;
    }
}

double kappa_null_se(const struct kappa_margins *margins, enum kappa_weights weights,
                     const struct kappa_chance *chance)
{
    const struct scale *const scale = margins->scale;
    const double n = (double)margins->n, expected = chance->sum / (n * n);
    double variance = 0;
    for (size_t i = 0; i < scale->n_levels; i++) {
        for (size_t j = 0; margins->a[i] && j < scale->n_levels; j++) {
            if (!margins->b[j])
                continue;
            const double share = (double)margins->a[i] / n * ((double)margins->b[j] / n);
            const double deviation = kappa_disagreement(scale, weights, i, j) - chance->a[i] -
                                     chance->b[j] + expected;
            variance += share * deviation * deviation;
        }
    }
    const double se = sqrt(variance / n) / expected;
    return se < ROUNDING ? 0 : se;
}
