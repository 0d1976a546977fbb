#ifndef ASSAY_ANALYTICS_QUESTIONS_ITEM_FACTOR_H
#define ASSAY_ANALYTICS_QUESTIONS_ITEM_FACTOR_H

#include <stdbool.h>

#include "analytics/questions/item_scores.h"
#include "base/arena.h"

/*
 * One factor behind all questions, by maximum likelihood on every row: x = mean + loading · ability
 * + what is particular, ability with variance 1, of each candidate those questions that were asked
 * (missing at random: Rubin 1976). EM steps (Rubin & Thayer 1982, Psychometrika 47, 69-76), then
 * Newton's by conjugate gradients, with products of the second derivatives by differences. The
 * parameters are the means, then the loadings, then the logarithms of the unique variances, each by
 * question; a unique variance is at least a thousandth of the question's own.
 */
struct item_factor {
    const struct item_scores *scores;
    size_t n;           /* questions */
    double *parameters; /* 3n; of questions with an answer that varies */
    bool *used, *fixed; /* by question: it takes part; its unique variance is at the least */
    bool converged;

    /* Of the candidates, for given parameters. */
    double *variance, *ability; /* of ability, given the answers: variance and mean */
    double *gradient;           /* of the log likelihood, 3n */
};

/* Of the questions that are included alone (NULL: all). `scores` hold every candidate. */
struct item_factor item_factor_fit(const struct item_scores *scores, const bool *included,
                                   struct arena *arena);

/* The solution y of I y = `target`, I the observed information: how a function of the parameters
 * with that gradient moves with the scores of candidates. False where there is none. */
bool item_factor_solve(struct item_factor *factor, const double *target, double *ret);

/* By how much each candidate moves the log likelihood along `direction` (3n); `ret` is by
 * candidate. */
void item_factor_moves(struct item_factor *factor, const double *direction, double *ret);

#endif
