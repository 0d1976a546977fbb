#ifndef ASSAY_ANALYTICS_RELIABILITY_VARIANCE_DRAWS_H
#define ASSAY_ANALYTICS_RELIABILITY_VARIANCE_DRAWS_H

#include "analytics/measure/interval.h"
#include "analytics/reliability/variance_fit.h"

/* Variances as they may truly be (reliability.h); the same for the same fit, on every machine. */
enum { VARIANCE_DRAWS = 10000 };

struct variance_draws {
    double (*variances)[N_COMPONENTS]; /* VARIANCE_DRAWS; some below 0, as others
                                         make up for */
    double se[N_COMPONENTS];           /* by expected information */
};

/* False: the information of some component is nothing. */
bool variance_draws_make(const struct variance_fit *fit, const bool told[N_COMPONENTS],
                         struct arena *arena, struct variance_draws *ret);

/* The middle 95 % of values of the draws, which are sorted by it. */
struct interval variance_draws_middle(double values[VARIANCE_DRAWS]);

#endif
