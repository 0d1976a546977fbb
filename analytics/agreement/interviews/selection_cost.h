#ifndef ASSAY_ANALYTICS_AGREEMENT_INTERVIEWS_SELECTION_COST_H
#define ASSAY_ANALYTICS_AGREEMENT_INTERVIEWS_SELECTION_COST_H

#include <stddef.h>

#include "analytics/measure/estimate.h"

/* Shares of those taken, and of those not taken. */
struct selection_cost {
    double false_positive; /* of those taken: not truly in that share */
    double false_negative; /* of those not taken: truly in it */
};

/*
 * What it costs that scores are not fully reliable, where the `share` with the highest scores is
 * taken (between 0 and 1): true value and score are bivariate normal with a correlation of
 * √reliability, and both are cut where the share begins. A reliability of 0 or less: as drawn by
 * lot. Bartoš & Martinková (2024), British Journal of Mathematical and Statistical Psychology,
 * doi:10.1111/bmsp.12343. The integral is Owen's T (Owen 1956, Annals of Mathematical Statistics
 * 27, 1075-1090), to 1e-12.
 */
struct selection_cost selection_cost(double reliability, double share);

struct selection_costs {
    struct estimate false_positive, false_negative;
};

/* With n interviewers, from what one is worth and its interval: both fall as that rises, so that
 * bounds are those at its bounds. Not OK where that is not. */
struct selection_costs selection_cost_of(const struct estimate *single, size_t n_interviewers,
                                         double share);

#endif
