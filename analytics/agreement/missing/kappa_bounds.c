#include "analytics/agreement/missing/kappa_bounds.h"

#include <math.h>
#include <stdbool.h>

#include "base/arena.h"

enum { MOST_STEPS = 100 };

/* Answers as sums: differences squared, and each interviewer's levels and their squares. */
struct sums {
    double n, differences, a, b, aa, bb;
};

static void add(struct sums *sums, double a, double b, double times)
{
    sums->n += times;
    sums->differences += times * (a - b) * (a - b);
    sums->a += times * a;
    sums->b += times * b;
    sums->aa += times * a * a;
    sums->bb += times * b * b;
}

/* Disagreement of answers, and of different answers. */
struct ratio {
    double above, below;
};

static struct ratio ratio_of(const struct sums *sums)
{
    const double all = sums->n * (sums->aa + sums->bb) - 2 * sums->a * sums->b;
    return (struct ratio){sums->differences,
                          sums->n > 1 ? (all - sums->differences) / (sums->n - 1) : 0};
}

static double count(const size_t *counts, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += (double)counts[i];
    return sum;
}

/* What is under way in a stratum: its sign is 1 where N - theta D is to be large, -1 where small.
 */
struct filling {
    const struct kappa_stratum *stratum;
    size_t n_levels;
    double sign, theta;
    double n; /* answers in all */
};

/* What one answer adds to sign (N - theta D) where the score that is missing is `own`, the other's
 * is `other`, and the levels of all others of that other interviewer sum to `sum`. */
static double worth(const struct filling *filling, double own, double other, double sum)
{
    const double c = filling->theta / (filling->n - 1);
    return filling->sign * ((1 + c) * (own - other) * (own - other) - c * filling->n * own * own +
                            2 * c * sum * own);
}

/* The level that is worth most. */
static size_t best_level(const struct filling *filling, size_t other, double sum)
{
    size_t best = 0;
    for (size_t level = 1; level < filling->n_levels; level++)
        if (worth(filling, (double)level, (double)other, sum) >
            worth(filling, (double)best, (double)other, sum))
            best = level;
    return best;
}

/* Fills in what a did not score, where b's levels sum to `sum`. */
static void fill_a(const struct filling *filling, double sum, struct sums *sums)
{
    for (size_t other = 0; other < filling->n_levels; other++)
        if (filling->stratum->b_alone[other] > 0)
            add(sums, (double)best_level(filling, other, sum), (double)other,
                (double)filling->stratum->b_alone[other]);
}

static void fill_b(const struct filling *filling, double sum, struct sums *sums)
{
    for (size_t other = 0; other < filling->n_levels; other++)
        if (filling->stratum->a_alone[other] > 0)
            add(sums, (double)other, (double)best_level(filling, other, sum),
                (double)filling->stratum->a_alone[other]);
}

/* A way to fill in what b did not score, with levels of a given sum. */
struct way {
    bool possible;
    double worth;
    struct sums sums;
};

/* One answer more, whose score by a is `other`. */
static void extend(const struct filling *filling, size_t other, double sum_of_a, size_t highest,
                   const struct way *before, struct way *after)
{
    for (size_t total = 0; total <= highest + filling->n_levels - 1; total++)
        after[total].possible = false;
    for (size_t total = 0; total <= highest; total++) {
        if (!before[total].possible)
            continue;
        for (size_t level = 0; level < filling->n_levels; level++) {
            struct way *const way = &after[total + level];
            const double value = before[total].worth +
                                 worth(filling, (double)level, (double)other, sum_of_a);
            if (way->possible && way->worth >= value)
                continue;
            *way = before[total];
            way->worth = value;
            add(&way->sums, (double)other, (double)level, 1);
        }
    }
}

static double value_of(const struct filling *filling, const struct sums *sums)
{
    const struct ratio ratio = ratio_of(sums);
    return filling->sign * (ratio.above - filling->theta * ratio.below);
}

