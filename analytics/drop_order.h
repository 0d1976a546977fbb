#ifndef ASSAY_ANALYTICS_DROP_ORDER_H
#define ASSAY_ANALYTICS_DROP_ORDER_H

#include "analytics/covariances.h"
#include "base/arena.h"

/*
 * Backward elimination of questions on Cronbach's alpha, and the sums of the covariance matrix that
 * are left after each step (definition: drop_plan.h). Sums are updated, not made anew: the square
 * of the number of questions is all it takes.
 */
struct drop_order {
    size_t *questions;       /* n, in the order in which they go; then those that stay */
    size_t n, n_steps;       /* n_steps of them go */
    double *totals, *traces; /* n_steps + 1, from all questions on */
    size_t *fewest;          /* n_steps + 1: candidates that any two questions left share */
};

/* `questions`: of the catalogue, rising, every two of which share two candidates or more. Minutes
 * by question of the catalogue, or NULL. */
struct drop_order drop_order_find(const struct covariances *covariances, const size_t *questions,
                                  size_t n, const double *minutes, struct arena *arena);

/* Cronbach's alpha of k questions from the sums of their covariance matrix; NAN where it is not
 * defined. */
double drop_order_alpha(size_t k, double trace, double total);

#endif
