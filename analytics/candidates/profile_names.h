#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_NAMES_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_NAMES_H

#include <stdbool.h>

#include "analytics/candidates/profile_posterior.h"
#include "analytics/candidates/profile_result.h"

/*
 * Strengths and gaps: by how much a core topic's true share lies from the mean of the candidate's
 * core topics that were asked, and whether that can be said. What counts as a wrong sign is a topic
 * that lies on the other side, as it stands or once every topic is measured from the cohort's mean
 * on it, so that a topic that is hard for everybody is nobody's gap. Named is the largest set whose
 * mean posterior probability of a wrong sign is at most 0.05, of topics with two answers or more
 * (Mueller, Parmigiani, Robert & Rousseau 2004, JASA 99, 990-1001; Stephens 2017, Biostatistics 18,
 * 275-294).
 */
struct topic_deviation {
    bool compared; /* a core topic, and not the only one */
    double value, sd, wrong_sign;
    enum named named;
};

/* `core`: by score; `means`: of the cohort, by score. Fills `ret`, one for each score. */
void profile_names(const struct profile_posterior *posterior, const struct topic_score *scores,
                   const bool *core, const double *means, struct topic_deviation *ret);

#endif