/* Both left scores out: for each sum that b's may have, the best for either. */
static struct sums fill_both(const struct filling *filling, const struct sums *known,
                             double a_alone_sum, double b_alone_sum)
{
    struct arena scratch = {0};
    const size_t n_levels = filling->n_levels;
    const size_t missing = (size_t)count(filling->stratum->a_alone, n_levels);
    const size_t room = missing * (n_levels - 1) + 1;
    struct way *ways = ARENA_ARRAY(&scratch, room, struct way),
               *next = ARENA_ARRAY(&scratch, room, struct way);
    size_t highest = 0;
    ways[0].possible = true;
    for (size_t other = 0; other < n_levels; other++)
        for (size_t i = 0; i < filling->stratum->a_alone[other]; i++) {
            extend(filling, other, known->a + a_alone_sum, highest, ways, next);
            struct way *const filled = next;
            next = ways;
            ways = filled;
            highest += n_levels - 1;
        }
    struct sums best = *known;
    bool any = false;
    for (size_t total = 0; total <= highest; total++) {
        if (!ways[total].possible)
            continue;
        struct sums sums = *known;
        sums.n += ways[total].sums.n;
        sums.differences += ways[total].sums.differences;
        sums.a += ways[total].sums.a;
        sums.b += ways[total].sums.b;
        sums.aa += ways[total].sums.aa;
        sums.bb += ways[total].sums.bb;
        fill_a(filling, known->b + b_alone_sum + (double)total, &sums);
        if (!any || value_of(filling, &sums) > value_of(filling, &best))
            best = sums;
        any = true;
    }
    arena_free(&scratch);
    return best;
}

static struct sums known_of(const struct kappa_stratum *stratum, size_t n_levels)
{
    struct sums known = {0};
    for (size_t a = 0; a < n_levels; a++)
        for (size_t b = 0; b < n_levels; b++)
            add(&known, (double)a, (double)b, (double)stratum->table[a * n_levels + b]);
    return known;
}

static double level_sum(const size_t *counts, size_t n_levels)
{
    double sum = 0;
    for (size_t level = 0; level < n_levels; level++)
        sum += (double)level * (double)counts[level];
    return sum;
}

static struct sums fill(const struct kappa_stratum *stratum, size_t n_levels, double sign,
                        double theta)
{
    struct sums known = known_of(stratum, n_levels);
    const double a_missing = count(stratum->b_alone, n_levels),
                 b_missing = count(stratum->a_alone, n_levels);
    const struct filling filling = {stratum, n_levels, sign, theta,
                                    known.n + a_missing + b_missing};
    if (a_missing > 0 && b_missing > 0)
        return fill_both(&filling, &known, level_sum(stratum->a_alone, n_levels),
                         level_sum(stratum->b_alone, n_levels));
    const double sum_of_a = known.a + level_sum(stratum->a_alone, n_levels),
                 sum_of_b = known.b + level_sum(stratum->b_alone, n_levels);
    fill_a(&filling, sum_of_b, &known);
    fill_b(&filling, sum_of_a, &known);
    return known;
}

/* N/D at its largest (sign 1) or smallest (-1). */
static double extreme(const struct kappa_stratum *strata, size_t n, size_t n_levels, double sign)
{
    double theta = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
        struct ratio sum = {0};
        for (size_t s = 0; s < n; s++) {
            const struct sums filled = fill(&strata[s], n_levels, sign, theta);
            if (filled.n < 2)
                continue;
            const struct ratio ratio = ratio_of(&filled);
            sum.above += ratio.above;
            sum.below += ratio.below;
        }
        if (!(sum.below > 0))
            return NAN;
        const double next = sum.above / sum.below;
        if (fabs(next - theta) < 1e-12)
            return next;
        theta = next;
    }
    return theta;
}

struct interval kappa_bounds(const struct kappa_stratum *strata, size_t n, size_t n_levels)
{
    return (struct interval){1 - extreme(strata, n, n_levels, 1),
                             1 - extreme(strata, n, n_levels, -1)};
}
