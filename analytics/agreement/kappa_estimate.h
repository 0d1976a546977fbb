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
    double fourths;      /* sum over candidates of the fourth power of what each moves it by; 0: not
                            known */
    double square_ratio; /* of a disagreement by chance: its mean square to its mean */
    double added;        /* answers by chance that the bounds are made with; 0: none */
    bool is_enlarged;    /* `se` has the factor sqrt(m/(m - 1)) in it */
};

/* Chosen by coverage (tests/bench): of Cohen's kappa, of the coefficients of a panel. */
#define KAPPA_ANSWERS_ADDED 2.0
#define KAPPA_PANEL_ANSWERS_ADDED 0.75

/*
 * Kappa = 1 - observed/expected with its interval. Undefined where no disagreement is expected;
 * too few below `floor` answers or candidates, or with one candidate. Bounds: atanh with t and
 * se sqrt(m/(m - 1)), m = n_candidates (their coverage: tests/bench/coverage_agreement.c and
 * coverage_margins.c). Degrees of freedom: where few candidates make up most of the variance it is
 * as uncertain as that of few, 2m/(kurtosis of what candidates move it by - 1), m - 1 at most;
 * after Satterthwaite (1946), Biometrics Bulletin 2, 110-114. Where se is 0, both Wilson bounds of
 * the weighted observed agreement of n answers (of candidates, if fewer), put through (po - pe)/(1
 * - pe) with pe held fixed. p is two-sided, normal. Reasons live in `run`.
 *
 * The bounds are those of `added` answers more, which agree no better than by chance: large
 * disagreements are rare, and few answers often show none. Agresti & Coull (1998), American
 * Statistician 52, 119-126, do so for shares.
 */
struct kappa kappa_estimate(const struct kappa_evidence *evidence, size_t floor, struct arena *run);

#endif
