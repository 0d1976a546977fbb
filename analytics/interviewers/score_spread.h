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
 * `farthest`, a share of the scale, is how far from the interviewer's last score the farther end of
 * the scale is; it counts where all scores are that one. The ratio is then 0, and its upper bound
 * the largest ratio with which so many (effective) candidates could get one score alone, whatever
 * the scores' distribution, with a chance of 2.5 %, the colleagues' variance being at its lower
 * bound. Undefined where colleagues did not vary.
 */
struct estimate score_spread_estimate(const struct clustered_sums *sums, double farthest,
                                      size_t floor, struct arena *run);

/* One-sided p for a true ratio below `line`, above 0; the estimate is OK. */
double score_spread_p_below(const struct clustered_sums *sums, double farthest, double line);

#endif
