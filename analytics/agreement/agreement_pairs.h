#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_PAIRS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_PAIRS_H

#include "analytics/agreement/agreement_pools.h"

/* Larger tables are not made: nobody reads them, and a scale of 0 to 100 by halves would take all
 * memory. */
enum { AGREEMENT_TABLE_LEVELS = 25 };

/* Every pair with an answer in common, as `wanted`. Sets what the result has of pairs; ends early
 * where `parallel` (NULL: never) stops it. The result refers to `pools` where single questions come
 * in turn. */
void agreement_pairs_set(const struct agreement_pools *pools, size_t floor,
                         enum agreement_pairs wanted, const struct parallel *parallel,
                         struct arena *run, struct agreement_result *result);

/* What a pair of the result is on single questions, by its place among `pairs`: in the order of the
 * catalogue, made in `arena`. There are `n` of them, none where the result does not have them to
 * make. One thread at a time. */
struct pair_result *agreement_pairs_singles(const struct agreement_result *result, size_t pair,
                                            struct arena *arena, size_t *n);

#endif
