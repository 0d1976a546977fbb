#include "analytics/facets/facets_sums.h"

#include <math.h>
#include <string.h>

#include "analytics/facets/facets_moments.h"

enum { PIECES = 4 };

struct facets_sums_piece {
    double log_likelihood, least_sd;
    double *gradient, *complete, *missing;
    double *counts; /* by node: how many candidates of a cell are there */
    struct facets_posterior posterior;
};

struct facets_sums facets_sums_create(const struct facets_data *data,
                                      const struct facets_layout *layout,
                                      const struct facets_grid *grid, struct arena *arena)
{
    const size_t n = layout->n;
    struct facets_sums sums = {.tables = facets_tables_create(data, layout, grid, arena),
                               .weights = ARENA_ARRAY(arena, data->n_candidates * grid->n, double),
                               .means = ARENA_ARRAY(arena, data->n_candidates, double),
                               .sds = ARENA_ARRAY(arena, data->n_candidates, double),
                               .observed = ARENA_ARRAY(arena, n, double),
                               .gradient = ARENA_ARRAY(arena, n, double),
                               .complete = ARENA_ARRAY(arena, n * n, double),
                               .missing = ARENA_ARRAY(arena, n * n, double),
                               .pieces = ARENA_ARRAY(arena, PIECES, struct facets_sums_piece)};
    facets_moments_observe(data, layout, sums.observed);
    for (size_t i = 0; i < PIECES; i++)
        sums.pieces[i] = (struct facets_sums_piece){.gradient = ARENA_ARRAY(arena, n, double),
                                                    .complete = ARENA_ARRAY(arena, n * n, double),
                                                    .missing = ARENA_ARRAY(arena, n * n, double),
                                                    .counts = ARENA_ARRAY(arena, grid->n, double)};
    return sums;
}

struct span {
    size_t begin, end;
};

static struct span span_of(size_t n, size_t piece)
{
    return (struct span){n * piece / PIECES, n * (piece + 1) / PIECES};
}

static void fill_tables(void *context, size_t piece, const struct parallel *parallel)
{
    struct facets_sums *const sums = context;
    const struct span span = span_of(sums->tables.data->n_cells, piece);
    for (size_t c = span.begin; c < span.end && parallel_goes_on(parallel); c++)
        facets_tables_cell(&sums->tables, c);
}

static void add_missing(const struct facets_posterior *posterior, size_t degree, double *missing)
{
    const size_t n = posterior->tables->layout->n;
    for (size_t d = 1; d <= degree; d++) {
        const double *const values = posterior->coefficients[d];
        for (size_t i = 0; i < posterior->n; i++) {
            const size_t a = posterior->parameters[i];
            for (size_t j = 0; j <= i; j++) {
                const size_t b = posterior->parameters[j];
                missing[a > b ? a * n + b : b * n + a] += values[i] * values[j];
            }
        }
    }
}

static void add_candidate(struct facets_sums *sums, struct facets_sums_piece *piece, size_t c)
{
    const struct facets_tables *const tables = &sums->tables;
    const struct facets_candidate *const candidate = &tables->data->candidates[c];
    struct facets_posterior *const posterior = &piece->posterior;
    facets_posterior_weigh(posterior, candidate, sums->weights + c * tables->grid->n);
    sums->means[c] = posterior->mean;
    sums->sds[c] = posterior->sd;
    if (candidate->n == 0)
        return;
    piece->log_likelihood += posterior->log_likelihood;
    piece->gradient[tables->layout->spread] += candidate->score * posterior->mean;
    if (posterior->sd < piece->least_sd)
        piece->least_sd = posterior->sd;
    facets_posterior_expand(posterior, candidate, 1, sums->degree);
    add_missing(posterior, sums->degree, piece->missing);
}

static void add_candidates(void *context, size_t number, const struct parallel *parallel)
{
    struct facets_sums *const sums = context;
    struct facets_sums_piece *const piece = &sums->pieces[number];
    struct arena scratch = {0};
    const struct span span = span_of(sums->tables.data->n_candidates, number);
    piece->posterior = facets_posterior_create(&sums->tables, &scratch);
    for (size_t c = span.begin; c < span.end && parallel_goes_on(parallel); c++)
        add_candidate(sums, piece, c);
    arena_free(&scratch);
}

