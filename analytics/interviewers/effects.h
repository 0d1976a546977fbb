#ifndef ASSAY_ANALYTICS_INTERVIEWERS_EFFECTS_H
#define ASSAY_ANALYTICS_INTERVIEWERS_EFFECTS_H

#include "analytics/measure/answers.h"
#include "analytics/measure/dense/least_norm.h"
#include "base/arena.h"

/*
 * Least squares on shares: rating = candidate + question + interviewer + residual, over all
 * ratings. Candidates are absorbed (taken out by centring within each), so that the normal
 * equations have a row for each question and interviewer. Of all solutions the one of minimum norm
 * is taken; it is orthogonal to what the design leaves free, so that the effects of the questions
 * sum to 0, those of the interviewers do, and both do within each group that can be compared.
 * Searle (1971), Linear Models, chapter 7.
 */
struct effects {
    size_t n_questions, n; /* n: questions and interviewers, in that order */
    double *matrix;        /* n x n, lower triangle */
    double *right;         /* n */
    size_t *uses;          /* n, ratings of each */
    double *design;        /* n, sum over candidates of the share of their ratings that each has */
    size_t n_ratings, n_candidates;
    double *counts;       /* workspace: ratings of each interviewer with one candidate, else 0 */
    uint32_t *present;    /* workspace: which those are */
    size_t *used, n_used; /* rows with a rating, once solved */
    double *solution;     /* n */
    struct least_norm system;     /* of the rows used */
    size_t rank, rank_deficiency; /* deficiency: beyond one constant each for questions and
                                     interviewers */
    double residual_ss;
};

struct effects effects_create(const struct catalogue *catalogue, struct arena *arena);
void effects_add(struct effects *effects, const struct answers *answers);
void effects_merge(struct effects *effects, const struct effects *other);

/* Ends early, with results that mean nothing, where `parallel` stops it (NULL: never). What is
 * solved lives in `arena`. */
void effects_solve(struct effects *effects, const struct parallel *parallel, struct arena *arena);

/* Takes combinations of effects, a row for each question and interviewer, to what residuals of each
 * row add to them: the inverse of the matrix times each, 0 along what the design leaves free.
 * `ret_free`: the sum of squares of each combination's part that is left free; what rounding leaves
 * of 0 where the design tells the combination. */
void effects_weigh(const struct effects *effects, least_norm_row *combinations,
                   least_norm_row ret_free);

/*
 * Sets `adjusted` of each rating, its share net of question and interviewer, and returns their
 * mean: the candidate's adjusted score, a share. Each candidate once, for the residual variance.
 */
double effects_adjust(struct effects *effects, struct answers *answers);

/* The same of answers whose residuals are counted already. */
double effects_net(const struct effects *effects, struct answers *answers);

/* Degrees of freedom and variance of the residuals; the variance is 0 where the fit is exact and
 * NAN where no degree of freedom is left. */
double effects_residual_df(const struct effects *effects);
double effects_residual_variance(const struct effects *effects);

#endif
