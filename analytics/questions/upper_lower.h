#ifndef ASSAY_ANALYTICS_QUESTIONS_UPPER_LOWER_H
#define ASSAY_ANALYTICS_QUESTIONS_UPPER_LOWER_H

#include "analytics/measure/estimate.h"
#include "analytics/questions/standing.h"

/*
 * The upper-lower index D: the mean share on a question of the strongest round(0.27 n) candidates
 * (a half to the even number) less that of as many of the weakest. They are told by their adjusted
 * score over all their answers, this one included; candidates who are tied at the cut share the
 * places that are left. D is a share of the scale, -1 to 1. Kelley (1939), Journal of Educational
 * Psychology 30, 17-24.
 *
 * Standard error: the infinitesimal jackknife over candidates, for which a candidate who enters or
 * leaves a group trades places with the mean of those around the cut; variance times s/(s - 1), s
 * being the size of a group.
 * Interval: t at the members of both groups - 2, cut at -1 and 1; where the standard error is 0,
 * Newcombe's (1998, method 10) of a difference of shares. Undefined where x or the score does not
 * vary; too few below the floor and below 6. Sorts.
 */
struct estimate upper_lower(struct standing *standings, size_t n, size_t floor, struct arena *run);

#endif
