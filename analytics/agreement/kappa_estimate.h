#ifndef ASSAY_ANALYTICS_AGREEMENT_KAPPA_ESTIMATE_H
#define ASSAY_ANALYTICS_AGREEMENT_KAPPA_ESTIMATE_H

#include <stdbool.h>
#include <stddef.h>

#include "analytics/agreement/agreement_result.h"
#include "base/arena.h"

/* What a kappa is made of: disagreement seen and expected by chance, summed over n answers. */
struct kappa_evidence {
    double observed, expected;
    double se;      /* clustered by candidate; what rounding leaves of 0 counts as 0 */
    double se_null; /* NAN where there is none */
    size_t n, n_candidates;
    size_t n_agree;      /* answers with the same level from both */
    bool pooled;         /* over several pairs or questions */
    double square_ratio; /* of a disagreement by chance: its mean square to its mean; 0: bounds as
                            they are for Cohen's kappa */
};

/*
 * Kappa = 1 - observed/expected with its interval. Undefined where no disagreement is expected;
 * too few below `floor` answers or candidates, or with one candidate. Bounds: atanh with t at
 * m - 1 and se sqrt(m/(m - 1)), m = n_candidates (their coverage:
 * tests/bench/coverage_agreement.c); where se is 0, both Wilson bounds of the weighted observed
 * agreement of n answers (of candidates, if fewer), put through (po - pe)/(1 - pe) with pe held
 * fixed. p is two-sided, normal. Reasons live in `run`.
 *
 * With a square_ratio the bounds are those of three quarters of an answer more, which agrees no
 * better than by chance: large disagreements are rare, and few answers often show none.
 * Agresti & Coull (1998), American Statistician 52, 119-126, do so for shares.
 */
struct kappa kappa_estimate(const struct kappa_evidence *evidence, size_t floor, struct arena *run);

#endif
