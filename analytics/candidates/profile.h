#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_H

#include "analytics/candidates/profile_result.h"
#include "analytics/candidates/profile_scores.h"
#include "analytics/interviewers/effects.h"
#include "analytics/measure/answers.h"
#include "analytics/measure/limits.h"
#include "analytics/measure/moments.h"
#include "base/arena.h"

/*
 * What each topic supports about a candidate, as shares of the scale. Raw: the mean of x over the
 * answers, standard error s/sqrt(n) with n - 1, interval by Wilson with effective n; too few below
 * the floor of ratings and below 2 answers. Adjusted: the mean over the n ratings of their share
 * net of question and interviewer, for the mean of the topic's questions, standard error
 * sqrt(residual variance/n), t at the residual degrees of freedom; it may pass 0 and 1; too few
 * below the floor of ratings. Profile: the expected share over questions like those of the bank and
 * the average interviewer, drawn towards what the candidate's other topics and the cohort lead one
 * to expect (profile_posterior.h); the standard error is that of the posterior, the bounds are
 * 1.96 of them to both sides, cut at the ends of the scale. Undefined: see the reasons.
 *
 * Cohort: the other candidates of the same role and group; those of another group cannot be
 * compared (effects_comparable.h). Percentiles are those of their true shares, as estimated: normal
 * on the logit of the share, with the mean of the others' scores. Verdict: above typical when the
 * whole interval is above their 75th percentile, below typical when it is below their 25th, typical
 * when it lies between the 5th and the 95th, else it cannot be said; nor with one question or one
 * rating.
 */
struct profiles;

/* `candidates`: whose profiles are wanted, rising. Without any nothing is kept. */
struct profiles *profiles_create(const struct catalogue *catalogue, const struct limits *limits,
                                 const int64_t *candidates, size_t n_candidates);

/* Keeps what profiles_of needs, for any candidate; before the first one is added. */
void profiles_keep_cohorts(struct profiles *profiles);

/* Before the first one is added, and after effects_solve; `shares` of x, by question. */
void profiles_begin(struct profiles *profiles, const struct effects *effects,
                    const struct moments *shares);

/* A candidate whose adjusted ratings are known, and with whom it can be compared; each once. */
void profiles_add(struct profiles *profiles, const struct answers *answers, size_t group);

/* One result for each of the candidates, in their order. */
struct profile_result *profiles_finish(struct profiles *profiles,
                                       const struct residual_spread *residuals, struct arena *run);

/* The same of a candidate that was added, after profiles_finish; topics and reasons live in
 * `arena`. */
struct profile_result profiles_of(struct profiles *profiles, const struct answers *answers,
                                  size_t group, const struct residual_spread *residuals,
                                  struct arena *arena);

/* Over all candidates, each by what is known of the own cohort: the part of the variance of their
 * true shares on a topic that profiles tell (profile_prmse.h); NAN where that is known of nobody.
 * After profiles_finish. */
double profiles_prmse(const struct profiles *profiles, size_t topic);

void profiles_free(struct profiles *profiles);

#endif
