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

static size_t n_levels(const struct kappa_margins *margins)
{
    return margins->levels ? margins->n_levels : margins->scale->n_levels;
}

static size_t level_at(const struct kappa_margins *margins, size_t place)
{
    return margins->levels ? margins->levels[place] : place;
}

/* Couples a level of a with every level of b. */
static void couple(const struct kappa_margins *margins, size_t level,
                   struct kappa_chance chance[KAPPA_N_WEIGHTS])
{
    const double given = (double)margins->a[level], n = (double)margins->n;
    const double share = scale_share(margins->scale, level);
    double sum[KAPPA_N_WEIGHTS] = {0}, squares[KAPPA_N_WEIGHTS] = {0};
    for (size_t place = 0; place < n_levels(margins); place++) {
        const size_t other = level_at(margins, place);
        if (!margins->b[other])
            continue;
        const double distance = fabs(share - scale_share(margins->scale, other));
        const double d[] = {level != other, distance, distance * distance};
        for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
            const double apart = (double)margins->b[other] * d[weights];
            sum[weights] += apart;
            squares[weights] += apart * d[weights];
            chance[weights].b[other] += given * d[weights];
        }
    }
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        chance[weights].a[level] = sum[weights] / n;
        chance[weights].sum += given * sum[weights];
        chance[weights].squares += given * squares[weights];
    }
}

void kappa_chance(const struct kappa_margins *margins, struct kappa_chance chance[KAPPA_N_WEIGHTS])
{
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        chance[weights].sum = chance[weights].squares = 0;
        for (size_t place = 0; place < n_levels(margins); place++)
            chance[weights].a[level_at(margins, place)] =
                chance[weights].b[level_at(margins, place)] = 0;
    }
    for (size_t place = 0; place < n_levels(margins); place++)
        if (margins->a[level_at(margins, place)])
            couple(margins, level_at(margins, place), chance);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
        for (size_t place = 0; place < n_levels(margins); place++)
            chance[weights].b[level_at(margins, place)] /= (double)margins->n;
}

double kappa_null_se(const struct kappa_margins *margins, enum kappa_weights weights,
                     const struct kappa_chance *chance)
{
    const double n = (double)margins->n, expected = chance->sum / (n * n);
    double variance = 0;
    for (size_t row = 0; row < n_levels(margins); row++) {
        const size_t i = level_at(margins, row);
        for (size_t column = 0; margins->a[i] && column < n_levels(margins); column++) {
            const size_t j = level_at(margins, column);
            if (!margins->b[j])
                continue;
            const double share = (double)margins->a[i] / n * ((double)margins->b[j] / n);
            const double deviation = kappa_disagreement(margins->scale, weights, i, j) -
                                     chance->a[i] - chance->b[j] + expected;
            variance += share * deviation * deviation;
        }
    }
    const double se = sqrt(variance / n) / expected;
    return se < ROUNDING ? 0 : se;
}
