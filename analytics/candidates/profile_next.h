#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_NEXT_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_NEXT_H

#include "analytics/candidates/profile_truths.h"

/* No topic. */
#define PROFILE_NEXT_NONE SIZE_MAX

/*
 * The topic of which one more answer, rated once, would narrow a profile most: that takes most from
 * the posterior variances of all `wanted` topics together. An answer with error variance v on a
 * topic t takes c_st^2/(c_tt + v) from topic s, c the posterior covariances at the point of the
 * spread of true shares that weighs most. `open`: topics that have a question left. Both are by
 * topic of the cohort; only topics with a score from anybody count.
 */
size_t profile_next_topic(const struct profile_truths *truths, const struct profile_errors *errors,
                          const struct topic_score *scores, size_t n, const bool *wanted,
                          const bool *open);

#endif
