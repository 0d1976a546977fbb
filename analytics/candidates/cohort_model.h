#ifndef ASSAY_ANALYTICS_CANDIDATES_COHORT_MODEL_H
#define ASSAY_ANALYTICS_CANDIDATES_COHORT_MODEL_H

#include "analytics/candidates/profile_prmse.h"

/* What is known of the true shares of a cohort. */
struct cohort_model {
    const char *missing; /* why there is none; NULL: there is one */
    bool netted;         /* what is wrong with effects that were netted out is estimated */
    struct profile_errors errors;
    struct profile_truths truths;
    struct topic_prmse *prmse; /* by topic */
    double *variances;         /* of true shares, by topic */
};

/* One for each cohort, of those whose candidates the netting has all met; NULL: not known. `floor`:
 * candidates, 3 at least. */
struct cohort_model *cohort_models_create(const struct profile_cohort *cohorts, size_t n,
                                          struct netting *netting, double residual_variance,
                                          size_t floor, struct arena *arena);

/* Where so much lies below, of a normal variable on the logit of the share whose mean and standard
 * deviation are these there: of true shares in a cohort. */
double cohort_model_quantile(double mean, double sd, double p);

/* The interval of a posterior, cut at the ends of the scale: that takes nothing from what it holds,
 * for no true share lies beyond. About the mean as cut there. */
struct interval cohort_model_interval(double mean, double sd);

#endif
