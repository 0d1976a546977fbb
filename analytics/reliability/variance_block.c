#include "analytics/reliability/variance_block.h"

#include "analytics/reliability/symmetric.h"

const enum component variance_block_own[N_OWN] = {COMPONENT_CANDIDATE, COMPONENT_CANDIDATE_QUESTION,
                                                  COMPONENT_CANDIDATE_INTERVIEWER,
                                                  COMPONENT_RESIDUAL};

struct variance_block variance_block_of(const struct variance_model *model, size_t candidate)
{
    const struct score_rows *const rows = model->rows;
    const size_t first = rows->first[candidate];
    return (struct variance_block){.model = model,
                                   .n = rows->first[candidate + 1] - first,
                                   .question = rows->question + first,
                                   .interviewer = rows->interviewer + first,
                                   .cell = rows->cell + first,
                                   .value = rows->value + first,
                                   .inverse = model->blocks + model->square[candidate],
                                   .residuals = model->residuals + first,
                                   .traces = model->traces + candidate * N_COMPONENTS,
                                   .log_determinant = model->log_determinants + candidate};
}

bool variance_block_share(const struct variance_block *block, enum component component, size_t s,
                          size_t t)
{
    switch (component) {
    case COMPONENT_CANDIDATE:
        return true;
    case COMPONENT_CANDIDATE_QUESTION:
        return block->question[s] == block->question[t];
    case COMPONENT_CANDIDATE_INTERVIEWER:
        return block->interviewer[s] == block->interviewer[t];
    default:
        return s == t;
    }
}

size_t variance_block_columns(const struct variance_block *block, size_t s,
                              size_t ret[MOST_ENTRIES])
{
    const struct variance_model *const model = block->model;
    size_t n = 0;
    ret[n++] = 0;
    if (model->variance[COMPONENT_QUESTION] > 0)
        ret[n++] = model->first[COMPONENT_QUESTION] + block->question[s];
    if (model->variance[COMPONENT_INTERVIEWER] > 0)
        ret[n++] = model->first[COMPONENT_INTERVIEWER] + block->interviewer[s];
    if (model->variance[COMPONENT_QUESTION_INTERVIEWER] > 0)
        ret[n++] = model->first[COMPONENT_QUESTION_INTERVIEWER] + block->cell[s];
    return n;
}

void variance_block_shared(const struct variance_block *block, double *ret)
{
    const size_t n = block->n, n_columns = block->model->n_columns;
    for (size_t s = 0; s < n; s++) {
        size_t of_s[MOST_ENTRIES], of_t[MOST_ENTRIES];
        const size_t n_s = variance_block_columns(block, s, of_s);
        for (size_t t = s; t < n; t++) {
            double sum = 0;
            variance_block_columns(block, t, of_t);
            for (size_t i = 0; i < n_s; i++)
                for (size_t j = 0; j < n_s; j++)
                    sum += block->model->equations[of_s[i] * n_columns + of_t[j]];
            ret[s * n + t] = ret[t * n + s] = sum;
        }
    }
}

/* What two scores, or one with itself, add at two columns of a symmetric matrix. */
static inline void add_pair(double *to, size_t n_columns, size_t a, size_t b, double value,
                            bool is_one)
{
    const size_t row = a < b ? a : b, column = a < b ? b : a;
    to[row * n_columns + column] += a == b && !is_one ? 2 * value : value;
}

void variance_block_add(const struct variance_block *block, const double *matrix, double *to)
{
    const size_t n = block->n, n_columns = block->model->n_columns;
    for (size_t s = 0; s < n; s++) {
        size_t of_s[MOST_ENTRIES], of_t[MOST_ENTRIES];
        const size_t n_s = variance_block_columns(block, s, of_s);
        for (size_t t = s; t < n; t++) {
            variance_block_columns(block, t, of_t);
            for (size_t i = 0; i < n_s; i++)
                for (size_t j = s == t ? i : 0; j < n_s; j++)
                    add_pair(to, n_columns, of_s[i], of_t[j], matrix[s * n + t], s == t);
        }
    }
}

bool variance_block_invert(const struct variance_block *block)
{
    const size_t n = block->n;
    const double *const variance = block->model->variance;
    for (size_t s = 0; s < n; s++)
        for (size_t t = s; t < n; t++) {
            double sum = 0;
            for (size_t k = 0; k < N_OWN; k++)
                if (variance_block_share(block, variance_block_own[k], s, t))
                    sum += variance[variance_block_own[k]];
            block->inverse[s * n + t] = sum;
        }
    return symmetric_invert(block->inverse, n, block->log_determinant);
}
