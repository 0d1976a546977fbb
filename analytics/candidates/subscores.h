#ifndef ASSAY_ANALYTICS_CANDIDATES_SUBSCORES_H
#define ASSAY_ANALYTICS_CANDIDATES_SUBSCORES_H

#include "analytics/candidates/profile_result.h"
#include "analytics/questions/topic_result.h"

/*
 * A candidate's true score on a topic as it is expected to be, as a share of the scale. Kelley:
 * from the topic's score alone, pulled towards the mean by alpha (Kelley 1923). Augmented: from the
 * topic's score and the total, the regression that topics.h has the PRMSE of (Haberman 2008). Set
 * on complete data only, where every candidate of the run answered every question; NAN elsewhere
 * and where alpha is not above 0.
 */
void subscores_set(struct profile_result *profiles, size_t n_profiles,
                   const struct topic_result *topics, size_t n_topics);

#endif
