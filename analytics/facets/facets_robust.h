#ifndef ASSAY_ANALYTICS_FACETS_FACETS_ROBUST_H
#define ASSAY_ANALYTICS_FACETS_FACETS_ROBUST_H

#include "analytics/facets/facets_marginal.h"

/*
 * Standard errors that do not rest on the model being true, clustered by candidate: the sum of
 * squares of each candidate's influence on a combination of parameters, b = its weights times the
 * covariance, times the candidate's score (White 1982, Econometrica 50, 1-25). Who gave p of an
 * interviewer's ratings has the leverage p: the sum is divided by 1 - sum(p^2), t has 1/sum(p^2)
 * - 1 degrees of freedom (after Bell & McCaffrey 2002, Survey Methodology 28, 169-181; exact for C
 * candidates with equally many).
 */
struct facets_robust {
    double *se; /* by interviewer; NAN: one candidate alone */
    double *df;
};

/* `weights`: for each interviewer a row of as many weights as there are parameters, times the
 * covariance. False: `go_on` said so. */
bool facets_robust_errors(struct facets_fit *fit, const double *weights,
                          bool (*go_on)(struct error *error), struct arena *arena,
                          struct facets_robust *ret, struct error *error) MUST_CHECK;

#endif
