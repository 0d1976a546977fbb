#include "analytics/facets/facets_posterior.h"

#include <math.h>
#include <string.h>

#include "analytics/facets/facets_matrix.h"

static const double negligible = 1e-15;

struct facets_posterior facets_posterior_create(const struct facets_tables *tables,
                                                struct arena *arena)
{
    const size_t n = tables->layout->n, n_nodes = tables->grid->n;
    struct facets_posterior posterior = {.tables = tables,
                                         .parameters = ARENA_ARRAY(arena, n, size_t),
                                         .place = ARENA_ARRAY(arena, n, size_t),
                                         .levels = ARENA_ARRAY(arena, n_nodes, double),
                                         .scaled = ARENA_ARRAY(arena, n_nodes, double)};
    for (size_t d = 0; d <= FACETS_MOST_DEGREE; d++) {
        posterior.coefficients[d] = ARENA_ARRAY(arena, n, double);
        posterior.polynomials[d] = ARENA_ARRAY(arena, n_nodes, double);
    }
    return posterior;
}

static void add_log_densities(const struct facets_posterior *posterior,
                              const struct facets_candidate *candidate, double *logs)
{
    const struct facets_tables *const tables = posterior->tables;
    const size_t n = tables->grid->n;
    const double slope = candidate->score * tables->parameters[tables->layout->spread];
    for (size_t q = 0; q < n; q++)
        logs[q] = tables->grid->log_weight[q] + slope * tables->grid->z[q];
    for (size_t r = 0; r < candidate->n; r++) {
        const double *const norm = tables->log_norm +
                                   tables->data->ratings[candidate->first + r].cell * n;
        for (size_t q = 0; q < n; q++)
            logs[q] -= norm[q];
    }
}

static void describe(struct facets_posterior *posterior)
{
    const double *const z = posterior->tables->grid->z, *const weight = posterior->weight;
    double mean = 0, square = 0;
    for (size_t q = posterior->begin; q < posterior->end; q++)
        mean += weight[q] * z[q];
    for (size_t q = posterior->begin; q < posterior->end; q++)
        square += weight[q] * (z[q] - mean) * (z[q] - mean);
    posterior->mean = mean;
    posterior->sd = sqrt(square);
}

void facets_posterior_weigh(struct facets_posterior *posterior,
                            const struct facets_candidate *candidate, double *weight)
{
    const size_t n = posterior->tables->grid->n;
    double most = -INFINITY, sum = 0;
    add_log_densities(posterior, candidate, weight);
    for (size_t q = 0; q < n; q++)
        if (weight[q] > most)
            most = weight[q];
    for (size_t q = 0; q < n; q++)
        sum += weight[q] = weight[q] - most < -36 ? 0 : exp(weight[q] - most);
    for (size_t q = 0; q < n; q++)
        weight[q] /= sum;
    /* A step that leads so far out that there is no number is not taken. */
    posterior->log_likelihood = sum > 0 ? most + log(sum) : NAN;
    posterior->weight = weight;
    posterior->begin = 0;
    posterior->end = n;
    while (posterior->begin < n && weight[posterior->begin] < negligible)
        posterior->begin++;
    while (posterior->end > posterior->begin && weight[posterior->end - 1] < negligible)
        posterior->end--;
    describe(posterior);
}

/* By the recurrence of three terms. The nodes may be too few for a high degree: its polynomial is 0
 * then, and adds nothing. */
static void make_polynomials(struct facets_posterior *posterior, size_t to)
{
    const double *const z = posterior->tables->grid->z, *const weight = posterior->weight;
    const size_t begin = posterior->begin, end = posterior->end;
    double **const p = posterior->polynomials;
    for (size_t q = begin; q < end; q++)
        p[0][q] = 1;
    for (size_t d = 1; d <= to; d++) {
        double own = 0, before = 0, square = 0;
        for (size_t q = begin; q < end; q++) {
            p[d][q] = (z[q] - posterior->mean) * p[d - 1][q];
            own += weight[q] * p[d][q] * p[d - 1][q];
            if (d > 1)
                before += weight[q] * p[d][q] * p[d - 2][q];
        }
        for (size_t q = begin; q < end; q++) {
            p[d][q] -= own * p[d - 1][q] + (d > 1 ? before * p[d - 2][q] : 0);
            square += weight[q] * p[d][q] * p[d][q];
        }
        const double scale = square > 1e-20 ? 1 / sqrt(square) : 0;
        for (size_t q = begin; q < end; q++)
            p[d][q] *= scale;
    }
    for (size_t d = 0; d <= to; d++)
        for (size_t q = begin; q < end; q++)
            p[d][q] *= weight[q];
}

