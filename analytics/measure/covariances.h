#ifndef ASSAY_ANALYTICS_MEASURE_COVARIANCES_H
#define ASSAY_ANALYTICS_MEASURE_COVARIANCES_H

#include "analytics/measure/answers.h"
#include "analytics/measure/moments.h"
#include "base/arena.h"

/*
 * Sums for the covariance of every pair of questions, over the candidates who answered both (of a
 * question with itself: over all who answered it). Cells of one triangle, reached by
 * covariances_cell.
 */
struct covariances {
    size_t n_questions;
    struct comoments *cells;
};

struct covariances covariances_create(size_t n_questions, struct arena *arena);
void covariances_add(struct covariances *covariances, const struct answers *answers);
void covariances_merge(struct covariances *covariances, const struct covariances *other);

/* Questions a and b, the larger index first. */
static inline struct comoments *covariances_cell(const struct covariances *covariances, size_t a,
                                                 size_t b)
{
    return covariances->cells + a * (a + 1) / 2 + b;
}

/* The moments of x of one question. */
struct moments covariances_moments(const struct covariances *covariances, size_t question);

#endif
