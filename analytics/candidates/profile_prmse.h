#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_PRMSE_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_PRMSE_H

#include "analytics/candidates/profile_result.h"
#include "analytics/candidates/profile_truths.h"

/*
 * Whether a topic's profile says more than the overall score: the proportional reduction in mean
 * squared error of its true share, 1 - mean of (variance left)/(variance of true shares), by what
 * each candidate was asked and how often rated; from the topic's own score (`subscore`), the mean
 * of all answers (`total`), both, and the scores of all topics (`profile`). On complete data the
 * first three are those of Haberman (2008), Journal of Educational and Behavioral Statistics 33,
 * 204-229. Means over at most 256 candidates, evenly spaced, who have a score on the topic, and
 * over the points. `adds`: the interval of level 95 % of profile less total, over the points, lies
 * above 0.02, below it, or on both sides. NAN where nobody has a score or true shares do not vary.
 */
void profile_prmse(const struct profile_truths *truths, const struct profile_errors *errors,
                   const struct profile_cohort *cohort, struct topic_prmse *ret);

#endif
