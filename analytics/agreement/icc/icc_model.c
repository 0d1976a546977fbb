#include "analytics/agreement/icc/icc_model.h"

#include <gsl/gsl_linalg.h>
#include <math.h>

#include "analytics/measure/row_block.h"

struct icc_model icc_model_create(const struct icc_sums *sums, bool one_way,
                                  const struct parallel *parallel, struct arena *arena)
{
    struct icc_model model = {.sums = sums,
                              .parallel = parallel,
                              .one_way = one_way,
                              .present = ARENA_ARRAY(arena, sums->n_interviewers, size_t),
                              .sizes = ARENA_ARRAY(arena, sums->n_interviewers + 1, size_t)};
    for (size_t g = 0; !one_way && g < sums->n_interviewers; g++)
        if (sums->counts[g])
            model.present[model.m++] = g;
    for (size_t r = 1; r <= sums->n_interviewers; r++)
        if (sums->sizes[r].n)
            model.sizes[model.n_sizes++] = r;
    const size_t m = model.m;
    model.matrix = ARENA_ARRAY(arena, m * m, double);
    model.mean = ARENA_ARRAY(arena, m, double);
    model.scores = ARENA_ARRAY(arena, m, double);
    model.met = ARENA_ARRAY(arena, model.n_sizes * m * m, double);
    for (size_t s = 0; s < model.n_sizes; s++)
        for (size_t g = 0; g < m; g++)
            for (size_t h = g; h < m; h++)
                model.met[(s * m + g) * m + h] = (double)icc_sums_met(
                    sums, model.sizes[s], model.present[g], model.present[h]);
    return model;
}

/*
 * Sums over the ratings, weighted by the inverse of the covariance within answers. With r ratings
 * of an answer that covariance is V = I + ratio J, so that V^-1 = I - ratio/(1 + ratio r) J and log
 * |V| = log(1 + ratio r): 1' V^-1 1, 1' V^-1 y, y' V^-1 y and log |V| over all answers.
 */
struct weighted {
    double ones, total, squares, log_determinant;
};

static struct weighted weigh_answers(const struct icc_model *model, double ratio)
{
    struct weighted weighted = {.squares = model->sums->sum_of_squares};
    for (size_t s = 0; s < model->n_sizes; s++) {
        const double r = (double)model->sizes[s], more = 1 + ratio * r;
        const struct icc_size *const size = &model->sums->sizes[model->sizes[s]];
        weighted.ones += (double)size->n * r / more;
        weighted.total += size->sum / more;
        weighted.squares -= ratio / more * size->squares;
        weighted.log_determinant += (double)size->n * log(more);
    }
    return weighted;
}

/* The same for each interviewer: Z' V^-1 1 (`mean`), Z' V^-1 y (`scores`), and the upper triangle
 * of I + ratio Z' V^-1 Z (`matrix`), Z telling who gave which rating. */
static void weigh_interviewers(struct icc_model *model, struct icc_ratios ratios)
{
    const size_t m = model->m;
    for (size_t g = 0; g < m; g++) {
        const size_t interviewer = model->present[g];
        double *const row = &model->matrix[g * m];
        model->mean[g] = 0;
        model->scores[g] = model->sums->sums[interviewer];
        row[g] = (double)model->sums->counts[interviewer];
        for (size_t h = g + 1; h < m; h++)
            row[h] = 0;
        for (size_t s = 0; s < model->n_sizes; s++) {
            const double more = 1 + ratios.answer * (double)model->sizes[s];
            const double shrunk = ratios.answer / more;
            const double *const met = &model->met[(s * m + g) * m];
            model->mean[g] += met[g] / more;
            model->scores[g] -= shrunk * model->sums->sizes[model->sizes[s]].totals[interviewer];
            for (size_t h = g; h < m; h++)
                row[h] -= shrunk * met[h];
        }
        for (size_t h = g; h < m; h++)
            row[h] *= ratios.interviewer;
        row[g] += 1;
    }
}

/* Takes what finished rows explain, `first` to `end`, out of one below them: of its columns and of
 * both vectors. */
static void take_out(struct icc_model *model, size_t first, size_t end, size_t row)
{
    const size_t m = model->m;
    const double *rows[ROW_BLOCK];
    double factors[ROW_BLOCK];
    for (size_t g = first; g < end; g++) {
        rows[g - first] = &model->matrix[g * m + row];
        factors[g - first] = rows[g - first][0];
        model->mean[row] -= factors[g - first] * model->mean[g];
        model->scores[row] -= factors[g - first] * model->scores[g];
    }
    row_block_subtract(&model->matrix[row * m + row], rows, factors, end - first, m - row);
}

