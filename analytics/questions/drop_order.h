#ifndef ASSAY_ANALYTICS_QUESTIONS_DROP_ORDER_H
#define ASSAY_ANALYTICS_QUESTIONS_DROP_ORDER_H

#include <stddef.h>

/* The order in which questions go, by backward elimination on a one-factor model (drop_plan.h). */

/* By place: loadings and variances, and the minutes that a question takes, above 0, or NULL; the
 * topic of each, below n_topics, or NULL. */
struct drop_items {
    const double *loadings, *variances, *minutes;
    size_t n;
    const size_t *topics;
    size_t n_topics;
};

/*
 * The places in the order in which they go, n in all; the last two stay, in their own order. Of
 * equals the first goes. With topics, the last question of one goes after all that are not. Takes
 * time with the square of n.
 */
void drop_order_find(const struct drop_items *items, size_t *order);

/* Cronbach's alpha of k questions from the sums of their covariance matrix; NAN where it is not
 * defined. */
double drop_order_alpha(size_t k, double trace, double total);

#endif
