#include "analytics/facets/style/visits.h"

#include <math.h>

enum { PIECES = 4 };

/* One interviewer's ratings of the candidate follow each other; interviewers in the order in which
 * they come. `place`, by interviewer, holds 1 + the visit while the candidate is under way. */
static void list_candidate(const struct facets_data *data, size_t c, size_t *place,
                           struct visits *ret)
{
    const struct facets_candidate *const candidate = &data->candidates[c];
    const size_t begin = ret->n;
    for (size_t r = candidate->first; r < candidate->first + candidate->n; r++) {
        const uint32_t interviewer = data->cells[data->ratings[r].cell].interviewer;
        if (place[interviewer] == 0) {
            ret->visits[ret->n] = (struct visit){(uint32_t)c, interviewer, 0, 0};
            place[interviewer] = ++ret->n;
        }
        ret->visits[place[interviewer] - 1].n++;
    }
    size_t next = candidate->first;
    for (size_t v = begin; v < ret->n; v++) {
        struct visit *const visit = &ret->visits[v];
        visit->first = next;
        next += visit->n;
        visit->n = 0;
    }
    for (size_t r = candidate->first; r < candidate->first + candidate->n; r++) {
        const uint32_t interviewer = data->cells[data->ratings[r].cell].interviewer;
        struct visit *const visit = &ret->visits[place[interviewer] - 1];
        ret->ratings[visit->first + visit->n++] = r;
    }
    for (size_t v = begin; v < ret->n; v++)
        place[ret->visits[v].interviewer] = 0;
}

static const double *values_of(const struct facets_data *data, size_t cell)
{
    return data->catalogue->scales[data->scale].values +
           data->steps[data->cells[cell].question].lowest;
}

struct work {
    const struct facets_tables *tables;
    double *means; /* cells x nodes: the score that is expected at an ability */
    struct visits *visits;
};

static void expect_cells(void *context, size_t piece, const struct parallel *parallel)
{
    const struct work *const work = context;
    const struct facets_tables *const tables = work->tables;
    const size_t n = tables->grid->n, n_cells = tables->data->n_cells;
    const size_t end = n_cells * (piece + 1) / PIECES;
    for (size_t c = n_cells * piece / PIECES; c < end && parallel_goes_on(parallel); c++) {
        const double *const values = values_of(tables->data, c);
        double *const means = work->means + c * n;
        for (size_t k = 0; k < facets_tables_levels(tables, c); k++) {
            const double weight = tables->weights[c * tables->width + k] * values[k];
            for (size_t q = 0; q < n; q++)
                means[q] += weight * tables->power[k * n + q] * tables->inverse[c * n + q];
        }
        for (size_t q = 0; q < n; q++)
            work->visits->typical[c] += exp(tables->grid->log_weight[q]) * means[q];
    }
}

/* How likely each ability is by what others gave the candidate. */
static void weigh_others(const struct work *work, const struct visit *visit, double *weight)
{
    const struct facets_tables *const tables = work->tables;
    const struct facets_data *const data = tables->data;
    const struct facets_candidate *const candidate = &data->candidates[visit->candidate];
    const size_t n = tables->grid->n;
    const double spread = tables->parameters[tables->layout->spread];
    for (size_t q = 0; q < n; q++)
        weight[q] = tables->grid->log_weight[q];
    for (size_t r = candidate->first; r < candidate->first + candidate->n; r++) {
        const struct facets_rating *const rating = &data->ratings[r];
        if (data->cells[rating->cell].interviewer == visit->interviewer)
            continue;
        const double *const norm = tables->log_norm + rating->cell * n;
        for (size_t q = 0; q < n; q++)
            weight[q] += rating->level * spread * tables->grid->z[q] - norm[q];
    }
    facets_tables_chances(tables->grid, weight);
}

static void expect_visit(const struct work *work, const struct visit *visit, double *weight)
{
    const struct facets_data *const data = work->tables->data;
    const size_t n = work->tables->grid->n;
    weigh_others(work, visit, weight);
    for (size_t i = 0; i < visit->n; i++) {
        const size_t rating = work->visits->ratings[visit->first + i];
        const size_t cell = data->ratings[rating].cell;
        for (size_t q = 0; q < n; q++)
            work->visits->expected[rating] += weight[q] * work->means[cell * n + q];
        work->visits->score[rating] = values_of(data, cell)[data->ratings[rating].level];
    }
}

static void expect_visits(void *context, size_t piece, const struct parallel *parallel)
{
    const struct work *const work = context;
    struct arena scratch = {0};
    const size_t n = work->tables->grid->n, end = work->visits->n * (piece + 1) / PIECES;
    double *const weight = ARENA_ARRAY(&scratch, n, double);
    for (size_t v = work->visits->n * piece / PIECES; v < end && parallel_goes_on(parallel); v++)
        expect_visit(work, &work->visits->visits[v], weight);
    arena_free(&scratch);
}

bool visits_create(const struct facets_fit *fit, bool (*go_on)(struct error *error),
                   struct arena *arena, struct visits *ret, struct error *error)
{
    const struct facets_tables *const tables = &fit->sums.tables;
    const struct facets_data *const data = tables->data;
    struct arena scratch = {0};
    size_t *const place = ARENA_ARRAY(&scratch, data->catalogue->n_interviewers, size_t);
    *ret = (struct visits){.visits = ARENA_ARRAY(arena, data->n_ratings, struct visit),
                           .ratings = ARENA_ARRAY(arena, data->n_ratings, size_t),
                           .score = ARENA_ARRAY(arena, data->n_ratings, double),
                           .expected = ARENA_ARRAY(arena, data->n_ratings, double),
                           .typical = ARENA_ARRAY(arena, data->n_cells, double)};
    struct work work = {tables, ARENA_ARRAY(&scratch, data->n_cells * tables->grid->n, double),
                        ret};
    for (size_t c = 0; c < data->n_candidates; c++)
        list_candidate(data, c, place, ret);
    const bool done = parallel_run(expect_cells, &work, PIECES, go_on, error) &&
                      parallel_run(expect_visits, &work, PIECES, go_on, error);
    arena_free(&scratch);
    return done;
}

size_t visits_end(const struct visits *visits, size_t begin)
{
    size_t end = begin;
    while (end < visits->n && visits->visits[end].candidate == visits->visits[begin].candidate)
        end++;
    return end;
}
