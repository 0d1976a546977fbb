#ifndef ASSAY_ANALYTICS_FACETS_FACETS_JOINT_RESULT_H
#define ASSAY_ANALYTICS_FACETS_FACETS_JOINT_RESULT_H

#include "analytics/facets/facets_frame.h"
#include "analytics/facets/facets_joint.h"

/* Fills the result from a fit that has converged; each standard error is 1/sqrt(information) of the
 * parameter alone, as in published tables. */
void facets_joint_result_fill(const struct facets_frame *frame, const struct facets_joint *fit);

#endif
