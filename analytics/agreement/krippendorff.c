#include "analytics/agreement/krippendorff.h"

#include "analytics/measure/rounding.h"

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

double krippendorff_square_ratio(const struct krippendorff *alpha, const struct panel_sums *sums)
{
    double sum = 0, squares = 0;
    for (size_t k = 0; k < scale_n_levels(sums->scale); k++)
        for (size_t l = 0; sums->pairable[k] > 0 && l < k; l++) {
            const double d = difference(alpha->position, k, l);
            const double often = sums->pairable[k] * sums->pairable[l];
            sum += often * d;
            squares += often * d * d;
        }
    return sum > 0 ? squares / sum : 1;
}

/* What one more rating of each level adds to the differences of all couples and, by way of the
 * ranks, to those of the pairs. The steps are what the next level up has more. */
struct moves {
    double *couples, *pairs;
    double *couple_steps, *pair_steps;
};

/* One more rating shifts two levels apart by 1 where it lies between them and by 1/2 where it is
 * one of them; positions are ranks divided by the number of ratings. */
static void shift_apart(double weight, size_t low, size_t high, double *by_level, double *steps)
{
    by_level[low] -= weight / 2;
    by_level[high] -= weight / 2;
    steps[low] += weight;
    steps[high + 1] -= weight;
}

/* The change of a squared distance when the two positions part by one rating. */
static double shift_of(const struct panel_sums *sums, const double *position, size_t low,
                       size_t high)
{
    return 2 * (position[high] - position[low]) / (double)sums->n_ratings;
}

static void add_rank_moves(const struct panel_sums *sums, const double *position,
                           const struct moves *moves)
{
    const size_t n = scale_n_levels(sums->scale);
    for (size_t k = 0; k < n; k++)
        for (size_t l = k + 1; sums->pairable[k] > 0 && l < n; l++)
            if (sums->pairable[l] > 0)
                shift_apart(2 * sums->pairable[k] * sums->pairable[l] *
                                shift_of(sums, position, k, l),
                            k, l, moves->couples, moves->couple_steps);
    for (size_t i = 0; i < sums->coincidence.n_cells; i++) {
        const struct agreement_cell *const cell = &sums->coincidence.cells[i];
        if (cell->a < cell->b)
            shift_apart(2 * (double)cell->count / ((double)cell->stratum - 1) *
                            shift_of(sums, position, cell->a, cell->b),
                        cell->a, cell->b, moves->pairs, moves->pair_steps);
    }
    double couples = 0, pairs = 0;
    for (size_t k = 0; k < n; k++) {
        couples += moves->couple_steps[k];
        pairs += moves->pair_steps[k];
        moves->couples[k] += couples;
        moves->pairs[k] += pairs;
    }
}

static struct moves moves_of(const struct panel_sums *sums, const double *position, bool ranks,
                             struct arena *arena)
{
    const size_t n = scale_n_levels(sums->scale);
    const struct moves moves = {ARENA_ARRAY(arena, n, double), ARENA_ARRAY(arena, n, double),
                                ARENA_ARRAY(arena, n + 1, double),
                                ARENA_ARRAY(arena, n + 1, double)};
    for (size_t l = 0; l < n; l++)
        for (size_t k = 0; sums->pairable[l] > 0 && k < n; k++)
            moves.couples[k] += 2 * sums->pairable[l] * difference(position, k, l);
    if (ranks)
        add_rank_moves(sums, position, &moves);
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
        for (size_t l = 0; sums->pairable[k] > 0 && l < n; l++)
            couples += sums->pairable[k] * sums->pairable[l] * difference(alpha.position, k, l);
    for (size_t i = 0; i < sums->coincidence.n_cells; i++) {
        const struct agreement_cell *const cell = &sums->coincidence.cells[i];
        pairs += (double)cell->count / ((double)cell->stratum - 1) *
                 difference(alpha.position, cell->a, cell->b);
    }
    alpha.observed = pairs / n_ratings;
    alpha.expected = couples / (n_ratings * (n_ratings - 1));
    if (alpha.expected <= ROUNDING) {
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
