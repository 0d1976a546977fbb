#include "analytics/facets/style/fit_bands.h"

#include <gsl/gsl_rng.h>
#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_sort_uint.h>
#include <math.h>
#include <stdlib.h>

enum { OUTSIDE = 5 }; /* of the draws, beyond each bound: 5/201 of what is drawn alike */

static const double negligible = 1e-12;

/* Infit and outfit of one draw, by interviewer and then by question. */
struct draw_sums {
    double squares, variances, ratios, n;
};

/* A cell by what the model expects of it, whatever its question and interviewer are called. */
struct placed_cell {
    double norm; /* log of the norm at the middle node */
    uint32_t cell;
};

/* A candidate by the cells of the ratings, which alone say what is drawn. */
struct sitting {
    const uint32_t *places; /* of the cells among all, rising */
    size_t n, candidate;
};

struct drawing {
    const struct facets_tables *tables;
    struct placed_cell *cells; /* by norm */
    struct sitting *sittings;  /* by places: in an order that how they came does not decide */
    double *means, *variances; /* cells x nodes: of the level */
    double *bases;             /* candidates x nodes: log densities less what the levels add */
    double *prior;             /* by node, summed up */
    double *infit, *outfit;    /* (interviewers + questions) x draws */
};

static size_t cell_of(const struct drawing *drawing, const struct sitting *sitting, size_t rating)
{
    return drawing->cells[sitting->places[rating]].cell;
}

static void describe_cell(const struct drawing *drawing, size_t cell)
{
    const struct facets_tables *const tables = drawing->tables;
    const size_t n = tables->grid->n, n_levels = facets_tables_levels(tables, cell);
    double *const means = drawing->means + cell * n, *const variances = drawing->variances +
                                                                        cell * n;
    for (size_t k = 1; k < n_levels; k++) {
        const double weight = tables->weights[cell * tables->width + k];
        for (size_t q = 0; q < n; q++) {
            const double chance = weight * tables->power[k * n + q] * tables->inverse[cell * n + q];
            means[q] += (double)k * chance;
            variances[q] += (double)(k * k) * chance;
        }
    }
    for (size_t q = 0; q < n; q++)
        variances[q] -= means[q] * means[q];
}

static int by_norm(const void *left, const void *right)
{
    const struct placed_cell *const a = left, *const b = right;
    if (a->norm != b->norm)
        return a->norm < b->norm ? -1 : 1;
    return (a->cell > b->cell) - (a->cell < b->cell);
}

static int by_places(const void *left, const void *right)
{
    const struct sitting *const a = left, *const b = right;
    if (a->n != b->n)
        return a->n < b->n ? -1 : 1;
    for (size_t r = 0; r < a->n; r++)
        if (a->places[r] != b->places[r])
            return a->places[r] < b->places[r] ? -1 : 1;
    return 0;
}

static const uint32_t *place_cells(const struct facets_tables *tables, struct arena *arena,
                                   struct placed_cell *cells)
{
    const size_t n = tables->grid->n, n_cells = tables->data->n_cells;
    uint32_t *const places = ARENA_ARRAY(arena, n_cells, uint32_t);
    for (size_t c = 0; c < n_cells; c++)
        cells[c] = (struct placed_cell){tables->log_norm[c * n + n / 2], (uint32_t)c};
    if (n_cells > 1)
        qsort(cells, n_cells, sizeof *cells, by_norm);
    for (size_t i = 0; i < n_cells; i++)
        places[cells[i].cell] = (uint32_t)i;
    return places;
}

static void order_sittings(const struct facets_data *data, const uint32_t *places,
                           struct arena *arena, struct sitting *sittings)
{
    uint32_t *const all = ARENA_ARRAY(arena, data->n_ratings, uint32_t);
    for (size_t c = 0; c < data->n_candidates; c++) {
        const struct facets_candidate *const candidate = &data->candidates[c];
        uint32_t *const own = all + candidate->first;
        for (size_t r = 0; r < candidate->n; r++)
            own[r] = places[data->ratings[candidate->first + r].cell];
        gsl_sort_uint(own, 1, candidate->n);
        sittings[c] = (struct sitting){own, candidate->n, c};
    }
    if (data->n_candidates > 1)
        qsort(sittings, data->n_candidates, sizeof *sittings, by_places);
}

