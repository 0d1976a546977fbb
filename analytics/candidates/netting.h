#ifndef ASSAY_ANALYTICS_CANDIDATES_NETTING_H
#define ASSAY_ANALYTICS_CANDIDATES_NETTING_H

#include "analytics/candidates/topic_score.h"
#include "analytics/interviewers/effects.h"
#include "analytics/measure/answers.h"
#include "base/arena.h"

/* The kinds of what is netted out. */
enum { NETTED_QUESTIONS, NETTED_INTERVIEWERS, NETTED_KINDS };

/*
 * What was netted out of scores, questions' and interviewers' effects, as parameters of a mixed
 * model: normal about 0 with a variance of each kind, those of questions about the mean of their
 * topic. Least squares take every difference between the topics of a candidate for error, and with
 * few candidates a severity is wrong by as much as severities differ; what is wrong with it is
 * common to all topics that the interviewer scored. Here is what answers tell that differ from
 * their topic, and ratings that differ from their answer, as normal equations of what least squares
 * left over; what topics tell is added by cohorts (cohort_netting.h). Henderson (1975), Biometrics
 * 31, 423-447. Rows are those of effects.
 */
struct netting {
    const struct catalogue *catalogue;
    const struct effects *effects;
    size_t n;                                                  /* rows */
    double *answers, *answers_right, *ratings, *ratings_right; /* n x n; n */
    double *within, *within_right; /* both, weighed by their errors; lower triangle and more */
    double *start;                 /* the effects of least squares */
    double variances[NETTED_KINDS];
    struct netting_part *whole, *part; /* workspace, as what follows */
    size_t *places, capacity;
};

/* NULL where there are more than 256 questions and interviewers, for time, or more than 2000
 * candidates, of whom it makes no difference. After effects_solve. */
struct netting *netting_create(const struct catalogue *catalogue, const struct effects *effects,
                               struct arena *arena);

/* A candidate whose ratings are net; each once. */
void netting_add(struct netting *netting, const struct answers *answers);

/* Sets what is known within topics, by the variances of the mean of an answer's ratings and of a
 * rating. */
void netting_weigh(struct netting *netting, double answer, double rating);

enum { NETTING_ROOM = 2 }; /* parts for each rating */

/* The parts of the mean of n answers, each the mean of its ratings; returns how many. `ret` has
 * NETTING_ROOM for each rating. */
size_t netting_parts(const struct netting *netting, const struct answers *answers,
                     const size_t *places, size_t n, struct netting_part *ret);

size_t netting_kind(const struct netting *netting, size_t row);

void netting_free(struct netting *netting);

#endif
