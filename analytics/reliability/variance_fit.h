#ifndef ASSAY_ANALYTICS_RELIABILITY_VARIANCE_FIT_H
#define ASSAY_ANALYTICS_RELIABILITY_VARIANCE_FIT_H

#include "analytics/reliability/variance_model.h"

/*
 * The variances of the highest restricted likelihood, none below 0: Newton's steps by average
 * information (Gilmour, Thompson & Cullis 1995, Biometrics 51, 1440-1450), halved while they do not
 * lead upwards. A variance that goes below a millionth of the scores' variance is 0 from there on.
 */
struct variance_fit {
    enum {
        FIT_FOUND,
        FIT_CONSTANT,
        FIT_EXACT,
        FIT_NOT_CONVERGED
    } outcome; /* constant: all scores
are one; exact: nothing is left to the residual */
    double variance[N_COMPONENTS];
    size_t iterations;

    /* tr(P V_j P V_k) there, a variance of 0 taken for a millionth. */
    double information[N_COMPONENTS][N_COMPONENTS];
};

/* False: interrupted. */
bool variance_fit(struct variance_model *model, const bool told[N_COMPONENTS],
                  struct variance_fit *ret, struct error *error) MUST_CHECK;

#endif
