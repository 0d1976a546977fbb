#ifndef ASSAY_ANALYTICS_QUESTIONS_DIFFICULTY_ADJUSTED_H
#define ASSAY_ANALYTICS_QUESTIONS_DIFFICULTY_ADJUSTED_H

#include <stdbool.h>

#include "analytics/interviewers/effects.h"
#include "analytics/measure/estimate.h"
#include "analytics/measure/moments.h"

/*
 * The share of the scale that the average candidate of the run would reach on a question with the
 * average interviewer: by least squares (effects.h) the mean of the candidates' effects, plus the
 * question's, plus that of the interviewers weighted by their ratings. Where every candidate has
 * one rating on every question by the same interviewer it is the mean of x.
 *
 * Standard error: what each candidate moves it by, as one of those averaged and through residuals,
 * the latter enlarged for the degrees of freedom that the fit used; clustered by candidate, whose
 * residuals may be alike. Interval: Wilson with effective n. n: candidates with a score on the
 * question. Undefined where no chain of shared candidates, questions and interviewers joins it to
 * all the others, where no degree of freedom is left, and where it comes out beyond the scale; too
 * few candidates. Searle (1971), Linear Models, chapter 7; Liang & Zeger (1986), Biometrika 73,
 * 13-22.
 */
struct difficulty_adjusted {
    const struct effects *effects;
    bool *is_joined; /* by question: whether the design tells it */
    size_t n;        /* questions with a rating, in whose order these are: */
    double *weights; /* by row with a rating x question: what a residual of it moves that by */
    double *moved;   /* workspace */
    double *shared;  /* by row: what a residual of it moves all questions by */
    double enlarged; /* what the residuals are multiplied by */
    size_t *place;   /* by row of the effects: among those with a rating */

    /* The candidate under way: the rows it has, and the sums of their residuals. */
    size_t *present, n_present;
    size_t *position; /* by row with a rating: 1 + that in `present`, or 0 */
    double *residuals;

    struct moments *total; /* by question, over candidates: n x what the candidate moves it by */
};

/* After effects_solve. Ends early where `parallel` stops it (NULL: never). */
struct difficulty_adjusted difficulty_adjusted_create(const struct effects *effects,
                                                      const struct parallel *parallel,
                                                      struct arena *arena);

/* Each candidate once, when effects_adjust has set the adjusted scores and returned `ability`. */
void difficulty_adjusted_add(struct difficulty_adjusted *adjusted, const struct answers *answers,
                             double ability);

/* Whether the design tells it, whatever was scored. */
bool difficulty_adjusted_is_told(const struct difficulty_adjusted *adjusted, size_t question);

struct estimate difficulty_adjusted(const struct difficulty_adjusted *adjusted, size_t question,
                                    size_t n, size_t floor, struct arena *run);

#endif
