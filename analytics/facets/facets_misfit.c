#include "analytics/facets/facets_misfit.h"

#include <math.h>

#include "analytics/facets/facets_moments.h"

/* What a cell's ratings add. */
struct misfit_sums {
    double squares, variances, ratios, n;
};

static struct facets_misfit create(const struct catalogue *catalogue, struct arena *arena)
{
    const size_t n = catalogue->n_interviewers, m = catalogue->n_questions;
    return (struct facets_misfit){ARENA_ARRAY(arena, n, double), ARENA_ARRAY(arena, n, double),
                                  ARENA_ARRAY(arena, m, double), ARENA_ARRAY(arena, m, double),
                                  ARENA_ARRAY(arena, n, double), ARENA_ARRAY(arena, m, double)};
}

/* Sums of squares, of ratios and numbers while cells come by. */
struct collector {
    struct facets_misfit *misfit;
    double *interviewer_n, *question_n;
};

static void collect(const struct collector *collector, const struct facets_cell *cell,
                    const struct misfit_sums *sums)
{
    struct facets_misfit *const misfit = collector->misfit;
    misfit->interviewer_infit[cell->interviewer] += sums->squares;
    misfit->interviewer_outfit[cell->interviewer] += sums->ratios;
    misfit->interviewer_information[cell->interviewer] += sums->variances;
    misfit->question_infit[cell->question] += sums->squares;
    misfit->question_outfit[cell->question] += sums->ratios;
    misfit->question_information[cell->question] += sums->variances;
    collector->interviewer_n[cell->interviewer] += sums->n;
    collector->question_n[cell->question] += sums->n;
}

/* From sums to means; 0/0 is NAN, of what has no rating. */
static void divide(double *infit, double *outfit, const double *information, const double *n,
                   size_t size)
{
    for (size_t i = 0; i < size; i++) {
        infit[i] = n[i] > 0 ? infit[i] / information[i] : NAN;
        outfit[i] = n[i] > 0 ? outfit[i] / n[i] : NAN;
    }
}

/* What is expected of a cell at an ability. */
static void expect(const double *chance, size_t n_levels, double *ret_mean, double *ret_variance)
{
    double mean = 0, variance = 0;
    for (size_t k = 1; k < n_levels; k++)
        mean += (double)k * chance[k];
    for (size_t k = 0; k < n_levels; k++)
        variance += chance[k] * ((double)k - mean) * ((double)k - mean);
    *ret_mean = mean;
    *ret_variance = variance;
}

static void sum_add(struct misfit_sums *sums, double weight, double residual, double variance)
{
    sums->squares += weight * residual * residual;
    sums->variances += weight * variance;
    sums->ratios += weight * residual * residual / variance;
}

static struct misfit_sums marginal_cell(const struct facets_fit *fit, size_t cell, double *mean,
                                        double *variance)
{
    const struct facets_tables *const tables = &fit->sums.tables;
    const size_t n = tables->grid->n, n_levels = facets_tables_levels(tables, cell);
    const struct facets_cell *const of = &tables->data->cells[cell];
    struct misfit_sums sums = {.n = (double)of->n};
    double chance[FACETS_MOST_LEVELS];
    for (size_t q = 0; q < n; q++) {
        for (size_t k = 0; k < n_levels; k++)
            chance[k] = tables->weights[cell * tables->width + k] * tables->power[k * n + q] *
                        tables->inverse[cell * n + q];
        expect(chance, n_levels, &mean[q], &variance[q]);
    }
    for (size_t i = 0; i < of->n; i++) {
        const struct facets_seen *const seen = &tables->data->order[of->first + i];
        const double *const weights = fit->sums.weights + seen->candidate * n;
        for (size_t q = 0; q < n; q++)
            if (weights[q] > 0)
                sum_add(&sums, weights[q], seen->level - mean[q], variance[q]);
    }
    return sums;
}

static void finish(const struct collector *collector, const struct catalogue *catalogue)
{
    struct facets_misfit *const misfit = collector->misfit;
    divide(misfit->interviewer_infit, misfit->interviewer_outfit, misfit->interviewer_information,
           collector->interviewer_n, catalogue->n_interviewers);
    divide(misfit->question_infit, misfit->question_outfit, misfit->question_information,
           collector->question_n, catalogue->n_questions);
}

struct facets_misfit facets_misfit_marginal(const struct facets_fit *fit, struct arena *arena)
{
    const struct facets_data *const data = fit->sums.tables.data;
    struct arena scratch = {0};
    struct facets_misfit misfit = create(data->catalogue, arena);
    const struct collector collector = {
        &misfit, ARENA_ARRAY(&scratch, data->catalogue->n_interviewers, double),
        ARENA_ARRAY(&scratch, data->catalogue->n_questions, double)};
    double *const mean = ARENA_ARRAY(&scratch, fit->grid->n, double);
    double *const variance = ARENA_ARRAY(&scratch, fit->grid->n, double);
    for (size_t c = 0; c < data->n_cells; c++) {
        const struct misfit_sums sums = marginal_cell(fit, c, mean, variance);
        collect(&collector, &data->cells[c], &sums);
    }
    finish(&collector, data->catalogue);
    arena_free(&scratch);
    return misfit;
}

static struct misfit_sums joint_cell(const struct facets_data *data,
                                     const struct facets_layout *layout,
                                     const struct facets_joint *fit, size_t c)
{
    const struct facets_cell *const cell = &data->cells[c];
    const size_t severity = layout->severity[cell->interviewer];
    double weights[FACETS_MOST_LEVELS], chance[FACETS_MOST_LEVELS], mean, variance;
    struct misfit_sums sums = {.n = (double)cell->n};
    facets_tables_weights(layout, fit->parameters, cell->question,
                          severity == FACETS_NO_PARAMETER ? 0 : fit->parameters[severity], weights);
    for (size_t i = 0; i < cell->n; i++) {
        const struct facets_seen *const seen = &data->order[cell->first + i];
        const size_t n_levels = facets_layout_top(layout, cell->question) + 1;
        facets_moments_chances(weights, n_levels, fit->abilities[seen->candidate], chance);
        expect(chance, n_levels, &mean, &variance);
        sum_add(&sums, 1, seen->level - mean, variance);
    }
    return sums;
}

struct facets_misfit facets_misfit_joint(const struct facets_data *data,
                                         const struct facets_layout *layout,
                                         const struct facets_joint *fit, struct arena *arena)
{
    struct arena scratch = {0};
    struct facets_misfit misfit = create(data->catalogue, arena);
    const struct collector collector = {
        &misfit, ARENA_ARRAY(&scratch, data->catalogue->n_interviewers, double),
        ARENA_ARRAY(&scratch, data->catalogue->n_questions, double)};
    for (size_t c = 0; c < data->n_cells; c++) {
        const struct misfit_sums sums = joint_cell(data, layout, fit, c);
        collect(&collector, &data->cells[c], &sums);
    }
    finish(&collector, data->catalogue);
    arena_free(&scratch);
    return misfit;
}
