#ifndef ASSAY_ANALYTICS_QUESTIONS_POLYSERIAL_H
#define ASSAY_ANALYTICS_QUESTIONS_POLYSERIAL_H

#include "analytics/measure/estimate.h"
#include "analytics/questions/standing.h"

/*
 * The correlation of the rest score (the scores) with the normal variable that the levels of a
 * question are taken to cut into categories, in two steps: thresholds from the shares of the
 * categories, then r s / sum of (step between two categories) x (normal density at their
 * threshold), r and s being the correlation and the standard deviation (divisor n) of x. The
 * categories are the values that x takes, so that means over several interviewers lie between
 * levels; with one interviewer they are the levels. Olsson, Drasgow & Dorans (1982), Psychometrika
 * 47, 337-347.
 *
 * Standard error: jackknife over candidates, with the rest scores as they are. Interval: t at n - 1
 * on the scale of atanh. Undefined where x or the rest score does not vary and where the estimate
 * is not below 1 in size, as happens with few candidates and scores far from normal; too few below
 * the floor and below 4. Sorts.
 */
struct estimate polyserial(struct standing *standings, size_t n, size_t floor, struct arena *run);

#endif
