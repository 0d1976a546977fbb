#include "analytics/facets/facets_marginal.h"

#include <math.h>
#include <string.h>

#include "analytics/facets/facets_constraint.h"
#include "analytics/facets/facets_matrix.h"

/* The spread of ability acts by its square, so that the way is found by two degrees. */
enum { MOST_ITERATIONS = 200, MOST_GRIDS = 4, WAY_DEGREE = 2 };

static const double first_distance = 0.4;
static const double least_distance = 0.002; /* no posterior of real ratings is as narrow */
static const double longest_step = 2;       /* logits */
static const double enough = 1e-10;         /* of the log likelihood */

void facets_marginal_start(const struct facets_data *data, const struct facets_layout *layout,
                           double *parameters)
{
    for (size_t q = 0; q < data->catalogue->n_questions; q++) {
        if (layout->block[q] == FACETS_NO_PARAMETER)
            continue;
        const struct facets_block *const block = &layout->blocks[layout->block[q]];
        const size_t *const counts = data->steps[q].counts + data->steps[q].lowest;
        const size_t top = block->n_levels - 1;
        const double slope = log((double)counts[top] / (double)counts[0]) / (double)top;
        for (size_t k = 1; k <= top; k++)
            if (block->step[k] != FACETS_NO_PARAMETER)
                parameters[block->step[k]] = -log((double)counts[k] / (double)counts[0]) +
                                             (data->common_thresholds ? slope * (double)k : 0);
        if (layout->difficulty[q] != FACETS_NO_PARAMETER)
            parameters[layout->difficulty[q]] = -slope;
    }
    if (layout->spread != FACETS_NO_PARAMETER)
        parameters[layout->spread] = 1;
}

static bool factor(const struct facets_sums *sums, double missing, double *ret)
{
    const struct facets_layout *const layout = sums->tables.layout;
    const size_t size = layout->n * layout->n;
    for (size_t i = 0; i < size; i++)
        ret[i] = sums->complete[i] - missing * sums->missing[i];
    facets_constraint_hold(layout, ret);
    return facets_matrix_factor(ret, layout->n);
}

struct step {
    double *factor, *by, *before;
    double gain; /* what it would add to the log likelihood, twice */
    double base; /* the log likelihood before it */
};

static bool make_step(const struct facets_sums *sums, struct step *step)
{
    const size_t n = sums->tables.layout->n;
    if (!factor(sums, 1, step->factor) && !factor(sums, 0, step->factor))
        return false;
    memcpy(step->by, sums->gradient, n * sizeof *step->by);
    facets_matrix_solve(step->factor, n, step->by);
    step->gain = facets_matrix_dot(step->by, sums->gradient, n);
    double longest = 0;
    for (size_t i = 0; i < n; i++)
        longest = fmax(longest, fabs(step->by[i]));
    for (size_t i = 0; longest > longest_step && i < n; i++)
        step->by[i] *= longest_step / longest;
    step->base = sums->log_likelihood;
    return true;
}

struct search {
    const struct facets_layout *layout;
    bool (*go_on)(struct error *error);
    struct error *error;
    struct step step;
};

/* Goes a part of the step from where it began. */
static void go(const struct search *search, double part, double *parameters)
{
    for (size_t i = 0; i < search->layout->n; i++)
        parameters[i] = search->step.before[i] + part * search->step.by[i];
}

/* `ret_better`: some part of the step led higher, or as high as rounding tells. */
static bool take_step(const struct search *search, struct facets_fit *fit, bool *ret_better)
{
    enum { HALVINGS = 12 };
    const size_t n = search->layout->n;
    double part = 1;
    memcpy(search->step.before, fit->parameters, n * sizeof *fit->parameters);
    *ret_better = false;
    for (int i = 0; i < HALVINGS && !*ret_better; i++, part /= 2) {
        go(search, part, fit->parameters);
        if (!facets_sums_at(&fit->sums, fit->parameters, WAY_DEGREE, search->go_on, search->error))
            return false;
        *ret_better = fit->sums.log_likelihood >=
                      search->step.base - 1e-12 * fabs(search->step.base);
    }
    return true;
}

static bool climb(struct search *search, struct facets_fit *fit)
{
    fit->converged = false;
    if (!facets_sums_at(&fit->sums, fit->parameters, WAY_DEGREE, search->go_on, search->error))
        return false;
    bool better = true;
    while (better && fit->iterations < MOST_ITERATIONS && make_step(&fit->sums, &search->step)) {
        fit->iterations++;
        if (!take_step(search, fit, &better))
            return false;
        if (search->step.gain < enough) {
            fit->converged = true;
            return true;
        }
    }
    return true;
}

/* Nodes as near as the candidate with the narrowest posterior asks. Where few candidates stand
 * apart on all that they were asked, ever more spread fits better, posteriors shrink to nothing,
 * and there is nothing to settle on. */
static bool climb_grids(struct search *search, const struct facets_data *data,
                        struct facets_fit *fit, struct arena *arena)
{
    double distance = first_distance;
    for (int i = 0; i < MOST_GRIDS; i++) {
        fit->grid = ARENA_NEW(arena, struct facets_grid);
        *fit->grid = facets_tables_grid(distance, arena);
        fit->sums = facets_sums_create(data, search->layout, fit->grid, arena);
        if (!climb(search, fit))
            return false;
        if (!fit->converged || fit->grid->distance <= fit->sums.least_sd)
            return true;
        distance = 0.8 * fit->sums.least_sd;
        if (distance < least_distance) {
            fit->converged = false;
            return true;
        }
    }
    return true;
}

/* With all that not knowing abilities costs. */
static bool invert(struct search *search, struct facets_fit *fit)
{
    const size_t n = search->layout->n;
    if (!facets_sums_at(&fit->sums, fit->parameters, FACETS_MOST_DEGREE, search->go_on,
                        search->error))
        return false;
    fit->converged = factor(&fit->sums, 1, search->step.factor);
    if (!fit->converged)
        return true;
    facets_matrix_invert(search->step.factor, n, fit->covariance);
    facets_constraint_apply(search->layout, fit->covariance, search->step.by);
    return true;
}

bool facets_marginal_fit(const struct facets_data *data, const struct facets_layout *layout,
                         bool (*go_on)(struct error *error), struct arena *arena,
                         struct facets_fit *ret, struct error *error)
{
    const size_t n = layout->n;
    struct search search = {.layout = layout,
                            .go_on = go_on,
                            .error = error,
                            .step = {.factor = ARENA_ARRAY(arena, n * n, double),
                                     .by = ARENA_ARRAY(arena, n, double),
                                     .before = ARENA_ARRAY(arena, n, double)}};
    *ret = (struct facets_fit){.parameters = ARENA_ARRAY(arena, n, double),
                               .covariance = ARENA_ARRAY(arena, n * n, double)};
    facets_marginal_start(data, layout, ret->parameters);
    if (!climb_grids(&search, data, ret, arena))
        return false;
    if (ret->parameters[layout->spread] < 0)
        ret->parameters[layout->spread] = -ret->parameters[layout->spread];
    ret->converged = ret->converged && facets_layout_is_finite(layout, data, ret->parameters);
    if (ret->converged && !invert(&search, ret))
        return false;
    ret->log_likelihood = ret->sums.log_likelihood;
    return true;
}
