#ifndef ASSAY_ANALYTICS_PIPELINE_INTERVIEWER_WINDOWS_H
#define ASSAY_ANALYTICS_PIPELINE_INTERVIEWER_WINDOWS_H

#include "analytics/pipeline/pipeline_result.h"
#include "base/sittings.h"

/*
 * Interviews, candidates and ratings of each interviewer in each window, from sittings with a
 * score. A sitting counts on the day of its first rating. `stage`: only sittings in it, or
 * STAGE_ANY. Fills `load`, PIPELINE_ALL_WINDOWS for each of the interviewers.
 */
struct interviewer_windows {
    const struct pipeline_windows *windows;
    long stage;
    size_t n_interviewers;
    struct pipeline_load *load;
    uint32_t *met; /* of one candidate: a bit for each window, by interviewer */
};

void interviewer_windows_add(struct interviewer_windows *all,
                             const struct candidate_sittings *sittings);

#endif
