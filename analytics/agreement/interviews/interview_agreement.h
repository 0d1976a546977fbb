#ifndef ASSAY_ANALYTICS_AGREEMENT_INTERVIEWS_INTERVIEW_AGREEMENT_H
#define ASSAY_ANALYTICS_AGREEMENT_INTERVIEWS_INTERVIEW_AGREEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analytics/agreement/interviews/share_sum.h"
#include "analytics/measure/estimate.h"
#include "base/arena.h"
#include "base/parallel.h"
#include "base/ratings.h"

/*
 * How much of what an interviewer makes of a whole interview is the candidate's: the intraclass
 * correlation a1 = u/(u + r + e) (absolute agreement, icc.h) of each interviewer's mean share over
 * the questions of an interview, net of the questions' means, with interviews as units; u what
 * interviews differ by, r what interviewers do, e what is left. Those who meet a candidate need not
 * be those who meet another. It is not the correlation of single answers: what is particular to an
 * answer averages out over an interview, what an interviewer makes of a person does not. The
 * search for it would enlarge the rounding of a sum, so sums are exact and candidates are taken in
 * an order that their scores alone decide: however they came, the result is the same to the last
 * digit.
 */
struct interview_agreement {
    size_t n_interviewers;
    struct share_sum *sum; /* by question, over both passes */
    size_t *n;
    double *question_mean; /* after the first pass */

    /* One for each interviewer of each interview, in the order of candidates, interviews and
     * interviewers. */
    struct interview_mean *means;
    size_t n_means, means_capacity;
    struct interview_score *scores; /* of the candidate under way */
    size_t n_scores, scores_capacity;
};

struct interview_mean {
    double share; /* net of questions */
    uint32_t interviewer;
    bool begins_candidate, begins_interview;
};

/* A score of the candidate under way. */
struct interview_score {
    int64_t interview;
    size_t question;
    uint32_t interviewer;
    double share; /* of the scale */
};

struct interview_agreement interview_agreement_create(const struct catalogue *catalogue,
                                                      struct arena *arena);
void interview_agreement_free(struct interview_agreement *agreement);

/* First pass; then the second, in which each candidate ends. */
void interview_agreement_count(struct interview_agreement *agreement,
                               const struct interview_score *score);
void interview_agreement_merge(struct interview_agreement *agreement,
                               const struct interview_agreement *other, size_t n_questions);
void interview_agreement_end_count(struct interview_agreement *agreement, size_t n_questions);
void interview_agreement_add(struct interview_agreement *agreement,
                             const struct interview_score *score);
void interview_agreement_end_candidate(struct interview_agreement *agreement);

/* n: interviews with two interviewers or more. Too few and undefined as in icc.h. */
struct estimate interview_agreement_estimate(const struct interview_agreement *agreement,
                                             size_t floor, const struct parallel *parallel,
                                             struct arena *run);

#endif
