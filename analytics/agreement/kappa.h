#ifndef ASSAY_ANALYTICS_AGREEMENT_KAPPA_H
#define ASSAY_ANALYTICS_AGREEMENT_KAPPA_H

#include <stddef.h>
#include <stdint.h>

#include "analytics/agreement/agreement_result.h"
#include "base/ratings.h"

/* How far two levels are apart, from 0 (the same) to 1: any difference counts 1; or the distance of
 * their values as a share of the scale; or that squared. */
double kappa_disagreement(const struct scale *scale, enum kappa_weights weights, size_t i,
                          size_t j);

/* How often each of two interviewers gave each level, over the n answers both scored. */
struct kappa_margins {
    const struct scale *scale;
    size_t n;
    size_t *a, *b;          /* n_levels counts each, with sum n */
    const uint16_t *levels; /* rising, all that either gave; NULL: any of the scale */
    size_t n_levels;        /* of those */
};

/*
 * The disagreement of every answer scored by a with every answer scored by b: its sum and that of
 * its square over the n x n couplings, and the mean that each level given meets on the other side.
 * Levels that were not given have 0.
 */
struct kappa_chance {
    double sum, squares;
    double *a, *b; /* n_levels each, the caller's */
};

/* Fills those of all weights. */
void kappa_chance(const struct kappa_margins *margins, struct kappa_chance chance[KAPPA_N_WEIGHTS]);

/*
 * The standard error that Cohen's kappa of n answers of n candidates has when the two agree by
 * chance alone. Divisor n. Needs chance->sum above 0; is 0 where one of them gave one level only.
 * Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323-327, formula 9.
 */
double kappa_null_se(const struct kappa_margins *margins, enum kappa_weights weights,
                     const struct kappa_chance *chance);

#endif
