#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_TRUTHS_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_TRUTHS_H

#include <stdbool.h>

#include "analytics/candidates/profile_errors.h"

/* One way in which true shares may be spread: a variance common to all topics of a candidate, and
 * one that each topic has to itself. */
struct truth_point {
    double general, specific, weight;
};

enum { TRUTH_POINTS = 25 };

/* What is wrong with effects that were netted out of scores (cohort_netting.h), as estimated. */
struct netted {
    size_t n;                           /* rows; 0: not known, and the scores' own netting counts */
    const double *effects, *covariance; /* n; n x n */
    const double *with_means;           /* n_topics x n: covariances with the cohort's means */
};

/*
 * How the true shares of a cohort are spread over its topics. General and specific variance are
 * those of the restricted likelihood of the topic scores (Patterson & Thompson 1971, Biometrika 58,
 * 545-554), as a posterior on a grid: flat in the standard deviation of a true share and in the
 * correlation of two topics. With effects of questions and interviewers among the parameters where
 * there are fewer than 1000 candidates and at most 160 parameters (`netting`). Where many
 * candidates leave no doubt that counts, the highest point alone. Where no candidate answered two
 * questions of a topic, nothing tells a topic's own variance from an answer's, and it is taken as
 * 0.
 *
 * `free` are the covariances that each pair of topics has by itself, over the candidates who have
 * both, the errors taken from the variances, and negative eigenvalues set to 0; `own` is how much
 * of it counts beside the grid: what it differs by beyond chance (after Ledoit & Wolf 2004, Journal
 * of Multivariate Analysis 88, 365-411), and 1 on complete data of ten candidates a topic. Then a
 * profile is the augmented subscore of Wainer et al. (2001), in Thissen & Wainer, Test scoring,
 * chapter 9, for which the scores' own covariances stay as they were seen.
 */
struct profile_truths {
    size_t n_topics;
    double *means;       /* by topic; NAN: nobody has a score */
    double *mean_errors; /* n_topics x n_topics: covariances of the means */
    struct netted netted;
    double *free; /* n_topics x n_topics */
    double own;
    double *observed; /* n_topics x n_topics: of the scores themselves, where `own` is 1 on complete
                         data and they have an inverse; else NULL */
    bool projected;   /* `free` had a negative eigenvalue */
    struct truth_point points[TRUTH_POINTS];
    size_t n_points;
};

struct profile_truths profile_truths_create(const struct profile_cohort *cohort,
                                            const struct profile_errors *errors,
                                            const struct netting *netting, struct arena *arena);

/* The point that weighs most. */
const struct truth_point *profile_truths_likeliest(const struct profile_truths *truths);

/* The covariance of the true shares on two topics. */
double profile_truths_covariance(const struct profile_truths *truths,
                                 const struct truth_point *point, size_t a, size_t b);

/* Of a topic, over the points. */
double profile_truths_variance(const struct profile_truths *truths, size_t topic);

#endif
