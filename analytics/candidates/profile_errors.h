#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_ERRORS_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_ERRORS_H

#include <stdbool.h>

#include "analytics/candidates/profile_cohort.h"
#include "base/arena.h"

/*
 * What a topic's score holds beside what it measures, as variances of shares: of an answer (the
 * candidate's luck with the question, common to all its ratings, and the choice of questions), of a
 * rating, and of what was netted out. By analysis of variance within candidates: ratings about
 * their answer, answers about the candidate's mean on the topic, each with the degrees of freedom
 * that effects of questions and interviewers leave (Searle, Casella & McCulloch 1992, Variance
 * components, chapter 5). A topic's error is the pooled one times a factor of its own, drawn
 * towards 1 by what chance alone would make of its degrees of freedom; on complete data it is
 * wholly its own, so that 1 - error/variance is alpha.
 */
struct profile_errors {
    bool answers_told; /* some candidates answered two questions of a topic */
    bool ratings_told; /* some answers were rated twice */
    double answer, rating;
    double netting;  /* of a rating's residual, and of what topics add to it */
    double taken;    /* by which squares of topics about the candidate would be larger, had effects
                        not taken their part of them; 1 or more */
    double *factors; /* by topic */
};

struct profile_errors profile_errors_create(const struct profile_cohort *cohort,
                                            double residual_variance, struct arena *arena);

/* The variance of the error of a score; above 0. */
double profile_errors_variance(const struct profile_errors *errors,
                               const struct topic_score *score);

/* The same without what was netted out. */
double profile_errors_own(const struct profile_errors *errors, const struct topic_score *score);

/* The mean of the former over the candidates who have a score on the topic. */
double profile_errors_mean(const struct profile_errors *errors, const struct profile_cohort *cohort,
                           size_t topic);

#endif
