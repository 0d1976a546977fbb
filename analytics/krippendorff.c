#include "analytics/krippendorff.h"

/* Positions between 0 and 1, equal where two levels cannot differ. */
static double *positions(const struct panel_sums *sums, enum krippendorff_metric metric,
                         struct arena *arena)
{
    const size_t n = scale_n_levels(sums->scale);
    if (metric == KRIPPENDORFF_NOMINAL)
        return NULL;
    double *const position = ARENA_ARRAY(arena, n, double);
    double before = 0;
    for (size_t k = 0; k < n; k++) {
        position[k] = metric == KRIPPENDORFF_INTERVAL
                          ? scale_share(sums->scale, k)
                          : (before + sums->pairable[k] / 2) / (double)sums->n_ratings;
        before += sums->pairable[k];
    }
    return position;
}

static double difference(const double *position, size_t k, size_t l)
{
    if (k == l)
        return 0;
    return position ? (position[k] - position[l]) * (position[k] - position[l]) : 1;
}

double krippendorff_difference(const struct krippendorff *alpha, const struct panel_unit *unit)
{
    double sum = 0;
    for (size_t i = 0; i < unit->n; i++)
        for (size_t j = 0; j < i; j++)
            sum += difference(alpha->position, unit->level[i], unit->level[j]);
    return sum / ((double)unit->n * ((double)unit->n - 1) / 2);
}

/*
 * What one more rating of each level does to sum(weight x difference) through the ranks: it shifts
 * two levels apart by 1 where it lies between them and by 1/2 where it is one of them. `weight` is
 * symmetric; positions are ranks divided by the number of ratings.
 */
static void add_rank_shifts(const struct panel_sums *sums, const double *position,
                            const double *weight, double *by_level, struct arena *arena)
{
    const size_t n = scale_n_levels(sums->scale);
    double *const steps = ARENA_ARRAY(arena, n + 1, double);
    for (size_t k = 0; k < n; k++)
        for (size_t l = k + 1; l < n; l++) {
            const double shift = 4 * weight[k * n + l] * (position[l] - position[k]) /
                                 (double)sums->n_ratings;
            by_level[k] -= shift / 2;
            by_level[l] -= shift / 2;
            steps[k] += shift;
            steps[l + 1] -= shift;
        }
    double running = 0;
    for (size_t k = 0; k < n; k++) {
        running += steps[k];
        by_level[k] += running;
    }
}

/* What one more rating of each level adds to the differences of all couples and, by way of the
 * ranks, to those of the pairs. */
struct moves {
    double *couples, *pairs;
};

static struct moves moves_of(const struct panel_sums *sums, const double *position, bool ranks,
                             struct arena *arena)
{
    const size_t n = scale_n_levels(sums->scale);
    const struct moves moves = {ARENA_ARRAY(arena, n, double), ARENA_ARRAY(arena, n, double)};
    for (size_t k = 0; k < n; k++)
        for (size_t l = 0; l < n; l++)
            moves.couples[k] += 2 * sums->pairable[l] * difference(position, k, l);
    if (!ranks)
        return moves;
    double *const couples = ARENA_ARRAY(arena, n * n, double);
    for (size_t k = 0; k < n; k++)
        for (size_t l = 0; l < n; l++)
            couples[k * n + l] = sums->pairable[k] * sums->pairable[l];
    add_rank_shifts(sums, position, couples, moves.couples, arena);
    add_rank_shifts(sums, position, sums->coincidence, moves.pairs, arena);
    return moves;
}

struct krippendorff krippendorff(const struct panel_sums *sums, enum krippendorff_metric metric,
                                 struct arena *arena)
{
    const size_t n = scale_n_levels(sums->scale);
    const double n_ratings = (double)sums->n_ratings;
    struct krippendorff alpha = {.position = positions(sums, metric, arena)};
    double pairs = 0, couples = 0;
    for (size_t k = 0; k < n; k++)
        for (size_t l = 0; l < n; l++) {
            const double d = difference(alpha.position, k, l);
            pairs += sums->coincidence[k * n + l] * d;
            couples += sums->pairable[k] * sums->pairable[l] * d;
        }
    alpha.observed = pairs / n_ratings;
    alpha.expected = couples / (n_ratings * (n_ratings - 1));
    if (alpha.expected <= 1e-12) {
        alpha.expected = 0;
        return alpha;
    }
    const struct moves moves = moves_of(sums, alpha.position, metric == KRIPPENDORFF_ORDINAL,
                                        arena);
    alpha.slope = (n_ratings - 1) / couples;
    alpha.gain = -pairs / couples * (1 - 1 / n_ratings);
    alpha.by_level = moves.couples;
    for (size_t k = 0; k < n; k++)
        alpha.by_level[k] = alpha.slope * (pairs / couples * moves.couples[k] - moves.pairs[k]);
    return alpha;
}
