#ifndef ASSAY_ANALYTICS_RELIABILITY_VARIANCE_BLOCK_H
#define ASSAY_ANALYTICS_RELIABILITY_VARIANCE_BLOCK_H

#include "analytics/reliability/variance_model.h"

/* One candidate's part of a variance model: a view of its rows and of what belongs to them. */
struct variance_block {
    const struct variance_model *model;
    size_t n; /* scores */
    const uint32_t *question, *interviewer, *cell;
    const double *value;
    double *inverse;   /* A, n x n */
    double *residuals; /* n */
    double *traces;    /* N_COMPONENTS */
    double *log_determinant;
};

struct variance_block variance_block_of(const struct variance_model *model, size_t candidate);

/* Components of which each candidate has levels of its own. */
enum { N_OWN = 4 };
extern const enum component variance_block_own[N_OWN];

/* Whether two scores share a level of one of these. */
bool variance_block_share(const struct variance_block *block, enum component component, size_t s,
                          size_t t);

/* The columns of W with a 1 for a score: the mean's and those of the components that are there. */
enum { MOST_ENTRIES = 4 };
size_t variance_block_columns(const struct variance_block *block, size_t s,
                              size_t ret[MOST_ENTRIES]);

/* W C W' of the candidate, n x n, once the model holds C. */
void variance_block_shared(const struct variance_block *block, double *ret);

/* Adds W' of a symmetric matrix n x n W to the upper triangle of one of all columns. */
void variance_block_add(const struct variance_block *block, const double *matrix, double *to);

/* Sets A and its log determinant; false: rounding leaves nothing of it. */
bool variance_block_invert(const struct variance_block *block);

#endif