static size_t place_of(struct facets_posterior *posterior, size_t parameter, size_t from, size_t to)
{
    if (posterior->place[parameter] == 0) {
        posterior->parameters[posterior->n++] = parameter;
        posterior->place[parameter] = posterior->n;
        for (size_t d = from; d <= to; d++)
            posterior->coefficients[d][posterior->n - 1] = 0;
    }
    return posterior->place[parameter] - 1;
}

/* Adds an expectation, and what was observed to the degree 0. */
static void add(struct facets_posterior *posterior, size_t parameter, size_t from, size_t to,
                const double *expected, double observed)
{
    if (parameter == FACETS_NO_PARAMETER)
        return;
    const size_t at = place_of(posterior, parameter, from, to);
    for (size_t d = from; d <= to; d++)
        posterior->coefficients[d][at] += expected[d] - (d == 0 ? observed : 0);
}

/* A rating, and what of the tables is about its cell at the nodes that count. */
struct rating_view {
    const struct facets_rating *rating;
    const struct facets_cell *cell;
    const struct facets_block *block;
    const double *inverse, *weights;
    size_t begin, width;
};

static struct rating_view view_of(const struct facets_posterior *posterior,
                                  const struct facets_rating *rating)
{
    const struct facets_tables *const tables = posterior->tables;
    const struct facets_cell *const cell = &tables->data->cells[rating->cell];
    return (struct rating_view){
        .rating = rating,
        .cell = cell,
        .block = &tables->layout->blocks[tables->layout->block[cell->question]],
        .inverse = tables->inverse + rating->cell * tables->grid->n + posterior->begin,
        .weights = tables->weights + rating->cell * tables->width,
        .begin = posterior->begin,
        .width = posterior->end - posterior->begin};
}

static const double *power_of(const struct facets_posterior *posterior,
                              const struct rating_view *view, size_t level)
{
    return posterior->tables->power + level * posterior->tables->grid->n + view->begin;
}

static void add_levels(struct facets_posterior *posterior, const struct rating_view *view)
{
    double *const sums = posterior->levels + view->begin;
    for (size_t k = 1; k < view->block->n_levels; k++) {
        const double weight = (double)k * view->weights[k];
        const double *const power = power_of(posterior, view, k);
        for (size_t q = 0; q < view->width; q++)
            sums[q] += weight * power[q] * view->inverse[q];
    }
}

static void add_rating(struct facets_posterior *posterior, const struct facets_rating *rating,
                       size_t from, size_t to)
{
    const struct facets_layout *const layout = posterior->tables->layout;
    const struct rating_view view = view_of(posterior, rating);
    double chance[FACETS_MOST_LEVELS][FACETS_MOST_DEGREE + 1];
    double level[FACETS_MOST_DEGREE + 1] = {0};
    for (size_t d = from; d <= to; d++) {
        const double *const polynomial = posterior->polynomials[d] + view.begin;
        for (size_t q = 0; q < view.width; q++)
            posterior->scaled[q] = polynomial[q] * view.inverse[q];
        for (size_t k = 1; k < view.block->n_levels; k++) {
            chance[k][d] = view.weights[k] * facets_matrix_dot(posterior->scaled,
                                                               power_of(posterior, &view, k),
                                                               view.width);
            level[d] += (double)k * chance[k][d];
        }
    }
    for (size_t k = 1; k < view.block->n_levels; k++)
        add(posterior, view.block->step[k], from, to, chance[k], rating->level == (int)k);
    add(posterior, layout->difficulty[view.cell->question], from, to, level, rating->level);
    add(posterior, layout->severity[view.cell->interviewer], from, to, level, rating->level);
    add_levels(posterior, &view);
}

static void add_spread(struct facets_posterior *posterior, const struct facets_candidate *candidate,
                       size_t from, size_t to)
{
    double expected[FACETS_MOST_DEGREE + 1] = {0};
    const double *const z = posterior->tables->grid->z;
    for (size_t d = from; d <= to; d++)
        for (size_t q = posterior->begin; q < posterior->end; q++)
            expected[d] += posterior->polynomials[d][q] * z[q] *
                           (candidate->score - posterior->levels[q]);
    add(posterior, posterior->tables->layout->spread, from, to, expected, 0);
}

void facets_posterior_expand(struct facets_posterior *posterior,
                             const struct facets_candidate *candidate, size_t from, size_t to)
{
    for (size_t i = 0; i < posterior->n; i++)
        posterior->place[posterior->parameters[i]] = 0;
    posterior->n = 0;
    make_polynomials(posterior, to);
    memset(posterior->levels, 0, posterior->tables->grid->n * sizeof *posterior->levels);
    for (size_t r = 0; r < candidate->n; r++)
        add_rating(posterior, &posterior->tables->data->ratings[candidate->first + r], from, to);
    add_spread(posterior, candidate, from, to);
}