static void prepare(struct drawing *drawing)
{
    const struct facets_tables *const tables = drawing->tables;
    const struct facets_data *const data = tables->data;
    const size_t n = tables->grid->n;
    double sum = 0;
    for (size_t c = 0; c < data->n_cells; c++)
        describe_cell(drawing, c);
    for (size_t q = 0; q < n; q++)
        drawing->prior[q] = sum += exp(tables->grid->log_weight[q]);
    for (size_t c = 0; c < data->n_candidates; c++) {
        double *const base = drawing->bases + c * n;
        for (size_t q = 0; q < n; q++)
            base[q] = tables->grid->log_weight[q];
        for (size_t r = 0; r < data->candidates[c].n; r++) {
            const double *const norm = tables->log_norm +
                                       data->ratings[data->candidates[c].first + r].cell * n;
            for (size_t q = 0; q < n; q++)
                base[q] -= norm[q];
        }
    }
}

static size_t draw_node(const struct drawing *drawing, gsl_rng *rng)
{
    const size_t last = drawing->tables->grid->n - 1;
    const double at = gsl_rng_uniform(rng) * drawing->prior[last];
    size_t q = 0;
    while (q < last && drawing->prior[q] <= at)
        q++;
    return q;
}

static size_t draw_level(const struct facets_tables *tables, size_t cell, size_t node, gsl_rng *rng)
{
    const size_t n = tables->grid->n, n_levels = facets_tables_levels(tables, cell);
    const double *const weights = tables->weights + cell * tables->width;
    double at = gsl_rng_uniform(rng) / tables->inverse[cell * n + node];
    size_t level = 0;
    for (size_t k = 0; k < n_levels && at >= 0; k++) {
        if (weights[k] > 0)
            level = k;
        at -= weights[k] * tables->power[k * n + node];
    }
    return level;
}

struct candidate_draw {
    size_t *levels; /* by rating of the candidate */
    double *weight; /* by node: the posterior */
};

static void draw_candidate(const struct drawing *drawing, const struct sitting *sitting,
                           gsl_rng *rng, const struct candidate_draw *draw)
{
    const struct facets_tables *const tables = drawing->tables;
    const size_t n = tables->grid->n, node = draw_node(drawing, rng);
    const double spread = tables->parameters[tables->layout->spread];
    double score = 0;
    for (size_t r = 0; r < sitting->n; r++) {
        draw->levels[r] = draw_level(tables, cell_of(drawing, sitting, r), node, rng);
        score += (double)draw->levels[r];
    }
    for (size_t q = 0; q < n; q++)
        draw->weight[q] = drawing->bases[sitting->candidate * n + q] +
                          score * spread * tables->grid->z[q];
    facets_tables_chances(tables->grid, draw->weight);
}

static void add_rating(const struct drawing *drawing, size_t cell, double level,
                       const double *weight, struct draw_sums *sums)
{
    const size_t n = drawing->tables->grid->n;
    const double *const means = drawing->means + cell * n;
    const double *const variances = drawing->variances + cell * n;
    double squares = 0, variance = 0, ratios = 0;
    for (size_t q = 0; q < n; q++) {
        if (weight[q] < negligible)
            continue;
        const double square = weight[q] * (level - means[q]) * (level - means[q]);
        squares += square;
        variance += weight[q] * variances[q];
        ratios += square / variances[q];
    }
    sums->squares += squares;
    sums->variances += variance;
    sums->ratios += ratios;
    sums->n++;
}

static void add_candidate(const struct drawing *drawing, const struct sitting *sitting,
                          const struct candidate_draw *draw, struct draw_sums *sums)
{
    const struct facets_data *const data = drawing->tables->data;
    const size_t n_interviewers = data->catalogue->n_interviewers;
    for (size_t r = 0; r < sitting->n; r++) {
        const size_t cell = cell_of(drawing, sitting, r);
        struct draw_sums own = {0, 0, 0, 0};
        add_rating(drawing, cell, (double)draw->levels[r], draw->weight, &own);
        struct draw_sums *const places[] = {&sums[data->cells[cell].interviewer],
                                            &sums[n_interviewers + data->cells[cell].question]};
        for (size_t i = 0; i < 2; i++) {
            places[i]->squares += own.squares;
            places[i]->variances += own.variances;
            places[i]->ratios += own.ratios;
            places[i]->n += own.n;
        }
    }
}

