#ifndef ASSAY_ANALYTICS_PIPELINE_PIPELINE_COHORTS_H
#define ASSAY_ANALYTICS_PIPELINE_PIPELINE_COHORTS_H

#include "analytics/pipeline/applications.h"
#include "analytics/pipeline/pipeline.h"

/* Applications once the order of their stages is known. */
struct ordered_applications {
    const struct applications *all;
    const long *position; /* by stage; STAGE_ANY: not counted */
    size_t n_stages;
};

/* Where an application stands. `first_day` is INT32_MIN where no day is known; without an interview
 * in a stage that counts, `last` is STAGE_ANY. */
struct application_state {
    long last;
    enum outcome outcome; /* hired, rejected, withdrawn or in flight */
    int32_t first_day;
};

struct application_state pipeline_cohort_state(const struct ordered_applications *ordered,
                                               const struct application *application);

/* Counts, shares and times of the applications whose first day is in the range. `unknown`: why no
 * share is known, or NULL. */
struct pipeline_cohort pipeline_cohorts_of(const struct ordered_applications *ordered,
                                           struct day_range days, const char *unknown,
                                           const struct limits *limits, struct arena *run);

#endif
