#ifndef ASSAY_ANALYTICS_ICC_H
#define ASSAY_ANALYTICS_ICC_H

#include <stdbool.h>

#include "analytics/agreement_result.h"
#include "analytics/icc_sums.h"

/*
 * Intraclass correlations of scores on the scale: the share of their variance that comes from the
 * answers. McGraw & Wong (1996), Psychological Methods 1, 30-46. With variances u of answers, r of
 * interviewers and e of what is left:
 *
 *     absolute agreement, a1 = u/(u + r + e)      consistency, c1 = u/(u + e)
 *     one-way, one1 = u/(u + e), with e holding the interviewers too
 *
 * and of the mean of k interviewers (ak, ck, onek) k x/(1 + (k - 1) x) of these. k is the harmonic
 * mean of the ratings of answers with two or more. The variances are those of restricted maximum
 * likelihood on all rows, never negative; they are the classical ones where every interviewer
 * scored every answer and none of those is negative.
 *
 * Bounds: by F on complete data (McGraw & Wong 1996, table 7), which may lie below 0; otherwise by
 * the profile of the restricted likelihood, with the square of t at candidates - 1. Where answers
 * leave nothing to the residual, the lower bound is that of 1 - 1/(2n).
 */
struct icc {
    struct icc_sums sums;
    size_t n_candidates;   /* with a pair */
    bool repeated;         /* a candidate has several answers */
    size_t answers, pairs; /* of the candidate under way */
};

/* First pass: icc_sums_add and icc_sums_merge. Second: every answer of n ratings once more. */
void icc_see(struct icc *icc, size_t n);
void icc_end_candidate(struct icc *icc);

/* The reliability of the mean of k interviewers, one of whom has `single`. Spearman (1910), Brown
 * (1910), British Journal of Psychology 3, 271-295 and 296-322. */
double icc_stepped_up(double single, double k);

/* Undefined where candidates have several answers, for those are not independent. Reasons live in
 * `run`. */
struct icc_result icc_estimate(const struct icc *icc, size_t floor, struct arena *run);

#endif
