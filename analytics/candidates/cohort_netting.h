#ifndef ASSAY_ANALYTICS_CANDIDATES_COHORT_NETTING_H
#define ASSAY_ANALYTICS_CANDIDATES_COHORT_NETTING_H

#include "analytics/candidates/cohort_model.h"

/* Sets what answers and ratings tell of effects by the errors of the cohorts, taken together. */
void cohort_netting_weigh(struct netting *netting, const struct profile_cohort *cohorts,
                          const struct cohort_model *models, size_t n);

/*
 * Effects of questions and interviewers with the means of topics of all cohorts, by generalised
 * least squares on topic scores whose covariances are those of the models, with the variances of
 * effects: Henderson's mixed model equations, the means of each cohort absorbed. Sets in each model
 * the means, what is wrong with the effects that were netted out, and the covariances of both.
 */
void cohort_netting_solve(struct netting *netting, const struct profile_cohort *cohorts,
                          struct cohort_model *models, size_t n, struct arena *arena);

#endif
