#include "analytics/reliability/variance_model.h"

#include <math.h>
#include <string.h>

#include "analytics/reliability/symmetric.h"
#include "analytics/reliability/variance_block.h"
#include "base/parallel.h"

enum { CANDIDATES_A_PIECE = 64 };

static const enum component shared[] = {COMPONENT_QUESTION, COMPONENT_INTERVIEWER,
                                        COMPONENT_QUESTION_INTERVIEWER};
enum { N_SHARED = sizeof shared / sizeof *shared };

static size_t levels_of(const struct score_rows *rows, enum component component)
{
    return component == COMPONENT_QUESTION      ? rows->n_questions
           : component == COMPONENT_INTERVIEWER ? rows->n_interviewers
                                                : rows->n_cells;
}

size_t variance_model_columns(const struct score_rows *rows, const bool told[N_COMPONENTS])
{
    size_t n = 1;
    for (size_t i = 0; i < N_SHARED; i++)
        n += told[shared[i]] ? levels_of(rows, shared[i]) : 0;
    return n;
}

struct variance_model variance_model_create(const struct score_rows *rows, size_t most_columns,
                                            bool (*go_on)(struct error *error), struct arena *arena)
{
    struct variance_model model = {
        .rows = rows,
        .go_on = go_on,
        .square = ARENA_ARRAY(arena, rows->n_candidates + 1, size_t),
        .log_determinants = ARENA_ARRAY(arena, rows->n_candidates, double),
        .equations = ARENA_ARRAY(arena, most_columns * most_columns, double),
        .right = ARENA_ARRAY(arena, most_columns, double),
        .solution = ARENA_ARRAY(arena, most_columns, double),
        .residuals = ARENA_ARRAY(arena, rows->n, double),
        .traces = ARENA_ARRAY(arena, rows->n_candidates * N_COMPONENTS, double)};
    for (size_t c = 0; c < rows->n_candidates; c++) {
        const size_t n = rows->first[c + 1] - rows->first[c];
        model.square[c + 1] = model.square[c] + n * n;
    }
    model.blocks = ARENA_ARRAY(arena, model.square[rows->n_candidates], double);
    return model;
}

static size_t pieces_of(const struct variance_model *model)
{
    return (model->rows->n_candidates + CANDIDATES_A_PIECE - 1) / CANDIDATES_A_PIECE;
}

static size_t end_of(const struct variance_model *model, size_t piece)
{
    const size_t end = (piece + 1) * CANDIDATES_A_PIECE;
    return end < model->rows->n_candidates ? end : model->rows->n_candidates;
}

static void invert_piece(void *context, size_t piece, const struct parallel *parallel)
{
    struct variance_model *const model = context;
    for (size_t c = piece * CANDIDATES_A_PIECE;
         c < end_of(model, piece) && parallel_goes_on(parallel); c++) {
        const struct variance_block block = variance_block_of(model, c);
        if (!variance_block_invert(&block))
            *block.log_determinant = NAN;
    }
}

/* A times a column of the candidate's scores. */
static double row_times(const struct variance_block *block, size_t s, const double *column)
{
    double sum = 0;
    for (size_t t = 0; t < block->n; t++)
        sum += block->inverse[s * block->n + t] * column[t];
    return sum;
}

/* W'AW, W'Ay and y'Ay, which the deviance begins with. */
static void gather(void *context, size_t piece, const struct parallel *parallel)
{
    struct variance_model *const model = context;
    (void)piece;
    for (size_t c = 0; c < model->rows->n_candidates && parallel_goes_on(parallel); c++) {
        const struct variance_block block = variance_block_of(model, c);
        variance_block_add(&block, block.inverse, model->equations);
        for (size_t s = 0; s < block.n; s++) {
            size_t columns[MOST_ENTRIES];
            const double weighted = row_times(&block, s, block.value);
            const size_t n = variance_block_columns(&block, s, columns);
            for (size_t i = 0; i < n; i++)
                model->right[columns[i]] += weighted;
            model->deviance += weighted * block.value[s];
        }
        model->deviance += *block.log_determinant;
    }
}

static void place_columns(struct variance_model *model, const double variance[N_COMPONENTS])
{
    memcpy(model->variance, variance, sizeof model->variance);
    model->n_columns = 1;
    for (size_t i = 0; i < N_SHARED; i++)
        if (variance[shared[i]] > 0) {
            model->first[shared[i]] = model->n_columns;
            model->n_columns += levels_of(model->rows, shared[i]);
        }
    memset(model->equations, 0, model->n_columns * model->n_columns * sizeof *model->equations);
    memset(model->right, 0, model->n_columns * sizeof *model->right);
    model->deviance = 0;
}

