#include <string.h>

#include "analytics/reliability/symmetric.h"
#include "analytics/reliability/variance_block.h"
#include "analytics/reliability/variance_model.h"
#include "base/parallel.h"

/*
 * With V_k of what a candidate has for itself, T_k = A V_k A, S_k = W'T_k W and M_k = C S_k:
 *
 *     tr(P V_j P V_k) = sum of tr(T_j V_k) - 2 tr(T_j V_k A W C W') over candidates + tr(M_j M_k)
 *
 * of such a component and one that candidates share, the trace of C S_j C over the columns of that
 * one, over its variance squared; and of two of these the sum of squares of what the prior
 * 1/variance leaves, D - D C D.
 */
struct information {
    struct variance_model *model;
    double *between[N_OWN]; /* S_k, then M_k */
    double *room;           /* 6 x most x most */
    double (*ret)[N_COMPONENTS];
};

static bool is_there(const struct information *information, size_t own)
{
    return information->model->variance[variance_block_own[own]] > 0;
}

/* V_k times a matrix. */
static void gather_rows(const struct variance_block *block, enum component component,
                        const double *matrix, double *ret)
{
    const size_t n = block->n;
    memset(ret, 0, n * n * sizeof *ret);
    for (size_t s = 0; s < n; s++)
        for (size_t t = 0; t < n; t++)
            if (variance_block_share(block, component, s, t))
                for (size_t u = 0; u < n; u++)
                    ret[s * n + u] += matrix[t * n + u];
}

static double sum_shared(const struct variance_block *block, enum component component,
                         const double *matrix)
{
    double sum = 0;
    for (size_t s = 0; s < block->n; s++)
        for (size_t t = 0; t < block->n; t++)
            if (variance_block_share(block, component, s, t))
                sum += matrix[s * block->n + t];
    return sum;
}

/* tr(T V_k A W C W') with what stands right of T, n x n. */
static double trace_product(const double *a, const double *b, size_t n)
{
    double sum = 0;
    for (size_t s = 0; s < n; s++)
        for (size_t t = 0; t < n; t++)
            sum += a[s * n + t] * b[t * n + s];
    return sum;
}

static void add_candidate(struct information *information, size_t c)
{
    const struct variance_block block = variance_block_of(information->model, c);
    const size_t n = block.n;
    double *const gathered = information->room, *const projected = gathered + n * n;
    double *weighted[N_OWN];
    variance_block_shared(&block, gathered);
    symmetric_times(block.inverse, gathered, n, projected);
    for (size_t k = 0; k < N_OWN; k++) {
        weighted[k] = projected + (k + 1) * n * n;
        if (!is_there(information, k))
            continue;
        gather_rows(&block, variance_block_own[k], block.inverse, gathered);
        symmetric_times(block.inverse, gathered, n, weighted[k]);
        variance_block_add(&block, weighted[k], information->between[k]);
    }
    for (size_t k = 0; k < N_OWN; k++) {
        const enum component component = variance_block_own[k];
        if (!is_there(information, k))
            continue;
        gather_rows(&block, component, projected, gathered);
        for (size_t j = 0; j <= k; j++)
            if (is_there(information, j))
                information->ret[variance_block_own[j]][component] +=
                    sum_shared(&block, component, weighted[j]) -
                    2 * trace_product(weighted[j], gathered, n);
    }
}

static void add_candidates(void *context, size_t piece, const struct parallel *parallel)
{
    struct information *const information = context;
    const size_t n = information->model->n_columns;
    (void)piece;
    for (size_t c = 0; c < information->model->rows->n_candidates && parallel_goes_on(parallel);
         c++)
        add_candidate(information, c);
    for (size_t k = 0; k < N_OWN; k++)
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < i; j++)
                information->between[k][i * n + j] = information->between[k][j * n + i];
}

/* The component of a column; the mean has none. */
static enum component component_of(const struct variance_model *model, size_t column)
{
    static const enum component last_first[] = {COMPONENT_QUESTION_INTERVIEWER,
                                                COMPONENT_INTERVIEWER, COMPONENT_QUESTION};
    for (size_t k = 0; k < sizeof last_first / sizeof *last_first; k++)
        if (model->variance[last_first[k]] > 0 && column >= model->first[last_first[k]])
            return last_first[k];
    return N_COMPONENTS;
}

static void add_shared(struct information *information, size_t column)
{
    const struct variance_model *const model = information->model;
    const size_t n = model->n_columns;
    const enum component own = component_of(model, column);
    if (own == N_COMPONENTS)
        return;
    const double variance = model->variance[own];
    const double *const row = model->equations + column * n;
    for (size_t i = 0; i < n; i++) {
        const enum component other = component_of(model, i);
        const double left = (i == column ? 1 / variance : 0) -
                            row[i] /
                                (variance * (other < N_COMPONENTS ? model->variance[other] : 1));
        if (other >= own && other < N_COMPONENTS)
            information->ret[own][other] += left * left;
    }
    for (size_t k = 0; k < N_OWN; k++) {
        double sum = 0;
        for (size_t i = 0; i < n && is_there(information, k); i++)
            sum += information->between[k][column * n + i] * row[i];
        information->ret[own][variance_block_own[k]] += sum / (variance * variance);
    }
}

static void add_columns(void *context, size_t piece, const struct parallel *parallel)
{
    struct information *const information = context;
    const size_t n = information->model->n_columns;
    (void)piece;
    for (size_t i = 0; i < n && parallel_goes_on(parallel); i++) {
        add_shared(information, i);
        for (size_t k = 0; k < N_OWN; k++)
            for (size_t j = 0; j <= k; j++)
                for (size_t l = 0; l < n && is_there(information, j) && is_there(information, k);
                     l++)
                    information->ret[variance_block_own[j]][variance_block_own[k]] +=
                        information->between[j][i * n + l] * information->between[k][l * n + i];
    }
}

/* What was summed above or below the diagonal alone. */
static void mirror(double ret[N_COMPONENTS][N_COMPONENTS])
{
    for (size_t j = 0; j < N_COMPONENTS; j++)
        for (size_t k = 0; k < j; k++)
            ret[j][k] = ret[k][j] = ret[j][k] + ret[k][j];
}

bool variance_model_information(struct variance_model *model,
                                double ret[N_COMPONENTS][N_COMPONENTS], struct error *error)
{
    struct arena scratch = {0};
    const size_t n = model->n_columns, most = model->rows->most;
    struct information information = {
        .model = model, .room = ARENA_ARRAY(&scratch, 6 * most * most, double), .ret = ret};
    double *product = ARENA_ARRAY(&scratch, n * n, double);
    memset(ret, 0, N_COMPONENTS * sizeof *ret);
    for (size_t k = 0; k < N_OWN; k++)
        information.between[k] = ARENA_ARRAY(&scratch, n * n, double);
    bool going = parallel_run(add_candidates, &information, 1, model->go_on, error);
    for (size_t k = 0; k < N_OWN && going; k++) {
        double *const given = information.between[k];
        going = symmetric_times_large(model->equations, given, n, product, model->go_on, error);
        information.between[k] = product;
        product = given;
    }
    going = going && parallel_run(add_columns, &information, 1, model->go_on, error);
    mirror(ret);
    arena_free(&scratch);
    return going;
}
