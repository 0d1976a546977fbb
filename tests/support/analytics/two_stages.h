#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_TWO_STAGES_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_TWO_STAGES_H

#include <gsl/gsl_rng.h>

#include "base/snapshot_view.h"

/*
 * Candidates at two stages, of whom those with the highest mean scores at the first went on: a true
 * value of variance 1, and what each of ten interviewers, two to three of whom meet a candidate at
 * either stage, adds of his own, the same for all, and for this candidate. Two questions a stage,
 * in points.
 */
struct two_stages {
    size_t n_candidates;
    double share;       /* who went on; 1: all, whoever they are */
    double interviewer; /* variances: of an interviewer, */
    double halo;        /* of an interviewer with a candidate, */
    double answer;      /* and of an answer */
    bool backwards;     /* keys of interviews and days fall in order of the stages */

    struct snapshot snapshot; /* the rest is filled */
    struct snapshot_view view;
    struct arena run;
};

void two_stages_draw(struct two_stages *stages, gsl_rng *random);
void two_stages_free(struct two_stages *stages);

/* How much of what one interviewer makes of an interview is the candidate's, among those whose true
 * values have this variance. */
double two_stages_agreement(const struct two_stages *stages, double variance);

/* The variance of true values among those who go on, of so many that no doubt is left, where the
 * choice is by what `n_interviewers` say. */
double two_stages_variance_kept(const struct two_stages *stages, size_t n_interviewers,
                                gsl_rng *random);

#endif
