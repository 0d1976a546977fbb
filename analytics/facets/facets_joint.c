#include "analytics/facets/facets_joint.h"

#include <math.h>
#include <string.h>

#include "analytics/facets/facets_constraint.h"
#include "analytics/facets/facets_marginal.h"
#include "analytics/facets/facets_matrix.h"
#include "analytics/facets/facets_moments.h"

enum { MOST_ITERATIONS = 200, HALVINGS = 20 };

static const double longest_step = 1, enough = 1e-14;

/* The likelihood at a point, and the way from there. `with`: by candidate and parameter, the
 * covariances of the candidate's sum of levels with what each parameter counts. */
struct climb {
    const struct facets_data *data;
    const struct facets_layout *layout;
    struct facets_joint *fit;
    double *observed, *gradient, *information, *step, *before;
    double *residual, *ability_step, *ability_before; /* by candidate */
    double *weights;                                  /* cells x width */
    size_t width;
    size_t *parameters, *place; /* of the candidate under way */
    double *with;
    double log_likelihood, gain;
};

static struct climb climb_create(const struct facets_data *data, const struct facets_layout *layout,
                                 struct facets_joint *fit, struct arena *arena)
{
    const size_t n = layout->n, m = data->n_candidates;
    struct climb climb = {.data = data,
                          .layout = layout,
                          .fit = fit,
                          .observed = ARENA_ARRAY(arena, n, double),
                          .gradient = ARENA_ARRAY(arena, n, double),
                          .information = ARENA_ARRAY(arena, n * n, double),
                          .step = ARENA_ARRAY(arena, n, double),
                          .before = ARENA_ARRAY(arena, n, double),
                          .residual = ARENA_ARRAY(arena, m, double),
                          .ability_step = ARENA_ARRAY(arena, m, double),
                          .ability_before = ARENA_ARRAY(arena, m, double),
                          .width = FACETS_MOST_LEVELS,
                          .parameters = ARENA_ARRAY(arena, n, size_t),
                          .place = ARENA_ARRAY(arena, n, size_t),
                          .with = ARENA_ARRAY(arena, n, double)};
    climb.weights = ARENA_ARRAY(arena, data->n_cells * climb.width, double);
    facets_moments_observe(data, layout, climb.observed);
    return climb;
}

static size_t levels_of(const struct climb *climb, size_t cell)
{
    return climb->layout->blocks[climb->layout->block[climb->data->cells[cell].question]].n_levels;
}

static void add_cell(struct climb *climb, size_t c)
{
    const struct facets_cell *const cell = &climb->data->cells[c];
    const size_t severity = climb->layout->severity[cell->interviewer];
    double *const weights = climb->weights + c * climb->width, chance[FACETS_MOST_LEVELS];
    struct facets_moments moments;
    facets_tables_weights(climb->layout, climb->fit->parameters, cell->question,
                          severity == FACETS_NO_PARAMETER ? 0 : climb->fit->parameters[severity],
                          weights);
    facets_moments_begin(&moments, levels_of(climb, c));
    for (size_t i = 0; i < cell->n; i++) {
        const struct facets_seen *const seen = &climb->data->order[cell->first + i];
        facets_moments_chances(weights, moments.n_levels, climb->fit->abilities[seen->candidate],
                               chance);
        climb->log_likelihood += log(chance[seen->level]);
        facets_moments_add(&moments, chance, 1, 0);
    }
    facets_moments_put(&moments, climb->layout, cell, climb->gradient, climb->information);
}

static void add_with(struct climb *climb, size_t *n, size_t parameter, double value)
{
    if (parameter == FACETS_NO_PARAMETER)
        return;
    if (climb->place[parameter] == 0) {
        climb->with[*n] = 0;
        climb->parameters[(*n)++] = parameter;
        climb->place[parameter] = *n;
    }
    climb->with[climb->place[parameter] - 1] += value;
}

/* Sets what the candidate's ability goes with; returns how many parameters that are. */
static size_t look_at(struct climb *climb, size_t c)
{
    const struct facets_candidate *const candidate = &climb->data->candidates[c];
    double chance[FACETS_MOST_LEVELS], information = 0, expected = 0;
    size_t n = 0;
    for (size_t r = 0; r < candidate->n; r++) {
        const struct facets_rating *const rating = &climb->data->ratings[candidate->first + r];
        const struct facets_cell *const cell = &climb->data->cells[rating->cell];
        const size_t n_levels = levels_of(climb, rating->cell);
        double mean = 0, variance = 0;
        facets_moments_chances(climb->weights + rating->cell * climb->width, n_levels,
                               climb->fit->abilities[c], chance);
        for (size_t k = 1; k < n_levels; k++)
            mean += (double)k * chance[k];
        for (size_t k = 0; k < n_levels; k++)
            variance += chance[k] * ((double)k - mean) * ((double)k - mean);
        for (size_t k = 1; k < n_levels; k++)
            add_with(climb, &n, climb->layout->blocks[climb->layout->block[cell->question]].step[k],
                     -chance[k] * ((double)k - mean));
        add_with(climb, &n, climb->layout->difficulty[cell->question], -variance);
        add_with(climb, &n, climb->layout->severity[cell->interviewer], -variance);
        information += variance;
        expected += mean;
    }
    for (size_t i = 0; i < n; i++)
        climb->place[climb->parameters[i]] = 0;
    climb->residual[c] = candidate->score - expected;
    climb->fit->information[c] = information;
    return n;
}

