#ifndef ASSAY_ANALYTICS_PIPELINE_CHANGES_H
#define ASSAY_ANALYTICS_PIPELINE_CHANGES_H

#include "analytics/limits.h"
#include "analytics/pipeline_result.h"

/*
 * What changed between two months in the share that passes each of n stages: month less previous,
 * with Newcombe's interval. Clear: the interval leaves out 0, and the test holds by
 * Benjamini-Hochberg over the stages; watch: the interval alone does. The difference takes over why
 * one of the shares is not known; its n is the smaller of both.
 */
void pipeline_changes(const struct pipeline_stage *month, const struct pipeline_stage *previous,
                      size_t n, const struct limits *limits, struct pipeline_change *changes);

#endif
