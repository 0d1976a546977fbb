#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_LIKELIHOOD_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_LIKELIHOOD_H

#include "analytics/candidates/profile_errors.h"

/* The topic scores of a cohort's kept candidates, and room to work in. */
struct profile_likelihood {
    const struct profile_cohort *cohort;
    size_t n;            /* topics with a score */
    size_t *places;      /* by topic, among those */
    double *scores;      /* the kept ones, drawn apart (below) */
    double *errors;      /* their variances */
    double *information; /* n x n: of the means, then its inverse */
    double *right, *means;
    double *weights; /* workspace: of a candidate's scores */
};

/*
 * Effects of questions and interviewers are estimated as if all that differs between a candidate's
 * topics were error, so that they take some of it for their own. `drawn_apart`: the scores of a
 * candidate are drawn apart from their mean until their squares are what the degrees of freedom
 * that are left would have made of them (leverages.h); for variances, not for means.
 */
struct profile_likelihood profile_likelihood_create(const struct profile_cohort *cohort,
                                                    const struct profile_errors *errors,
                                                    bool drawn_apart, struct arena *arena);

/*
 * The logarithm of the restricted likelihood of scores that are mean of the topic + general part of
 * the candidate + specific part of the topic + error, but for a constant. Leaves the means that go
 * with it in `means`, and their covariances in `information`.
 */
double profile_likelihood_at(struct profile_likelihood *likelihood, double general,
                             double specific);

#endif
