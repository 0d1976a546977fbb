#ifndef ASSAY_ANALYTICS_PIPELINE_PIPELINE_CHANGES_H
#define ASSAY_ANALYTICS_PIPELINE_PIPELINE_CHANGES_H

#include "analytics/measure/limits.h"
#include "analytics/pipeline/pipeline_result.h"

/*
 * What changed between two months in the share that passes each of n stages, in order: month less
 * previous, with Newcombe's interval. Clear: the interval leaves out 0, and the test holds by
 * Benjamini-Hochberg over the stages, as counted and also if all who are in flight in the stage or
 * before it went the way that speaks most against the change: of the month with more who pass they
 * leave, of the other they pass (worst-case bounds: Manski 1989, Journal of Human Resources 24,
 * 343-360). Watch: the interval as counted leaves out 0. The difference takes over why one of the
 * shares is not known; its n is the smaller of both.
 */
void pipeline_changes(const struct pipeline_stage *month, const struct pipeline_stage *previous,
                      size_t n, const struct limits *limits, struct pipeline_change *changes);

#endif
