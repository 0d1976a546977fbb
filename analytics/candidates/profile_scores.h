#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_SCORES_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_SCORES_H

#include "analytics/candidates/topic_scores.h"
#include "analytics/measure/estimate.h"

/* How far ratings stray from the fit that adjusted them. */
struct residual_spread {
    double variance, df;
};

/* Why there is no score on a topic; NULL: there is one. */
const char *profile_scores_missing(const struct scored_topic *topic);

/* The scores on a topic as they were given, and net of questions and interviewers, for the mean of
 * its questions, `ease` (profile.h). `floor`: ratings. Reasons live in `run`. */
struct estimate profile_scores_raw(const struct scored_topic *topic, size_t floor,
                                   struct arena *run);
struct estimate profile_scores_adjusted(const struct scored_topic *topic, double ease,
                                        const struct residual_spread *residuals, size_t floor,
                                        struct arena *run);

#endif