static void eliminate(struct climb *climb, size_t c)
{
    const size_t n = look_at(climb, c), side = climb->layout->n;
    for (size_t i = 0; i < n; i++) {
        const size_t a = climb->parameters[i];
        const double share = climb->with[i] / climb->fit->information[c];
        climb->gradient[a] -= share * climb->residual[c];
        for (size_t j = 0; j < n; j++)
            if (climb->parameters[j] <= a)
                climb->information[a * side + climb->parameters[j]] -= share * climb->with[j];
    }
}

static void look(struct climb *climb)
{
    const size_t n = climb->layout->n;
    climb->log_likelihood = 0;
    memcpy(climb->gradient, climb->observed, n * sizeof *climb->gradient);
    memset(climb->information, 0, n * n * sizeof *climb->information);
    for (size_t c = 0; c < climb->data->n_cells; c++)
        add_cell(climb, c);
    for (size_t c = 0; c < climb->data->n_candidates; c++)
        if (climb->data->candidates[c].n > 0)
            eliminate(climb, c);
}

/* The step of each ability, once that of the others is known. */
static double follow(struct climb *climb, double longest)
{
    for (size_t c = 0; c < climb->data->n_candidates; c++) {
        if (climb->data->candidates[c].n == 0)
            continue;
        const size_t n = look_at(climb, c);
        double by = climb->residual[c];
        for (size_t i = 0; i < n; i++)
            by -= climb->with[i] * climb->step[climb->parameters[i]];
        climb->ability_step[c] = by / climb->fit->information[c];
        climb->gain += climb->residual[c] * climb->residual[c] / climb->fit->information[c];
        longest = fmax(longest, fabs(climb->ability_step[c]));
    }
    return longest;
}

static bool make_step(struct climb *climb)
{
    const size_t n = climb->layout->n;
    double longest = 0;
    facets_constraint_hold(climb->layout, climb->information);
    if (!facets_matrix_factor(climb->information, n))
        return false;
    memcpy(climb->step, climb->gradient, n * sizeof *climb->step);
    facets_matrix_solve(climb->information, n, climb->step);
    climb->gain = facets_matrix_dot(climb->step, climb->gradient, n);
    for (size_t i = 0; i < n; i++)
        longest = fmax(longest, fabs(climb->step[i]));
    longest = follow(climb, longest);
    const double part = longest > longest_step ? longest_step / longest : 1;
    for (size_t i = 0; i < n; i++)
        climb->step[i] *= part;
    for (size_t c = 0; c < climb->data->n_candidates; c++)
        climb->ability_step[c] *= part;
    return true;
}

static void go(struct climb *climb, double part)
{
    for (size_t i = 0; i < climb->layout->n; i++)
        climb->fit->parameters[i] = climb->before[i] + part * climb->step[i];
    for (size_t c = 0; c < climb->data->n_candidates; c++)
        climb->fit->abilities[c] = climb->ability_before[c] + part * climb->ability_step[c];
}

/* Whether some part of the step led higher, or as high as rounding tells. */
static bool take_step(struct climb *climb)
{
    const double base = climb->log_likelihood;
    double part = 1;
    memcpy(climb->before, climb->fit->parameters, climb->layout->n * sizeof *climb->before);
    memcpy(climb->ability_before, climb->fit->abilities,
           climb->data->n_candidates * sizeof *climb->ability_before);
    for (int i = 0; i < HALVINGS; i++, part /= 2) {
        go(climb, part);
        look(climb);
        if (climb->log_likelihood >= base - 1e-12 * fabs(base))
            return true;
    }
    return false;
}

/* Along what the likelihood leaves free, to where the sum that is held is 0. */
static void centre(const struct climb *climb, const double *free, const double *fixed)
{
    const size_t n = climb->layout->n;
    const double by = -facets_matrix_dot(fixed, climb->fit->parameters, n) /
                      facets_matrix_dot(fixed, free, n);
    for (size_t i = 0; i < n; i++)
        climb->fit->parameters[i] += by * free[i];
    for (size_t c = 0; c < climb->data->n_candidates; c++)
        climb->fit->abilities[c] += by;
}

bool facets_joint_fit(const struct facets_data *data, const struct facets_layout *layout,
                      bool (*go_on)(struct error *error), struct arena *arena,
                      struct facets_joint *ret, struct error *error)
{
    *ret = (struct facets_joint){.parameters = ARENA_ARRAY(arena, layout->n, double),
                                 .abilities = ARENA_ARRAY(arena, data->n_candidates, double),
                                 .information = ARENA_ARRAY(arena, data->n_candidates, double)};
    struct climb climb = climb_create(data, layout, ret, arena);
    facets_marginal_start(data, layout, ret->parameters);
    look(&climb);
    while (!ret->converged && ret->iterations < MOST_ITERATIONS && make_step(&climb)) {
        ret->iterations++;
        ret->converged = climb.gain < enough * (1 + fabs(climb.log_likelihood));
        if (!take_step(&climb))
            break;
        if (go_on && !go_on(error))
            return false;
    }
    for (size_t f = 0; f < layout->n_free; f++)
        centre(&climb, layout->free[f], layout->fixed[f]);
    ret->converged = ret->converged && facets_layout_is_finite(layout, data, ret->parameters);
    ret->log_likelihood = climb.log_likelihood;
    return true;
}
