#ifndef ASSAY_ANALYTICS_QUESTIONS_DIFFICULTY_H
#define ASSAY_ANALYTICS_QUESTIONS_DIFFICULTY_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/moments.h"

/*
 * The share of the scale that candidates reach on a question: the mean of x, a candidate's mean
 * share over interviews and interviewers (0 to 1; high is easy). Standard error s/sqrt(n), s with n
 * - 1, over the n candidates; interval by Wilson with effective n. For these interviewers.
 * Undefined without a candidate; too few below the floor and below 2.
 */
struct estimate difficulty(const struct moments *shares, size_t floor, struct arena *run);

#endif
