#include "analytics/facets/facets_people.h"

#include <math.h>

#include "analytics/facets/facets_moments.h"

enum { PIECES = 4, MOST_STEPS = 60 };

struct weighing {
    const struct facets_fit *fit;
    struct facets_people *people;
};

struct slope {
    double residual, information, third;
};

static struct slope slope_at(const struct facets_tables *tables,
                             const struct facets_candidate *candidate, double ability)
{
    struct slope slope = {candidate->score, 0, 0};
    double chance[FACETS_MOST_LEVELS];
    for (size_t r = 0; r < candidate->n; r++) {
        const size_t cell = tables->data->ratings[candidate->first + r].cell;
        const size_t n_levels = facets_tables_levels(tables, cell);
        double mean = 0;
        facets_moments_chances(tables->weights + cell * tables->width, n_levels, ability, chance);
        for (size_t k = 1; k < n_levels; k++)
            mean += (double)k * chance[k];
        slope.residual -= mean;
        for (size_t k = 0; k < n_levels; k++) {
            const double apart = (double)k - mean;
            slope.information += chance[k] * apart * apart;
            slope.third += chance[k] * apart * apart * apart;
        }
    }
    return slope;
}

/* The root lies between the bounds; steps that would leave them halve what is left. */
static double root_of(const struct facets_tables *tables, const struct facets_candidate *candidate,
                      double start, struct slope *slope)
{
    double lower = -40, upper = 40, at = start;
    for (int i = 0; i < MOST_STEPS; i++) {
        *slope = slope_at(tables, candidate, at);
        const double weighted = slope->residual + slope->third / (2 * slope->information);
        if (weighted > 0)
            lower = at;
        else
            upper = at;
        double next = at + weighted / slope->information;
        if (!(next > lower && next < upper))
            next = (lower + upper) / 2;
        if (fabs(next - at) < 1e-9)
            break;
        at = next;
    }
    return at;
}

static void weigh(void *context, size_t piece, const struct parallel *parallel)
{
    const struct weighing *const weighing = context;
    const struct facets_tables *const tables = &weighing->fit->sums.tables;
    const size_t n = tables->data->n_candidates, end = n * (piece + 1) / PIECES;
    const double spread = weighing->fit->parameters[tables->layout->spread];
    for (size_t c = n * piece / PIECES; c < end && parallel_goes_on(parallel); c++) {
        struct slope slope = {0, 0, 0};
        weighing->people->wle[c] = weighing->people->se[c] = NAN;
        if (tables->data->candidates[c].n == 0)
            continue;
        weighing->people->wle[c] = root_of(tables, &tables->data->candidates[c],
                                           spread * weighing->fit->sums.means[c], &slope);
        weighing->people->se[c] = 1 / sqrt(slope.information);
    }
}

bool facets_people_weigh(const struct facets_fit *fit, bool (*go_on)(struct error *error),
                         struct arena *arena, struct facets_people *ret, struct error *error)
{
    const size_t n = fit->sums.tables.data->n_candidates;
    *ret = (struct facets_people){ARENA_ARRAY(arena, n, double), ARENA_ARRAY(arena, n, double)};
    struct weighing weighing = {fit, ret};
    return parallel_run(weigh, &weighing, PIECES, go_on, error);
}

struct spread {
    double n, sum, squares, errors;
};

static void spread_add(struct spread *spread, double value, double error)
{
    spread->n++;
    spread->sum += value;
    spread->squares += value * value;
    spread->errors += error * error;
}

static double spread_squares(const struct spread *spread)
{
    return spread->squares - spread->sum * spread->sum / spread->n;
}

double facets_people_eap_reliability(const struct facets_fit *fit)
{
    const struct facets_data *const data = fit->sums.tables.data;
    struct spread spread = {0, 0, 0, 0};
    for (size_t c = 0; c < data->n_candidates; c++)
        if (data->candidates[c].n > 0)
            spread_add(&spread, fit->sums.means[c], fit->sums.sds[c]);
    const double variance = spread_squares(&spread) / spread.n;
    return variance / (variance + spread.errors / spread.n);
}

double facets_people_wle_reliability(const struct facets_fit *fit,
                                     const struct facets_people *people)
{
    const struct facets_data *const data = fit->sums.tables.data;
    struct spread spread = {0, 0, 0, 0};
    for (size_t c = 0; c < data->n_candidates; c++)
        if (data->candidates[c].n > 0)
            spread_add(&spread, people->wle[c], people->se[c]);
    const double variance = spread_squares(&spread) / (spread.n - 1);
    return variance > 0 ? 1 - spread.errors / spread.n / variance : NAN;
}
