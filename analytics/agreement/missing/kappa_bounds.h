#ifndef ASSAY_ANALYTICS_AGREEMENT_MISSING_KAPPA_BOUNDS_H
#define ASSAY_ANALYTICS_AGREEMENT_MISSING_KAPPA_BOUNDS_H

#include <stddef.h>

#include "analytics/measure/interval.h"

/* Answers of one pair of interviewers on one question, by level. */
struct kappa_stratum {
    const size_t *table;             /* n_levels x n_levels: both scored, rows a */
    const size_t *a_alone, *b_alone; /* by the level of the one who scored */
};

/*
 * The least and the most that quadratic kappa could be, whatever levels the scores that one of two
 * interviewers did not give might have had (Manski 1989, Journal of Human Resources 24, 343-360);
 * no interval of confidence. Levels are equally far apart. Pooled over the strata as ever: 1 - N/D,
 * N the disagreement of all answers, D what different answers of the same stratum have. The ratio
 * is taken to its end by Dinkelbach (1967), Management Science 13, 492-498: of N - theta D every
 * stratum has its own, and within one every missing score of one interviewer, given the sum of the
 * other's, so that the bounds are exact. NAN where no answer differs from another.
 */
struct interval kappa_bounds(const struct kappa_stratum *strata, size_t n, size_t n_levels);

#endif
