#include "analytics/agreement/panel.h"

#include "analytics/agreement/kappa.h"
#include "analytics/measure/rounding.h"

static double mean_disagreement(const struct panel_sums *sums, enum kappa_weights weights)
{
    return sums->disagreement[weights] / (double)sums->n_units;
}

/* What rounding leaves of 0 is 0. */
static double settled(double expected)
{
    return expected > ROUNDING ? expected : 0;
}

/* The parts that all have in common; the caller adds what an answer does to chance. */
static struct panel_coefficient begin(const struct panel_sums *sums, double observed,
                                      double expected)
{
    struct panel_coefficient coefficient = {.observed = observed, .expected = settled(expected)};
    if (coefficient.expected > 0) {
        coefficient.slope = 1 / (double)sums->n_units / expected;
        coefficient.gain = coefficient.slope * observed;
    }
    return coefficient;
}

/* By how much the coefficient moves with `expected`, for an answer's weight among all. */
static double pull(const struct panel_sums *sums, const struct panel_coefficient *coefficient)
{
    return coefficient->observed / coefficient->expected / coefficient->expected /
           (double)sums->n_rated;
}

struct panel_coefficient panel_agreement(const struct panel_sums *sums)
{
    const double observed = mean_disagreement(sums, KAPPA_UNWEIGHTED);
    return (struct panel_coefficient){.observed = observed,
                                      .expected = 1,
                                      .gain = observed / (double)sums->n_units,
                                      .slope = 1 / (double)sums->n_units};
}

static double share_of(const struct panel_sums *sums, size_t level)
{
    return sums->share[level] / (double)sums->n_rated;
}

struct panel_coefficient panel_fleiss(const struct panel_sums *sums, enum kappa_weights weights,
                                      struct arena *arena)
{
    const size_t n = scale_n_levels(sums->scale);
    double *const met = ARENA_ARRAY(arena, n, double), expected = 0;
    for (size_t l = 0; l < n; l++)
        for (size_t k = 0; sums->share[l] > 0 && k < n; k++)
            met[k] += kappa_disagreement(sums->scale, weights, k, l) * share_of(sums, l);
    for (size_t k = 0; k < n; k++)
        expected += share_of(sums, k) * met[k];
    struct panel_coefficient fleiss = begin(sums, mean_disagreement(sums, weights), expected);
    if (fleiss.expected <= 0)
        return fleiss;
    const double moved = 2 * pull(sums, &fleiss);
    fleiss.base -= moved * expected;
    fleiss.by_level = met;
    for (size_t k = 0; k < n; k++)
        met[k] *= moved;
    return fleiss;
}

/* The mean over all couples of levels, the same level twice included. */
static double level_disagreement(const struct scale *scale, enum kappa_weights weights)
{
    const double n = (double)scale->n_levels;
    double sum = 0, squares = 0, distances = 0;
    for (size_t k = 0; k < scale->n_levels; k++) {
        const double share = scale_share(scale, k);
        sum += share;
        squares += share * share;
        distances += 2 * (2 * (double)k + 1 - n) * share;
    }
    if (weights == KAPPA_UNWEIGHTED)
        return 1 - 1 / n;
    return (weights == KAPPA_LINEAR ? distances : 2 * (n * squares - sum * sum)) / (n * n);
}

struct panel_coefficient panel_gwet(const struct panel_sums *sums, enum kappa_weights weights,
                                    struct arena *arena)
{
    const size_t n = scale_n_levels(sums->scale);
    double squares = 0;
    for (size_t k = 0; k < n; k++)
        squares += share_of(sums, k) * share_of(sums, k);
    const double chance = (1 - level_disagreement(sums->scale, weights)) * (double)n /
                          ((double)n - 1);
    struct panel_coefficient gwet = begin(sums, mean_disagreement(sums, weights),
                                          1 - chance * (1 - squares));
    if (gwet.expected <= 0)
        return gwet;
    const double moved = 2 * chance * pull(sums, &gwet);
    gwet.base -= moved * squares;
    gwet.by_level = ARENA_ARRAY(arena, n, double);
    for (size_t k = 0; k < n; k++)
        gwet.by_level[k] = moved * share_of(sums, k);
    return gwet;
}

struct panel_coefficient panel_brennan_prediger(const struct panel_sums *sums,
                                                enum kappa_weights weights)
{
    return begin(sums, mean_disagreement(sums, weights), level_disagreement(sums->scale, weights));
}

struct panel_coefficient panel_category(const struct panel_sums *sums, size_t level,
                                        struct arena *arena)
{
    const double share = share_of(sums, level);
    struct panel_coefficient category = begin(sums, sums->apart[level] / (double)sums->n_units,
                                              2 * share * (1 - share));
    if (category.expected <= 0)
        return category;
    const double moved = 2 * (1 - 2 * share) * pull(sums, &category);
    category.by_level = ARENA_ARRAY(arena, 2, double);
    category.by_level[0] = -moved * share;
    category.by_level[1] = moved * (1 - share);
    return category;
}
