#ifndef ASSAY_ANALYTICS_CANDIDATES_NETTED_ERRORS_H
#define ASSAY_ANALYTICS_CANDIDATES_NETTED_ERRORS_H

#include "analytics/candidates/profile_truths.h"

/* What a score holds of what is wrong with the effects that were netted out of it. */
double netted_errors_of(const struct profile_truths *truths, const struct topic_score *score);

/*
 * Covariances, n x n, of the errors of what one candidate's scores are read against: the cohort's
 * means, and the means with what is wrong with the effects netted out. The latter is common to all
 * topics that an interviewer scored.
 */
struct netted_errors {
    size_t n;
    double *means, *across, *both; /* `across`: of means with both */
};

struct netted_errors netted_errors_create(const struct profile_truths *truths,
                                          const struct topic_score *scores, size_t n,
                                          struct arena *arena);

/* Covariances of the errors of means - pull x both: what it adds to those of a posterior. */
void netted_errors_add(const struct netted_errors *errors, const double *pull, double *covariances);

#endif
