#ifndef ASSAY_ANALYTICS_FACETS_FACETS_MISFIT_H
#define ASSAY_ANALYTICS_FACETS_FACETS_MISFIT_H

#include "analytics/facets/facets_joint.h"
#include "analytics/facets/facets_marginal.h"

/*
 * How far ratings lie from what the model expects, by interviewer and by question: infit, the sum
 * of squared residuals over the sum of their variances, and outfit, the mean of squared residuals
 * over their variances; 1 is as expected, more is noisier (Wright & Masters 1982, chapter 5).
 * Given an ability, or in marginal estimation in expectation over the candidate's posterior, so
 * that both are 1 where the model is true, however few ratings a candidate has.
 */
struct facets_misfit {
    double *interviewer_infit, *interviewer_outfit; /* NAN: no rating */
    double *question_infit, *question_outfit;
    double *interviewer_information, *question_information; /* sums of the variances */
};

struct facets_misfit facets_misfit_marginal(const struct facets_fit *fit, struct arena *arena);
struct facets_misfit facets_misfit_joint(const struct facets_data *data,
                                         const struct facets_layout *layout,
                                         const struct facets_joint *fit, struct arena *arena);

#endif