static void add_variances(struct variance_model *model)
{
    for (size_t i = 0; i < N_SHARED; i++) {
        const double variance = model->variance[shared[i]];
        const size_t n = levels_of(model->rows, shared[i]);
        if (variance == 0)
            continue;
        for (size_t j = 0; j < n; j++) {
            const size_t column = model->first[shared[i]] + j;
            model->equations[column * model->n_columns + column] += 1 / variance;
        }
        model->deviance += (double)n * log(variance);
    }
}

static void multiply(const struct variance_model *model, const double *column, double *ret)
{
    for (size_t i = 0; i < model->n_columns; i++) {
        ret[i] = 0;
        for (size_t j = 0; j < model->n_columns; j++)
            ret[i] += model->equations[i * model->n_columns + j] * column[j];
    }
}

bool variance_model_evaluate(struct variance_model *model, const double variance[N_COMPONENTS],
                             struct error *error)
{
    double log_determinant;
    place_columns(model, variance);
    if (!parallel_run(invert_piece, model, pieces_of(model), model->go_on, error) ||
        !parallel_run(gather, model, 1, model->go_on, error))
        return false;
    add_variances(model);
    if (!symmetric_invert_large(model->equations, model->n_columns, &log_determinant, model->go_on,
                                error))
        return false;
    multiply(model, model->right, model->solution);
    model->deviance += log_determinant;
    for (size_t i = 0; i < model->n_columns; i++)
        model->deviance -= model->solution[i] * model->right[i];
    return true;
}

/* P y = A(y - W solution). */
static void leave_residuals(const struct variance_block *block, double *left)
{
    for (size_t s = 0; s < block->n; s++) {
        size_t columns[MOST_ENTRIES];
        const size_t n = variance_block_columns(block, s, columns);
        left[s] = block->value[s];
        for (size_t i = 0; i < n; i++)
            left[s] -= block->model->solution[columns[i]];
    }
    for (size_t s = 0; s < block->n; s++)
        block->residuals[s] = row_times(block, s, left);
}

/* The candidate's part of tr(P V_k), with P = A - A W C W' A there. */
static void trace_own(const struct variance_block *block, double *room)
{
    const size_t n = block->n;
    double *const with_shared = room, *const product = room + n * n, *const lost = product + n * n;
    variance_block_shared(block, with_shared);
    symmetric_times(block->inverse, with_shared, n, product);
    symmetric_times(product, block->inverse, n, lost);
    for (size_t k = 0; k < N_OWN; k++) {
        double sum = 0;
        for (size_t s = 0; s < n; s++)
            for (size_t t = 0; t < n; t++)
                if (variance_block_share(block, variance_block_own[k], s, t))
                    sum += block->inverse[s * n + t] - lost[s * n + t];
        block->traces[variance_block_own[k]] = sum;
    }
}

static void trace_piece(void *context, size_t piece, const struct parallel *parallel)
{
    struct variance_model *const model = context;
    struct arena scratch = {0};
    const size_t most = model->rows->most;
    double *const room = ARENA_ARRAY(&scratch, 3 * most * most, double);
    for (size_t c = piece * CANDIDATES_A_PIECE;
         c < end_of(model, piece) && parallel_goes_on(parallel); c++) {
        const struct variance_block block = variance_block_of(model, c);
        leave_residuals(&block, room);
        trace_own(&block, room);
    }
    arena_free(&scratch);
}

/* V_k P y: what the levels of a component have in residuals. */
struct moves {
    struct variance_model *model;
    double *sums;                   /* of residuals, by column */
    double *right[N_COMPONENTS];    /* W'A V_k P y */
    double *solved;                 /* C of one of these */
    double *moved[N_COMPONENTS];    /* V_k P y, of the candidate under way */
    double *weighted[N_COMPONENTS]; /* A of it */
};

static void sum_residuals(const struct moves *moves, size_t c)
{
    const struct variance_block block = variance_block_of(moves->model, c);
    for (size_t s = 0; s < block.n; s++) {
        size_t columns[MOST_ENTRIES];
        const size_t n = variance_block_columns(&block, s, columns);
        for (size_t i = 0; i < n; i++)
            moves->sums[columns[i]] += block.residuals[s];
    }
}

