#ifndef ASSAY_ANALYTICS_CANDIDATES_LEVERAGES_H
#define ASSAY_ANALYTICS_CANDIDATES_LEVERAGES_H

#include "analytics/interviewers/effects.h"
#include "analytics/measure/answers.h"
#include "base/arena.h"

/*
 * Degrees of freedom that the effects of questions and interviewers take from the ratings of a
 * candidate, by where they vary: topics about the candidate, answers about the topic, ratings about
 * the answer. Each is a sum of leverages, n d' G d for the mean of n ratings that differs in its
 * design by d, G the inverse of the normal equations (Hoaglin & Welsch 1978, The American
 * Statistician 32, 17-22); over all candidates the three sum to the rank of the effects.
 */
struct lost_freedom {
    double topics, answers, ratings;
};

/* The inverse, and shares that questions and interviewers have in a set of ratings: workspace. */
struct leverages {
    size_t n_questions, n_rows; /* rows: questions, then interviewers */
    double *inverse;            /* n_rows x n_rows */
    double *candidate, *topic, *answer, *rating;
    size_t *met, n_met; /* rows of the candidate */
};

/* NULL where there are too many questions and interviewers for an inverse, 512, or more than 2000
 * candidates, of whom it makes no difference. After effects_solve. */
struct leverages *leverages_create(const struct effects *effects, struct arena *arena);

/* A candidate, then its topics: the places of the n answers of each. */
void leverages_begin(struct leverages *leverages, const struct answers *answers);
struct lost_freedom leverages_of_topic(struct leverages *leverages, const struct answers *answers,
                                       const size_t *places, size_t n);

/* The variance of the mean effect of interviewers over the n answers, in residual variances. */
double leverages_interviewers(struct leverages *leverages, const struct answers *answers,
                              const size_t *places, size_t n);

#endif
