#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_PAIRS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_PAIRS_H

#include "analytics/agreement/agreement_pools.h"

/* Larger tables are not made: nobody reads them, and a scale of 0 to 100 by halves would take all
 * memory. */
enum { AGREEMENT_TABLE_LEVELS = 25 };

/* Every pair with an answer in common, pooled and on each question. */
struct pair_result *agreement_pair_results(const struct agreement_pools *pools, size_t floor,
                                           struct arena *run, size_t *n_pairs);

#endif
