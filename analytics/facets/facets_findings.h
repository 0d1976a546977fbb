#ifndef ASSAY_ANALYTICS_FACETS_FACETS_FINDINGS_H
#define ASSAY_ANALYTICS_FACETS_FACETS_FINDINGS_H

#include "analytics/facets/facets_frame.h"

/*
 * Which interviewers score lower or higher than an average colleague would, by the model, by more
 * than the line of severity: by the standard error that does not rest on the model. Clear and watch
 * as everywhere (analytics/measure/threshold_check.h), controlled over all interviewers, both ways;
 * to watch is nobody whose points are not known to within a quarter of the scale.
 */

/* The line, on the scale's values. */
double facets_findings_line(const struct facets_frame *frame);

/* Sets p of an interviewer whose points are known. */
void facets_findings_test(struct facets_interviewer *interviewer, double line, double df);

/* Sets the strengths of all. */
void facets_findings_decide(const struct facets_frame *frame);

#endif