/* At the nodes where a candidate of the cell is. */
static void add_nodes(const struct facets_tables *tables, size_t cell, const double *counts,
                      struct facets_moments *moments)
{
    const size_t n_levels = facets_tables_levels(tables, cell), n = tables->grid->n;
    double chance[FACETS_MOST_LEVELS];
    for (size_t q = 0; q < n; q++) {
        if (counts[q] <= 0)
            continue;
        for (size_t k = 0; k < n_levels; k++)
            chance[k] = tables->weights[cell * tables->width + k] * tables->power[k * n + q] *
                        tables->inverse[cell * n + q];
        facets_moments_add(moments, chance, counts[q], tables->grid->z[q]);
    }
}

static void add_cell(struct facets_sums *sums, struct facets_sums_piece *piece, size_t cell)
{
    const struct facets_tables *const tables = &sums->tables;
    const struct facets_cell *const of = &tables->data->cells[cell];
    const size_t n_nodes = tables->grid->n;
    struct facets_moments moments;
    facets_moments_begin(&moments, facets_tables_levels(tables, cell));
    memset(piece->counts, 0, n_nodes * sizeof *piece->counts);
    for (size_t i = 0; i < of->n; i++) {
        const double *const weights = sums->weights +
                                      tables->data->order[of->first + i].candidate * n_nodes;
        for (size_t q = 0; q < n_nodes; q++)
            piece->counts[q] += weights[q];
    }
    add_nodes(tables, cell, piece->counts, &moments);
    facets_moments_put(&moments, tables->layout, of, piece->gradient, piece->complete);
}

static void add_cells(void *context, size_t number, const struct parallel *parallel)
{
    struct facets_sums *const sums = context;
    const struct span span = span_of(sums->tables.data->n_cells, number);
    for (size_t c = span.begin; c < span.end && parallel_goes_on(parallel); c++)
        add_cell(sums, &sums->pieces[number], c);
}

static void clear(struct facets_sums *sums)
{
    const size_t n = sums->tables.layout->n;
    for (size_t i = 0; i < PIECES; i++) {
        struct facets_sums_piece *const piece = &sums->pieces[i];
        piece->log_likelihood = 0;
        piece->least_sd = INFINITY;
        memset(piece->gradient, 0, n * sizeof *piece->gradient);
        memset(piece->complete, 0, n * n * sizeof *piece->complete);
        memset(piece->missing, 0, n * n * sizeof *piece->missing);
    }
}

static void add_up(double *to, size_t n, double *(*of)(const struct facets_sums_piece *piece),
                   const struct facets_sums_piece *pieces)
{
    memcpy(to, of(&pieces[0]), n * sizeof *to);
    for (size_t i = 1; i < PIECES; i++) {
        const double *const from = of(&pieces[i]);
        for (size_t j = 0; j < n; j++)
            to[j] += from[j];
    }
}

static double *gradient_of(const struct facets_sums_piece *piece)
{
    return piece->gradient;
}

static double *complete_of(const struct facets_sums_piece *piece)
{
    return piece->complete;
}

static double *missing_of(const struct facets_sums_piece *piece)
{
    return piece->missing;
}

static void collect(struct facets_sums *sums, const double *parameters)
{
    const size_t n = sums->tables.layout->n;
    add_up(sums->gradient, n, gradient_of, sums->pieces);
    add_up(sums->complete, n * n, complete_of, sums->pieces);
    add_up(sums->missing, n * n, missing_of, sums->pieces);
    sums->log_likelihood = 0;
    sums->least_sd = INFINITY;
    for (size_t i = 0; i < PIECES; i++) {
        sums->log_likelihood += sums->pieces[i].log_likelihood;
        sums->least_sd = fmin(sums->least_sd, sums->pieces[i].least_sd);
    }
    for (size_t i = 0; i < n; i++) {
        sums->gradient[i] += sums->observed[i];
        if (i != sums->tables.layout->spread)
            sums->log_likelihood += sums->observed[i] * parameters[i];
    }
}

bool facets_sums_at(struct facets_sums *sums, const double *parameters, size_t degree,
                    bool (*go_on)(struct error *error), struct error *error)
{
    sums->degree = degree;
    clear(sums);
    facets_tables_begin(&sums->tables, parameters);
    if (!parallel_run(fill_tables, sums, PIECES, go_on, error) ||
        !parallel_run(add_candidates, sums, PIECES, go_on, error) ||
        !parallel_run(add_cells, sums, PIECES, go_on, error))
        return false;
    collect(sums, parameters);
    return true;
}
