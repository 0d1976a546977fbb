#include "analytics/facets/facets_robust.h"

#include <math.h>

enum { PIECES = 4 };

struct piece {
    double *squares, *leverage; /* by interviewer */
    size_t *ratings;            /* of the candidate under way */
};

struct summing {
    struct facets_fit *fit;
    const double *weights;
    size_t *n_ratings; /* by interviewer */
    struct piece pieces[PIECES];
};

static void add_influences(const struct summing *summing, const struct facets_posterior *posterior,
                           struct piece *piece)
{
    const size_t n = posterior->tables->layout->n;
    const size_t n_interviewers = posterior->tables->data->catalogue->n_interviewers;
    for (size_t i = 0; i < n_interviewers; i++) {
        const double *const row = summing->weights + i * n;
        double influence = 0;
        for (size_t p = 0; p < posterior->n; p++)
            influence += row[posterior->parameters[p]] * posterior->coefficients[0][p];
        piece->squares[i] += influence * influence;
    }
}

static void add_leverage(const struct summing *summing, const struct facets_candidate *candidate,
                         struct piece *piece)
{
    const struct facets_data *const data = summing->fit->sums.tables.data;
    const struct facets_rating *const ratings = data->ratings + candidate->first;
    for (size_t r = 0; r < candidate->n; r++)
        piece->ratings[data->cells[ratings[r].cell].interviewer]++;
    for (size_t r = 0; r < candidate->n; r++) {
        const size_t interviewer = data->cells[ratings[r].cell].interviewer;
        /* 0 once its share has been taken. */
        const double share = (double)piece->ratings[interviewer] /
                             (double)summing->n_ratings[interviewer];
        piece->leverage[interviewer] += share * share;
        piece->ratings[interviewer] = 0;
    }
}

static void add_candidates(void *context, size_t number, const struct parallel *parallel)
{
    const struct summing *const summing = context;
    const struct facets_data *const data = summing->fit->sums.tables.data;
    struct piece piece = summing->pieces[number];
    struct arena scratch = {0};
    struct facets_posterior posterior = facets_posterior_create(&summing->fit->sums.tables,
                                                                &scratch);
    const size_t n = data->n_candidates, end = n * (number + 1) / PIECES;
    for (size_t c = n * number / PIECES; c < end && parallel_goes_on(parallel); c++) {
        const struct facets_candidate *const candidate = &data->candidates[c];
        if (candidate->n == 0)
            continue;
        facets_posterior_weigh(&posterior, candidate,
                               summing->fit->sums.weights + c * summing->fit->grid->n);
        facets_posterior_expand(&posterior, candidate, 0, 0);
        add_influences(summing, &posterior, &piece);
        add_leverage(summing, candidate, &piece);
    }
    arena_free(&scratch);
}

static void finish(const struct summing *summing, size_t n, struct facets_robust *ret)
{
    for (size_t i = 0; i < n; i++) {
        double squares = 0, leverage = 0;
        for (size_t p = 0; p < PIECES; p++) {
            squares += summing->pieces[p].squares[i];
            leverage += summing->pieces[p].leverage[i];
        }
        const bool is_alone = leverage == 0 || leverage > 1 - 1e-9;
        ret->se[i] = is_alone ? NAN : sqrt(squares / (1 - leverage));
        ret->df[i] = is_alone ? NAN : fmax(1, 1 / leverage - 1);
    }
}

bool facets_robust_errors(struct facets_fit *fit, const double *weights,
                          bool (*go_on)(struct error *error), struct arena *arena,
                          struct facets_robust *ret, struct error *error)
{
    const struct facets_data *const data = fit->sums.tables.data;
    const size_t n = data->catalogue->n_interviewers;
    struct arena scratch = {0};
    struct summing summing = {
        .fit = fit, .weights = weights, .n_ratings = ARENA_ARRAY(&scratch, n, size_t)};
    for (size_t c = 0; c < data->n_cells; c++)
        summing.n_ratings[data->cells[c].interviewer] += data->cells[c].n;
    for (size_t p = 0; p < PIECES; p++)
        summing.pieces[p] = (struct piece){ARENA_ARRAY(&scratch, n, double),
                                           ARENA_ARRAY(&scratch, n, double),
                                           ARENA_ARRAY(&scratch, n, size_t)};
    *ret = (struct facets_robust){ARENA_ARRAY(arena, n, double), ARENA_ARRAY(arena, n, double)};
    const bool done = parallel_run(add_candidates, &summing, PIECES, go_on, error);
    if (done)
        finish(&summing, n, ret);
    arena_free(&scratch);
    return done;
}
