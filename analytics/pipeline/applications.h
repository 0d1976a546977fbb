#ifndef ASSAY_ANALYTICS_PIPELINE_APPLICATIONS_H
#define ASSAY_ANALYTICS_PIPELINE_APPLICATIONS_H

#include "base/sittings.h"

/* What one application did in one stage. */
struct application_step {
    uint32_t stage, n_interviews;
    int32_t first_day; /* INT32_MIN: not known */
    enum outcome outcome;
};

struct application {
    int64_t candidate;
    size_t first_step, n_steps;
};

/*
 * Applications (one candidate in one role) with their steps, kept until the order of the stages is
 * known: 20 bytes a step and 24 an application. Zero is empty. A step's outcome is `hired` where
 * any of its interviews says so, otherwise the rejection or withdrawal of the latest interview that
 * has one (of several on one day the rejection), otherwise in flight, unknown or none.
 */
struct applications {
    struct application *list; /* by candidate as they came, then by role */
    size_t n, capacity;
    struct application_step *steps; /* of an application: by stage */
    size_t n_steps, steps_capacity;
    size_t n_unknown;       /* interviews whose outcome is in words that are not known */
    struct sitting *sorted; /* of one candidate */
    size_t sorted_capacity;
};

void applications_add(struct applications *applications, const struct candidate_sittings *sittings);
void applications_free(struct applications *applications);

#endif