static bool is_shared(enum component component)
{
    return component == COMPONENT_QUESTION || component == COMPONENT_INTERVIEWER ||
           component == COMPONENT_QUESTION_INTERVIEWER;
}

static size_t column_of(const struct variance_block *block, enum component component, size_t s)
{
    return block->model->first[component] + (component == COMPONENT_QUESTION ? block->question[s]
                                             : component == COMPONENT_INTERVIEWER
                                                 ? block->interviewer[s]
                                                 : block->cell[s]);
}

static double moved_by(const struct moves *moves, const struct variance_block *block,
                       enum component component, size_t s)
{
    double sum = 0;
    if (is_shared(component))
        return moves->sums[column_of(block, component, s)];
    for (size_t t = 0; t < block->n; t++)
        if (variance_block_share(block, component, s, t))
            sum += block->residuals[t];
    return sum;
}

static void move_candidate(const struct moves *moves, size_t c)
{
    struct variance_model *const model = moves->model;
    const struct variance_block block = variance_block_of(model, c);
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        if (model->variance[k] == 0)
            continue;
        for (size_t s = 0; s < block.n; s++) {
            moves->moved[k][s] = moved_by(moves, &block, (enum component)k, s);
            model->gradient[k] -= moves->moved[k][s] * block.residuals[s];
        }
        for (size_t s = 0; s < block.n; s++) {
            size_t columns[MOST_ENTRIES];
            const size_t n = variance_block_columns(&block, s, columns);
            moves->weighted[k][s] = row_times(&block, s, moves->moved[k]);
            for (size_t i = 0; i < n; i++)
                moves->right[k][columns[i]] += moves->weighted[k][s];
        }
        for (size_t j = 0; j <= k; j++)
            for (size_t s = 0; s < block.n && model->variance[j] > 0; s++)
                model->average[j][k] += moves->moved[j][s] * moves->weighted[k][s];
        model->gradient[k] += is_shared((enum component)k) ? 0 : block.traces[k];
    }
}

/* tr(P V_k) of what candidates share: (levels - tr(C_kk)/variance)/variance. */
static double trace_shared(const struct variance_model *model, enum component component)
{
    const double variance = model->variance[component];
    const size_t n = levels_of(model->rows, component);
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        const size_t column = model->first[component] + i;
        sum += 1 - model->equations[column * model->n_columns + column] / variance;
    }
    return sum / variance;
}

/* What P has beyond A. */
static void take_shared(struct moves *moves)
{
    struct variance_model *const model = moves->model;
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        if (model->variance[k] == 0)
            continue;
        if (is_shared((enum component)k))
            model->gradient[k] += trace_shared(model, (enum component)k);
        multiply(model, moves->right[k], moves->solved);
        for (size_t j = 0; j <= k; j++) {
            for (size_t i = 0; i < model->n_columns && model->variance[j] > 0; i++)
                model->average[j][k] -= moves->right[j][i] * moves->solved[i];
            model->average[k][j] = model->average[j][k];
        }
    }
}

static void move_all(void *context, size_t piece, const struct parallel *parallel)
{
    struct variance_model *const model = context;
    struct arena scratch = {0};
    struct moves moves = {.model = model,
                          .sums = ARENA_ARRAY(&scratch, model->n_columns, double),
                          .solved = ARENA_ARRAY(&scratch, model->n_columns, double)};
    (void)piece;
    for (size_t k = 0; k < N_COMPONENTS; k++) {
        moves.right[k] = ARENA_ARRAY(&scratch, model->n_columns, double);
        moves.moved[k] = ARENA_ARRAY(&scratch, model->rows->most, double);
        moves.weighted[k] = ARENA_ARRAY(&scratch, model->rows->most, double);
    }
    for (size_t c = 0; c < model->rows->n_candidates; c++)
        sum_residuals(&moves, c);
    for (size_t c = 0; c < model->rows->n_candidates && parallel_goes_on(parallel); c++)
        move_candidate(&moves, c);
    take_shared(&moves);
    arena_free(&scratch);
}

bool variance_model_differentiate(struct variance_model *model, struct error *error)
{
    memset(model->gradient, 0, sizeof model->gradient);
    memset(model->average, 0, sizeof model->average);
    return parallel_run(trace_piece, model, pieces_of(model), model->go_on, error) &&
           parallel_run(move_all, model, 1, model->go_on, error);
}
