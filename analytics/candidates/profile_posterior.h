#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_POSTERIOR_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_POSTERIOR_H

#include "analytics/candidates/profile_truths.h"

/*
 * What the scores of one candidate say of the true shares on the n topics scored: means and
 * covariances, of a normal posterior at each point of the spread of true shares, taken together
 * over the points. The covariances hold the error of the cohort's means, that of the effects netted
 * out, which topics share (netted_errors.h), and that of the covariances of topics as a
 * regression's on so many candidates (after Morris 1983, Journal of the American Statistical
 * Association 78, 47-55).
 */
struct profile_posterior {
    size_t n;
    double *mean, *covariance; /* n; n x n; a mean may pass 0 and 1 */

    /* Would another panel have said otherwise? The same answers rated by as many others: how likely
     * the mean of each topic stays on the same side of the cohort's; NAN where nothing tells what
     * ratings of one answer differ by. */
    double *same_side;
};

/* `n_candidates`: of the cohort. `scores`: n, by topic. */
struct profile_posterior profile_posterior_create(const struct profile_truths *truths,
                                                  const struct profile_errors *errors,
                                                  size_t n_candidates,
                                                  const struct topic_score *scores, size_t n,
                                                  struct arena *arena);

#endif
