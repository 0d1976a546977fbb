#ifndef ASSAY_ANALYTICS_FACETS_FACETS_POSTERIOR_H
#define ASSAY_ANALYTICS_FACETS_FACETS_POSTERIOR_H

#include "analytics/facets/facets_tables.h"

/*
 * What the ratings of one candidate say, at the parameters of the tables: the distribution of the
 * ability over the nodes, and the derivative of the log likelihood by each parameter, given the
 * ability, as a polynomial of it. The polynomials are orthonormal under that distribution: the
 * coefficient of degree 0 is the candidate's score, the squares of the others sum to the
 * information that not knowing the ability costs (Louis 1982, Journal of the Royal Statistical
 * Society B 44, 226-233). What a degree above 6 would add is beyond the eighth digit.
 */
enum { FACETS_MOST_DEGREE = 6 };

struct facets_posterior {
    const struct facets_tables *tables;
    double log_likelihood; /* less what depends on no ability */
    size_t begin, end;     /* nodes that have a weight worth a thought */
    double *weight;        /* by node, the caller's */
    double mean, sd;       /* of z */

    /* Parameters that the candidate's ratings are about, rising, and the coefficients. */
    size_t n;
    size_t *parameters;
    double *coefficients[FACETS_MOST_DEGREE + 1];

    size_t *place;                               /* workspace: by parameter, 1 + position */
    double *polynomials[FACETS_MOST_DEGREE + 1]; /* workspace: times the weight */
    double *levels;                              /* workspace: expected level of all ratings */
    double *scaled;                              /* workspace */
};

struct facets_posterior facets_posterior_create(const struct facets_tables *tables,
                                                struct arena *arena);

/* Sets `weight`, whole, and all that does not depend on a degree. */
void facets_posterior_weigh(struct facets_posterior *posterior,
                            const struct facets_candidate *candidate, double *weight);

/* After it: the coefficients of degrees `from` (0 or 1) to `to`. */
void facets_posterior_expand(struct facets_posterior *posterior,
                             const struct facets_candidate *candidate, size_t from, size_t to);

#endif
