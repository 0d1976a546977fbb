#ifndef ASSAY_ANALYTICS_FACETS_FACETS_SUMS_H
#define ASSAY_ANALYTICS_FACETS_FACETS_SUMS_H

#include "analytics/facets/facets_posterior.h"
#include "base/parallel.h"

/*
 * The marginal log likelihood at given parameters, its gradient, and its information: that of the
 * ratings if abilities were known, less what not knowing them costs. Candidates and cells are
 * shared out to a fixed number of pieces, which are added up in their order, so that no bit depends
 * on the number of processors. Time is ratings x nodes x levels, memory candidates x nodes and
 * cells x nodes.
 */
struct facets_sums {
    struct facets_tables tables;
    double *weights;     /* candidates x nodes: the posterior */
    double *means, *sds; /* by candidate, of z */
    double *observed;    /* by parameter: what was seen */
    double log_likelihood;
    double least_sd;            /* of z, given the ratings of a candidate */
    double *gradient;           /* parameters */
    double *complete, *missing; /* parameters squared, lower triangles */

    size_t degree; /* of the polynomials; 2 are enough to find the way */
    struct facets_sums_piece *pieces;
};

struct facets_sums facets_sums_create(const struct facets_data *data,
                                      const struct facets_layout *layout,
                                      const struct facets_grid *grid, struct arena *arena);

/* At parameters that stay the caller's. False: `go_on` said so. */
bool facets_sums_at(struct facets_sums *sums, const double *parameters, size_t degree,
                    bool (*go_on)(struct error *error), struct error *error) MUST_CHECK;

#endif
