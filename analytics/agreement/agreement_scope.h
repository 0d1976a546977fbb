#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_SCOPE_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_SCOPE_H

#include <stdbool.h>
#include <stddef.h>

#include "analytics/agreement/agreement_strata.h"
#include "analytics/agreement/kappa_estimate.h"

/*
 * One kappa under way: every stratum it is about is offered, then every stratum is added, then the
 * answers come candidate by candidate. A zeroed struct is empty.
 *
 * Over one stratum kappa is 1 - Do/De, and an answer with disagreement d moves it by
 * -(d - (1 - kappa)(m - De))/(n De), where m is the sum of what each of its two levels meets on the
 * other side. Pooled over several, what is expected comes from different answers of a stratum only,
 * so that strata of one answer say nothing and are left out. The variance sums over candidates the
 * square of all that a candidate's answers move. With one answer per candidate in one stratum that
 * is Fleiss, Cohen & Everitt (1969), formula 7, with divisor n; clustered, Yang & Zhou (2014),
 * Statistics in Medicine 33, 3081-3094.
 */
struct agreement_scope {
    size_t n_strata, n_repeated;     /* offered; of them, with two answers or more */
    bool varied;                     /* in some stratum used, both gave more than one level */
    size_t n, n_agree, n_candidates; /* of the strata used */
    size_t n_met, n_candidates_met;  /* of all strata offered */
    double observed[KAPPA_N_WEIGHTS], expected[KAPPA_N_WEIGHTS];
    double se_null[KAPPA_N_WEIGHTS];                           /* of the last stratum added */
    double moved[KAPPA_N_WEIGHTS];                             /* by the candidate under way */
    double squares[KAPPA_N_WEIGHTS], fourths[KAPPA_N_WEIGHTS]; /* of what candidates move */
    double chance_squares[KAPPA_N_WEIGHTS]; /* of a disagreement by chance, as `expected` is */
    bool met, used;                         /* by the candidate under way */
    struct light_kappa *light;              /* the mean of kappas that this is one of, or NULL */
};

/* Of the strata added; NAN where no disagreement is expected. */
double agreement_scope_value(const struct agreement_scope *scope, enum kappa_weights weights);

/* A stratum of n answers. */
void agreement_scope_offer(struct agreement_scope *scope, size_t n);
void agreement_scope_add(struct agreement_scope *scope, const struct agreement_stratum *stratum);

/* An answer's disagreement, and how much more its levels meet by chance than others do: with all
 * answers of the stratum, and with the different ones. */
struct agreement_answer {
    const struct agreement_stratum *stratum;
    double disagreement[KAPPA_N_WEIGHTS];
    double excess[KAPPA_N_WEIGHTS], excess_different[KAPPA_N_WEIGHTS];
};

/* Of two levels that met in the stratum, which has to stay while the answer is used. */
struct agreement_answer agreement_scope_answer_of(const struct catalogue *catalogue,
                                                  const struct agreement_reckoned *reckoned,
                                                  uint16_t a, uint16_t b);

void agreement_scope_move(struct agreement_scope *scope, const struct agreement_answer *answer);
void agreement_scope_end_candidate(struct agreement_scope *scope);

/* Fills the kappas of all weights. */
void agreement_scope_kappa(const struct agreement_scope *scope, size_t floor, struct arena *run,
                           struct kappa kappa[KAPPA_N_WEIGHTS]);

#endif
