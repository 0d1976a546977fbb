#ifndef ASSAY_ANALYTICS_FACETS_SEVERITY_CROSSING_H
#define ASSAY_ANALYTICS_FACETS_SEVERITY_CROSSING_H

#include "analytics/facets/facets_frame.h"
#include "analytics/facets/facets_marginal.h"

/*
 * How many candidates have a mean score on the other side of the line (the middle of the scale:
 * 3.0 of 1 to 5) than the same answers would have had from average interviewers: what severities
 * come to, and a statement about panels, not about anybody. A severity moves a score by the slope
 * of what is expected of it. Severities, pooled (facets_pooled.h), and abilities are drawn from
 * their distribution given the ratings: the number is the mean over 200 draws, its bounds hold 95 %
 * of them.
 *
 * Sets `crossing` of the result: too few below 20 candidates; undefined where fewer than 5 would
 * cross, for so few could be told, where candidates are of several roles, and where not all
 * interviewers can be compared. Its n counts candidates.
 */
void crossing_count(const struct facets_frame *frame, const struct facets_fit *fit);

#endif
