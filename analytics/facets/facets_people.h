#ifndef ASSAY_ANALYTICS_FACETS_FACETS_PEOPLE_H
#define ASSAY_ANALYTICS_FACETS_FACETS_PEOPLE_H

#include "analytics/facets/facets_marginal.h"

/*
 * Each candidate's ability by weighted likelihood, whose bias is of smaller order than that of the
 * likelihood's maximum and which is finite for who got nothing but the highest level: where
 * sum(x - E) + J/(2 I) is 0, J the sum of the third central moments, I the information. Its
 * standard error is 1/sqrt(I). Warm (1989), Psychometrika 54, 427-450.
 */
struct facets_people {
    double *wle, *se; /* by candidate; NAN: set aside */
};

/* False: `go_on` said so. */
bool facets_people_weigh(const struct facets_fit *fit, bool (*go_on)(struct error *error),
                         struct arena *arena, struct facets_people *ret,
                         struct error *error) MUST_CHECK;

/* Var(EAP)/(var(EAP) + mean posterior variance), var with n, and 1 - mean(se^2)/var(WLE), var with
 * n - 1; NAN where it does not vary. Adams (2005), Studies in Educational Evaluation 31, 162-172.
 */
double facets_people_eap_reliability(const struct facets_fit *fit);
double facets_people_wle_reliability(const struct facets_fit *fit,
                                     const struct facets_people *people);

#endif
