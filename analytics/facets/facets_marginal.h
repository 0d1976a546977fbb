#ifndef ASSAY_ANALYTICS_FACETS_FACETS_MARGINAL_H
#define ASSAY_ANALYTICS_FACETS_FACETS_MARGINAL_H

#include "analytics/facets/facets_sums.h"

/*
 * Marginal maximum likelihood: abilities are normal with mean 0 and a spread that is estimated, and
 * are integrated out (Bock & Aitkin 1981, Psychometrika 46, 443-459). Newton's steps, of which one
 * that would lower the likelihood is halved; where the information is not positive definite, that
 * of known abilities takes its place (Lange 1995, Journal of the Royal Statistical Society B 57,
 * 425-437). It has converged where a step would raise the log likelihood by less than 1e-10. The
 * nodes are then as near as facets_tables.h asks.
 */
struct facets_fit {
    bool converged;
    size_t iterations;
    double *parameters;
    double *covariance; /* of the parameters, whole: the inverse of the observed information, under
                           the constraints */
    double log_likelihood;
    struct facets_grid *grid;
    struct facets_sums sums; /* at the parameters */
};

/* False: `go_on` said so. */
bool facets_marginal_fit(const struct facets_data *data, const struct facets_layout *layout,
                         bool (*go_on)(struct error *error), struct arena *arena,
                         struct facets_fit *ret, struct error *error) MUST_CHECK;

/* Sets parameters to what each question's levels alone say, and severities to 0. */
void facets_marginal_start(const struct facets_data *data, const struct facets_layout *layout,
                           double *parameters);

#endif
