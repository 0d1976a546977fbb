#include "analytics/agreement/icc/icc_model.h"

#include <gsl/gsl_linalg.h>
#include <math.h>
#include <string.h>

#include "analytics/agreement/icc/icc_thin.h"
#include "analytics/measure/dense/least_norm_inverse.h"
#include "analytics/measure/dense/row_tile.h"
#include "analytics/measure/row_block.h"

/* Rows that are ended before they are taken out of the rest, and rows of the rest at a time. */
enum { PANEL = 32, ROWS = 64 };

/* Fewer interviewers are no matter, and more rows than these are inverted piece by piece. */
enum { FEWEST_THIN = 65, MOST_AT_ONCE = 256 };

static void make_full(struct icc_model *model, struct arena *arena)
{
    const size_t m = model->m;
    model->matrix = ARENA_ARRAY(arena, m * m, double);
    model->met = ARENA_ARRAY(arena, model->n_sizes * m * m, double);
    for (size_t s = 0; s < model->n_sizes; s++)
        for (size_t g = 0; g < m; g++)
            for (size_t h = g; h < m; h++)
                model->met[(s * m + g) * m + h] = (double)icc_sums_met(
                    model->sums, model->sizes[s], model->present[g], model->present[h]);
}

struct icc_model icc_model_create(const struct icc_sums *sums, bool one_way,
                                  const struct parallel *parallel, struct arena *arena)
{
    struct icc_model model = {.sums = sums,
                              .parallel = parallel,
                              .one_way = one_way,
                              .present = ARENA_ARRAY(arena, sums->n_interviewers, size_t),
                              .sizes = ARENA_ARRAY(arena, sums->n_sizes, size_t)};
    for (size_t g = 0; !one_way && g < sums->n_interviewers; g++)
        if (sums->counts[g])
            model.present[model.m++] = g;
    for (size_t r = 1; r < sums->n_sizes; r++)
        if (sums->sizes[r].n)
            model.sizes[model.n_sizes++] = r;
    model.mean = ARENA_ARRAY(arena, model.m, double);
    model.scores = ARENA_ARRAY(arena, model.m, double);
    model.is_thin = model.m >= FEWEST_THIN && icc_thin_create(&model, arena);
    if (!model.is_thin)
        make_full(&model, arena);
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
static void weigh_full(struct icc_model *model, struct icc_ratios ratios)
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
            const double by = icc_thin_shrunk(model, ratios, s);
            const double *const met = &model->met[(s * m + g) * m];
            model->mean[g] += met[g] / (1 + ratios.answer * (double)model->sizes[s]);
            model->scores[g] -= by * model->sums->sizes[model->sizes[s]].totals[interviewer];
            for (size_t h = g; h < m; h++)
                row[h] -= by * met[h];
        }
        for (size_t h = g; h < m; h++)
            row[h] *= ratios.interviewer;
        row[g] += 1;
    }
}

static void weigh_interviewers(struct icc_model *model, struct icc_ratios ratios)
{
    if (model->is_thin)
        icc_thin_weigh(model, ratios);
    else
        weigh_full(model, ratios);
}

/* Takes what finished rows explain, `first` to `end`, out of one below them: of its columns and of
 * both vectors. */
static void take_out(struct icc_model *model, size_t first, size_t end, size_t row)
{
    const size_t m = model->m;
    for (size_t block = first; block < end; block += ROW_BLOCK) {
        const size_t n = end - block < ROW_BLOCK ? end - block : ROW_BLOCK;
        const double *rows[ROW_BLOCK];
        double factors[ROW_BLOCK];
        for (size_t b = 0; b < n; b++) {
            rows[b] = &model->matrix[(block + b) * m + row];
            factors[b] = rows[b][0];
        }
        row_block_subtract(&model->matrix[row * m + row], rows, factors, n, m - row);
    }
}

