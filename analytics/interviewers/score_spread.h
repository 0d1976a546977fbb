#ifndef ASSAY_ANALYTICS_INTERVIEWERS_SCORE_SPREAD_H
#define ASSAY_ANALYTICS_INTERVIEWERS_SCORE_SPREAD_H

#include "analytics/measure/clustered_sums.h"
#include "analytics/measure/estimate.h"

/*
 * How widely an interviewer's scores spread, compared with those of colleagues on the same answers:
 * the ratio of the standard deviations, 1 where both use the scale alike, below 1 where the
 * interviewer keeps to fewer levels (restriction of range: Saal, Downey & Lahey 1980, Psychological
 * Bulletin 88, 413-428). Colleagues are taken net of their severity, each answer counts once. The
 * interval is that of the ratio's logarithm, linearised, clustered by candidate, with t at
 * effective candidates - 1.
 */

/* One answer, on shares of the scale: the interviewer's score, and the mean and mean square of the
 * colleagues'. */
void score_spread_add(struct clustered_sums *sums, double own, double others, double others_square);

/*
 * `step`, a share of the scale, is the least two scores differ by. Where the interviewer gave one
 * score alone the ratio is 0; its upper bound is what one step would make of it in as many answers
 * as Wilson's interval of 0 out of the effective candidates allows. Undefined where colleagues did
 * not vary.
 */
struct estimate score_spread_estimate(const struct clustered_sums *sums, double step, size_t floor,
                                      struct arena *run);

/* One-sided p for a true ratio below `line`, above 0; the estimate is OK. */
double score_spread_p_below(const struct clustered_sums *sums, double step, double line);

#endif
