#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_POOLS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_POOLS_H

#include <stddef.h>

#include "analytics/agreement/agreement_scope.h"
#include "analytics/agreement/light_kappa.h"

/* The scale that is pooled over, as nothing is pooled over several: of each topic, and of all. */
struct agreement_scales {
    size_t *topics, overall;
};

/* Two interviewers over all questions of the scale on which they share most answers. */
struct agreement_pair {
    size_t first_stratum, n_strata; /* of all scales */
    size_t scale;
    struct agreement_scope scope;
};

/* Of one stratum: sums over candidates of what each moves its kappa by. */
struct agreement_squares {
    double squares[KAPPA_N_WEIGHTS], fourths[KAPPA_N_WEIGHTS];
};

/* A stratum of which the candidate under way has answers. */
struct agreement_under_way {
    size_t stratum;
    struct agreement_reckoned reckoned;
    double chance[AGREEMENT_STRATA_SMALL][KAPPA_N_WEIGHTS];
    struct agreement_scope scope;
};

/* All kappas under way, over the strata and over what they are pooled to. Of a stratum by itself no
 * more is kept than what candidates add, since there are most of these. */
struct agreement_pools {
    const struct catalogue *catalogue;
    struct arena *arena;
    struct agreement_strata strata;
    uint32_t *single_candidates;              /* of each stratum: who has an answer of it */
    struct agreement_squares *single_squares; /* of each; NULL: not wanted */
    uint32_t *under_way_of;                   /* of each: 1 + its place in `under_way`, or 0 */
    struct agreement_under_way **under_way;   /* their rooms are used for one candidate each */
    size_t n_under_way, n_rooms, capacity;
    uint32_t *pair_of; /* of each stratum */
    struct agreement_pair *pairs;
    size_t n_pairs;
    uint32_t *pair_topic_of; /* of each stratum: its pair on its topic; UINT32_MAX: none */
    struct agreement_scope *pair_topics;
    size_t n_pair_topics;
    struct agreement_scope *questions; /* one for each of the catalogue */
    struct agreement_scope *topics;    /* one for each of the catalogue */
    struct agreement_scope overall;
    const struct agreement_scales *scales;
    struct light_kappa *question_lights, *topic_lights, *overall_light;
    struct agreement_scope **met; /* by the candidate under way */
    size_t n_met;
};

/* `with_single`: the kappas of single strata are wanted with their standard errors. Ends early,
 * with pools that mean nothing, where `parallel` (NULL: never) stops it. */
struct agreement_pools agreement_pools_create(const struct catalogue *catalogue,
                                              struct agreement_strata strata,
                                              const struct agreement_scales *scales,
                                              bool with_single, const struct parallel *parallel,
                                              struct arena *arena);

/* One answer of the candidate under way: its stratum, by position, and two levels that met there.
 */
void agreement_pools_add(struct agreement_pools *pools, size_t stratum, uint16_t a, uint16_t b);
void agreement_pools_end_candidate(struct agreement_pools *pools);

/* The kappa of a stratum by itself, as `reckoned` has it, after the last candidate. */
struct agreement_scope agreement_pools_single(const struct agreement_pools *pools, size_t stratum,
                                              const struct agreement_reckoned *reckoned);

/* The index of the largest of n counts, the first of equals. */
size_t agreement_pools_most(const size_t *counts, size_t n);

#endif
