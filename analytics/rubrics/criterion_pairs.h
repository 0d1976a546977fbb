#ifndef ASSAY_ANALYTICS_RUBRICS_CRITERION_PAIRS_H
#define ASSAY_ANALYTICS_RUBRICS_CRITERION_PAIRS_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/moments.h"
#include "base/ratings.h"

/*
 * Whether a required criterion is met by fewer candidates than an optional one of the same rubric:
 * every pair of the two kinds, over the candidates who have a mark on both. A candidate's
 * difference d is the share of interviewers who saw the optional one met, less that of the required
 * one, -1 to 1. Its mean is estimated as (d + 1)/2, a share between 0 and 1, whose interval is that
 * of difficulty (Wilson with effective n over candidates; standard error s/sqrt(n), s with n - 1)
 * turned back, so that it respects the pairing, stays within -1 and 1 and is never of width 0. Too
 * few below the floor and below 2; undefined without such a candidate.
 */
struct criterion_pair {
    size_t required, optional; /* criteria of the catalogue */
    struct moments shares;     /* of (d + 1)/2 */
};

struct criterion_pairs {
    struct criterion_pair *pairs; /* by required, then optional */
    size_t n;
};

struct criterion_pairs criterion_pairs_create(const struct catalogue *criteria,
                                              struct arena *arena);

/* One candidate: by criterion, the share of interviewers who saw it met, or NAN. */
void criterion_pairs_add(struct criterion_pairs *pairs, const double *shares);
void criterion_pairs_merge(struct criterion_pairs *pairs, const struct criterion_pairs *other);

struct estimate criterion_pair_difference(const struct criterion_pair *pair, size_t floor,
                                          struct arena *run);

/* One-sided p for a true difference above 0. The estimate is OK. */
double criterion_pair_p(const struct criterion_pair *pair);

#endif