/* Ends a row of the factor from which all above it is taken out; returns its log determinant. */
static double finish_row(struct icc_model *model, size_t g)
{
    const size_t m = model->m;
    double *const row = &model->matrix[g * m];
    const double root = sqrt(row[g]);
    row[g] = root;
    for (size_t h = g + 1; h < m; h++)
        row[h] /= root;
    model->mean[g] /= root;
    model->scores[g] /= root;
    return 2 * log(root);
}

/* Cholesky in place, by rows of the upper factor and a block of them at a time, so that no sum
 * waits for the one before and few are fetched twice; takes both vectors to L^-1 of them and
 * returns the log determinant. */
static double decompose(struct icc_model *model)
{
    const size_t m = model->m;
    double log_determinant = 0;
    for (size_t first = 0; first < m; first += ROW_BLOCK) {
        const size_t end = first + ROW_BLOCK < m ? first + ROW_BLOCK : m;
        for (size_t g = first; g < end; g++) {
            take_out(model, first, g, g);
            log_determinant += finish_row(model, g);
        }
        for (size_t row = end; row < m; row++)
            take_out(model, first, end, row);
    }
    return log_determinant;
}

/*
 * (n - 1) log s2 + log |W| + log(1' W^-1 1), where W = V + g Z Z' has the interviewers' ratio g and
 * (n - 1) s2 = y' W^-1 y - (1' W^-1 y)^2/1' W^-1 1. The interviewers enter by Woodbury's identity,
 * W^-1 = V^-1 - g V^-1 Z (I + g Z' V^-1 Z)^-1 Z' V^-1, and by |W| = |V| |I + g Z' V^-1 Z|.
 */
double icc_model_deviance(struct icc_model *model, struct icc_ratios ratios)
{
    if (!parallel_goes_on(model->parallel))
        return 0;
    struct weighted weighted = weigh_answers(model, ratios.answer);
    if (model->m && ratios.interviewer > 0) {
        weigh_interviewers(model, ratios);
        weighted.log_determinant += decompose(model);
        for (size_t g = 0; g < model->m; g++) {
            weighted.ones -= ratios.interviewer * model->mean[g] * model->mean[g];
            weighted.total -= ratios.interviewer * model->mean[g] * model->scores[g];
            weighted.squares -= ratios.interviewer * model->scores[g] * model->scores[g];
        }
    }
    const double df = (double)model->sums->n - 1;
    const double residual = weighted.squares - weighted.total * weighted.total / weighted.ones;
    const double rounding = 1e-10 * model->sums->sum_of_squares;
    return df * log(fmax(residual, rounding) / df) + weighted.log_determinant + log(weighted.ones);
}

/* The left side of the equations, whole: 1' V^-1 1, Z' V^-1 1 and Z' V^-1 Z + I/ratio. */
static void fill_equations(const struct icc_model *model, double ones, double ratio, size_t n,
                           double *equations)
{
    equations[0] = ones;
    for (size_t g = 0; g + 1 < n; g++) {
        equations[g + 1] = equations[(g + 1) * n] = model->mean[g];
        for (size_t h = g; h + 1 < n; h++)
            equations[(g + 1) * n + h + 1] = equations[(h + 1) * n + g + 1] =
                model->matrix[g * model->m + h] / ratio;
    }
}

struct icc_solution icc_model_solve(struct icc_model *model, struct icc_ratios ratios,
                                    struct arena *arena)
{
    const struct weighted weighted = weigh_answers(model, ratios.answer);
    const size_t m = ratios.interviewer > 0 ? model->m : 0, n = m + 1;
    struct icc_solution solution = {.effects = ARENA_ARRAY(arena, m, double),
                                    .inverse = ARENA_ARRAY(arena, n * n, double),
                                    .n = n,
                                    .residual = weighted.squares};
    if (m)
        weigh_interviewers(model, ratios);
    fill_equations(model, weighted.ones, ratios.interviewer, n, solution.inverse);
    gsl_matrix_view inverse = gsl_matrix_view_array(solution.inverse, n, n);
    gsl_linalg_cholesky_decomp1(&inverse.matrix);
    gsl_linalg_cholesky_invert(&inverse.matrix);
    for (size_t i = 0; i < n; i++) {
        double effect = solution.inverse[i * n] * weighted.total;
        for (size_t g = 0; g < m; g++)
            effect += solution.inverse[i * n + g + 1] * model->scores[g];
        *(i ? &solution.effects[i - 1] : &solution.mean) = effect;
        solution.residual -= effect * (i ? model->scores[i - 1] : weighted.total);
    }
    return solution;
}
