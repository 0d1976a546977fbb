#ifndef ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_INFLUENCE_H
#define ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_INFLUENCE_H

#include <stdbool.h>

#include "analytics/agreement/icc/icc_model.h"

enum icc_kind { ICC_ABSOLUTE, ICC_CONSISTENCY, ICC_ONE_WAY, ICC_N_KINDS };

/*
 * By how much each answer moves the three intraclass correlations of a single score, as if it
 * weighed a little more in the restricted likelihood: the infinitesimal jackknife. Ratios t have
 * the lowest deviance D; D depends on sums over answers, so that an answer that weighs w more
 * moves them by -w (d2D/dt2)^-1 d2D/dt dw, and dD/dw is what the answer itself adds at the effects
 * and the residual variance of all. A ratio at 0 stays there. Jaeckel (1972), The infinitesimal
 * jackknife, Bell Laboratories; Efron (1982), The jackknife, the bootstrap and other resampling
 * plans, chapter 6.
 */
struct icc_influence {
    bool found[ICC_N_KINDS]; /* the ratios */
    double value[ICC_N_KINDS];
    double interviewers_variance; /* of a1, for the interviewers are a sample too */
    double interviewers_df;
    struct icc_point *points; /* a step to either side of the ratios */
    size_t n_points;
};

/* `sums` are complete and differ; the result lives in `arena`. */
struct icc_influence icc_influence_create(const struct icc_sums *sums,
                                          const struct parallel *parallel, struct arena *arena);

/* Adds what an answer moves each kind by; not centred. Nothing where the deviance is not curved, as
 * where no two scores of an answer differ. */
void icc_influence_move(const struct icc_influence *influence, const struct icc_unit *unit,
                        double moved[ICC_N_KINDS]);

#endif
