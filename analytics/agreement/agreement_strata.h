#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_STRATA_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_STRATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analytics/agreement/agreement_index.h"
#include "analytics/agreement/agreement_tables.h"
#include "base/ratings.h"

/* One pair of interviewers on one question, and what its table says. */
struct agreement_stratum {
    size_t a, b, question;
    size_t n, n_agree; /* answers both scored; with the same level */
    bool one_sided;    /* a or b gave one level only: kappa is 0, whatever the other gave */
    double observed[KAPPA_N_WEIGHTS]; /* disagreement, summed over the answers */
    double chance[KAPPA_N_WEIGHTS];   /* over all n x n couplings of an answer of a and one of b */
    double chance_squares[KAPPA_N_WEIGHTS]; /* of the squares of those */
    double se_null[KAPPA_N_WEIGHTS];        /* NAN where no disagreement is expected */
};

struct agreement_strata {
    struct agreement_stratum *strata; /* by a, b and question */
    size_t n;
    struct agreement_tables tables; /* of them, in the same order */
};

/* Two interviewers, a before b; rises with a and b. */
uint64_t agreement_strata_pair(const struct catalogue *catalogue, size_t a, size_t b);

/* The number of a stratum, from that of its pair; rises with a, b and question. */
uint64_t agreement_strata_on_question(const struct catalogue *catalogue, uint64_t pair,
                                      size_t question);
uint64_t agreement_strata_number(const struct catalogue *catalogue, size_t a, size_t b,
                                 size_t question);

/* The number of levels of the scale that has most. */
size_t agreement_strata_most_levels(const struct catalogue *catalogue);

/* From the visits of some lists; the index has numbers of strata, of which the lists have the
 * ranks. Ends early, with strata that mean nothing, where `parallel` (NULL: never) stops it.
 */
struct agreement_strata agreement_strata_create(const struct catalogue *catalogue,
                                                const struct agreement_index *index,
                                                const struct agreement_visits *lists,
                                                size_t n_lists, const struct parallel *parallel,
                                                struct arena *arena);

#endif
