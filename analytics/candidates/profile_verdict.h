#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_VERDICT_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_VERDICT_H

#include "analytics/candidates/profile_result.h"

/* Sets verdict and doubt of a topic that has a profile and, where there are others, their
 * percentiles (profile.h). */
void profile_verdict(struct topic_profile *topic);

#endif
