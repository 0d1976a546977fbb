#ifndef ASSAY_ANALYTICS_AGREEMENT_POOLS_H
#define ASSAY_ANALYTICS_AGREEMENT_POOLS_H

#include <stddef.h>

#include "analytics/agreement_scope.h"

/* Two interviewers over all questions of the scale on which they share most answers. */
struct agreement_pair {
    size_t first_stratum, n_strata; /* of all scales */
    size_t scale;
    struct agreement_scope scope;
};

/* All kappas under way, over the strata and over what they are pooled to. */
struct agreement_pools {
    const struct catalogue *catalogue;
    struct agreement_strata strata;
    struct agreement_scope *single; /* one for each stratum */
    size_t *pair_of;                /* of each stratum */
    struct agreement_pair *pairs;
    size_t n_pairs;
    struct agreement_scope *questions; /* one for each of the catalogue */
    struct agreement_scope overall;
    size_t overall_scale;
    struct agreement_scope **met; /* by the candidate under way */
    size_t n_met;
};

/* All is pooled over questions of one scale, `overall_scale`. */
struct agreement_pools agreement_pools_create(const struct catalogue *catalogue,
                                              struct agreement_strata strata, size_t overall_scale,
                                              struct arena *arena);

/* One answer of the candidate under way. */
void agreement_pools_add(struct agreement_pools *pools, const struct agreement_cell *cell);
void agreement_pools_end_candidate(struct agreement_pools *pools);

/* The index of the largest of n counts, the first of equals. */
size_t agreement_most(const size_t *counts, size_t n);

#endif
