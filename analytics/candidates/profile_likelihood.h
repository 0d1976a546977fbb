#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_LIKELIHOOD_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_LIKELIHOOD_H

#include "analytics/candidates/profile_errors.h"

/* The topic scores of a cohort's kept candidates, and room to work in. */
struct profile_likelihood {
    const struct profile_cohort *cohort;
    const struct netting *netting; /* NULL: none */
    size_t n_means, n;             /* topics with a score; and rows of the netting */
    size_t *places;                /* by topic, among those */
    double *scores;                /* the kept ones, drawn apart (below) */
    double *errors;                /* their variances */
    double *start, *start_right;   /* what is known of rows before any score */
    double *information;           /* n x n: lower triangle, then its factor */
    double *right, *means;         /* n */
    double *weights, *shares;      /* workspace: of a candidate's scores; of rows in them */
    size_t *met, n_met;            /* workspace: rows */
};

/*
 * Effects of questions and interviewers are estimated as if all that differs between a candidate's
 * topics were error, so that they take some of it for their own. `drawn_apart`: the scores of a
 * candidate are drawn apart from their mean until their squares are what the degrees of freedom
 * that are left would have made of them (leverages.h); for variances, not for means.
 */
struct profile_likelihood profile_likelihood_create(const struct profile_cohort *cohort,
                                                    const struct profile_errors *errors,
                                                    bool drawn_apart, const struct netting *netting,
                                                    struct arena *arena);

/*
 * The logarithm of the restricted likelihood of scores that are mean of the topic + general part of
 * the candidate + specific part of the topic + error, but for a constant. Leaves the means that go
 * with it in `means`.
 */
double profile_likelihood_at(struct profile_likelihood *likelihood, double general,
                             double specific);

/* And then their covariances in `information`. */
void profile_likelihood_invert(struct profile_likelihood *likelihood);

#endif
