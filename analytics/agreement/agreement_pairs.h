#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_PAIRS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_PAIRS_H

#include "analytics/agreement/agreement_pools.h"

/* Larger tables are not made: nobody reads them, and a scale of 0 to 100 by halves would take all
 * memory. */
enum { AGREEMENT_TABLE_LEVELS = 25 };

/* Every pair with an answer in common, pooled and on each question or, where these are not wanted,
 * pooled alone. Sets what the result has of pairs; ends early where `parallel` (NULL: never) stops
 * it.
 */
void agreement_pairs_set(const struct agreement_pools *pools, size_t floor, bool pooled_alone,
                         const struct parallel *parallel, struct arena *run,
                         struct agreement_result *result);

#endif
