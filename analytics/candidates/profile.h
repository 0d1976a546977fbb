#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_H

#include "analytics/candidates/profile_result.h"
#include "analytics/measure/answers.h"
#include "analytics/measure/limits.h"
#include "base/arena.h"

/*
 * What each topic supports about a candidate, as shares of the scale. Raw: the mean of x over the
 * answers, standard error s/sqrt(n) with n - 1, interval by Wilson with effective n; too few below
 * the floor of ratings and below 2 answers. Adjusted: the mean over the n ratings of their share
 * net of question and interviewer, standard error sqrt(residual variance/n), t at the residual
 * degrees of freedom; it may pass 0 and 1; too few below the floor of ratings. Undefined: see the
 * reasons.
 *
 * Cohort: the other candidates of the same role and group whose adjusted score is not too few;
 * those of another group cannot be compared (effects_comparable.h). Verdict: above typical when the
 * whole interval is above their 75th percentile, below typical when it is below their 25th.
 */
struct profiles;

/* `candidates`: whose profiles are wanted, rising. Without any nothing is kept. */
struct profiles *profiles_create(const struct catalogue *catalogue, const struct limits *limits,
                                 const int64_t *candidates, size_t n_candidates);

/* Keeps what profiles_of needs, for any candidate; before the first one is added. */
void profiles_keep_cohorts(struct profiles *profiles);

/* A candidate whose adjusted ratings are known, and with whom it can be compared; each once. */
void profiles_add(struct profiles *profiles, const struct answers *answers, size_t group);

/* How far ratings stray from the fit that adjusted them. */
struct residual_spread {
    double variance, df;
};

/* One result for each of the candidates, in their order. */
struct profile_result *profiles_finish(struct profiles *profiles,
                                       const struct residual_spread *residuals, struct arena *run);

/* The same of a candidate that was added, after profiles_finish; topics and reasons live in
 * `arena`. */
struct profile_result profiles_of(struct profiles *profiles, const struct answers *answers,
                                  size_t group, const struct residual_spread *residuals,
                                  struct arena *arena);
void profiles_free(struct profiles *profiles);

#endif