static size_t most_ratings(const struct facets_data *data)
{
    size_t most = 0;
    for (size_t c = 0; c < data->n_candidates; c++)
        if (data->candidates[c].n > most)
            most = data->candidates[c].n;
    return most;
}

static void draw_all(void *context, size_t number, const struct parallel *parallel)
{
    const struct drawing *const drawing = context;
    const struct facets_data *const data = drawing->tables->data;
    const size_t size = data->catalogue->n_interviewers + data->catalogue->n_questions;
    struct arena scratch = {0};
    struct draw_sums *const sums = ARENA_ARRAY(&scratch, size, struct draw_sums);
    const struct candidate_draw draw = {ARENA_ARRAY(&scratch, most_ratings(data), size_t),
                                        ARENA_ARRAY(&scratch, drawing->tables->grid->n, double)};
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, number + 1);
    for (size_t c = 0; c < data->n_candidates && parallel_goes_on(parallel); c++) {
        draw_candidate(drawing, &drawing->sittings[c], rng, &draw);
        add_candidate(drawing, &drawing->sittings[c], &draw, sums);
    }
    for (size_t i = 0; i < size; i++) {
        drawing->infit[i * FIT_BANDS_DRAWS + number] = sums[i].squares / sums[i].variances;
        drawing->outfit[i * FIT_BANDS_DRAWS + number] = sums[i].ratios / sums[i].n;
    }
    gsl_rng_free(rng);
    arena_free(&scratch);
}

static struct interval *bands_of(double *draws, size_t n, struct arena *arena)
{
    struct interval *const bands = ARENA_ARRAY(arena, n, struct interval);
    for (size_t i = 0; i < n; i++) {
        double *const own = draws + i * FIT_BANDS_DRAWS;
        bands[i] = (struct interval){NAN, NAN};
        if (isnan(own[0])) /* 0/0: no rating */
            continue;
        gsl_sort(own, 1, FIT_BANDS_DRAWS);
        bands[i] = (struct interval){own[OUTSIDE - 1], own[FIT_BANDS_DRAWS - OUTSIDE]};
    }
    return bands;
}

bool fit_bands_draw(const struct facets_fit *fit, bool (*go_on)(struct error *error),
                    struct arena *arena, struct fit_bands *ret, struct error *error)
{
    const struct facets_tables *const tables = &fit->sums.tables;
    const struct facets_data *const data = tables->data;
    const size_t n_interviewers = data->catalogue->n_interviewers;
    const size_t size = n_interviewers + data->catalogue->n_questions, n = tables->grid->n;
    struct arena scratch = {0};
    struct drawing drawing = {tables,
                              ARENA_ARRAY(&scratch, data->n_cells, struct placed_cell),
                              ARENA_ARRAY(&scratch, data->n_candidates, struct sitting),
                              ARENA_ARRAY(&scratch, data->n_cells * n, double),
                              ARENA_ARRAY(&scratch, data->n_cells * n, double),
                              ARENA_ARRAY(&scratch, data->n_candidates * n, double),
                              ARENA_ARRAY(&scratch, n, double),
                              ARENA_ARRAY(&scratch, size * FIT_BANDS_DRAWS, double),
                              ARENA_ARRAY(&scratch, size * FIT_BANDS_DRAWS, double)};
    const uint32_t *const places = place_cells(tables, &scratch, drawing.cells);
    order_sittings(data, places, &scratch, drawing.sittings);
    prepare(&drawing);
    const bool done = parallel_run(draw_all, &drawing, FIT_BANDS_DRAWS, go_on, error);
    if (done) {
        struct interval *const infit = bands_of(drawing.infit, size, arena);
        struct interval *const outfit = bands_of(drawing.outfit, size, arena);
        *ret = (struct fit_bands){infit, outfit, infit + n_interviewers, outfit + n_interviewers};
    }
    arena_free(&scratch);
    return done;
}
