#ifndef ASSAY_ANALYTICS_QUESTIONS_OUTCOME_LINK_H
#define ASSAY_ANALYTICS_QUESTIONS_OUTCOME_LINK_H

#include "analytics/measure/estimate.h"
#include "analytics/questions/standing.h"

/*
 * How x on a question goes with the outcome: the standings' scores are 1 (hired) and 0 (rejected).
 * Restricted in range, and not a validity: only those interviewed are seen, and the outcome was
 * decided with these very scores.
 *
 * Point-biserial: Pearson's correlation. Standard error by the influence of each candidate, without
 * a normal distribution; interval by t at n - 2 on the scale of atanh, Fisher's z where the
 * standard error is 0.
 *
 * AUC: the share of pairs of one hired and one rejected candidate in which the hired one has the
 * higher x, ties a half. Standard error of DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44,
 * 837-845; interval by Wilson with effective n, n being the smaller group. Sorts.
 *
 * n: hired and rejected candidates together. Undefined where one of the groups is empty or x does
 * not vary; too few where either is below the floor, or below 2.
 */
struct estimate outcome_link_point_biserial(const struct standing *standings, size_t n,
                                            size_t floor, struct arena *run);
struct estimate outcome_link_auc(struct standing *standings, size_t n, size_t floor,
                                 struct arena *run);

#endif