static void take_out_of_vectors(struct icc_model *model, size_t first, size_t end, size_t row)
{
    for (size_t g = first; g < end; g++) {
        const double factor = model->matrix[g * model->m + row];
        model->mean[row] -= factor * model->mean[g];
        model->scores[row] -= factor * model->scores[g];
    }
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

/* Takes finished rows out of all below them; what comes to stand left of the diagonal is nothing.
 */
static void take_panel_out(struct icc_model *model, size_t first, size_t end)
{
    const size_t m = model->m;
    for (size_t row = end; row < m; row += ROWS) {
        const struct row_tile tile = {&model->matrix[row * m + row], m,
                                      m - row < ROWS ? m - row : ROWS, m - row};
        const double *const above = &model->matrix[first * m + row];
        row_tile_subtract(&tile, &(struct row_sources){above, m, end - first, above, m, 1});
    }
    for (size_t row = end; row < m; row++)
        take_out_of_vectors(model, first, end, row);
}

/* Cholesky in place, by rows of the upper factor and a panel of them at a time, so that no sum
 * waits for the one before and few are fetched twice; takes both vectors to L^-1 of them and
 * returns the log determinant. */
static double decompose_full(struct icc_model *model)
{
    double log_determinant = 0;
    for (size_t first = 0; first < model->m; first += PANEL) {
        const size_t end = first + PANEL < model->m ? first + PANEL : model->m;
        for (size_t g = first; g < end; g++) {
            take_out(model, first, g, g);
            take_out_of_vectors(model, first, g, g);
            log_determinant += finish_row(model, g);
        }
        take_panel_out(model, first, end);
    }
    return log_determinant;
}

static double decompose(struct icc_model *model)
{
    return model->is_thin ? icc_factor_decompose(&model->factor, model->mean, model->scores)
                          : decompose_full(model);
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

static void set_both(double *equations, size_t n, size_t row, size_t column, double number)
{
    equations[row * n + column] = equations[column * n + row] = number;
}

bool icc_model_is_slow(const struct icc_model *model)
{
    return model->m > MOST_AT_ONCE && !model->is_thin;
}

/* The left side of the equations, whole: 1' V^-1 1, Z' V^-1 1 and Z' V^-1 Z + I/ratio. */
static void fill_equations(const struct icc_model *model, double ones, double ratio, size_t n,
                           double *equations)
{
    const struct icc_factor *const factor = &model->factor;
    equations[0] = ones;
    for (size_t g = 0; g + 1 < n; g++) {
        set_both(equations, n, 0, g + 1, model->mean[g]);
        for (size_t h = g; !model->is_thin && h + 1 < n; h++)
            set_both(equations, n, g + 1, h + 1, model->matrix[g * model->m + h] / ratio);
        if (!model->is_thin)
            continue;
        set_both(equations, n, g + 1, g + 1, factor->diagonal[g] / ratio);
        for (size_t e = factor->start[g]; e < factor->start[g + 1]; e++)
            set_both(equations, n, g + 1, factor->column[e] + 1, factor->value[e] / ratio);
    }
}

/* In place. */
static void invert(const struct icc_model *model, double *equations, size_t n)
{
    if (n <= MOST_AT_ONCE) {
        gsl_matrix_view inverse = gsl_matrix_view_array(equations, n, n);
        gsl_linalg_cholesky_decomp1(&inverse.matrix);
        gsl_linalg_cholesky_invert(&inverse.matrix);
        return;
    }
    struct arena scratch = {0};
    size_t *const rows = ARENA_ARRAY(&scratch, n, size_t);
    for (size_t i = 0; i < n; i++)
        rows[i] = i;
    const struct least_norm system = least_norm_create(equations, n, rows, n, model->parallel,
                                                       &scratch);
    memcpy(equations, least_norm_inverse(&system, n, model->parallel, &scratch),
           n * n * sizeof *equations);
    arena_free(&scratch);
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
    invert(model, solution.inverse, n);
    for (size_t i = 0; i < n; i++) {
        double effect = solution.inverse[i * n] * weighted.total;
        for (size_t g = 0; g < m; g++)
            effect += solution.inverse[i * n + g + 1] * model->scores[g];
        *(i ? &solution.effects[i - 1] : &solution.mean) = effect;
        solution.residual -= effect * (i ? model->scores[i - 1] : weighted.total);
    }
    return solution;
}
