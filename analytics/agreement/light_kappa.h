#ifndef ASSAY_ANALYTICS_AGREEMENT_LIGHT_KAPPA_H
#define ASSAY_ANALYTICS_AGREEMENT_LIGHT_KAPPA_H

#include "analytics/agreement/agreement_scope.h"

/*
 * Light's kappa: the mean of Cohen's kappa over the pairs of interviewers that have one. Light
 * (1971), Psychological Bulletin 76, 365-377. Pairs with one answer are left out: their kappa is 0
 * or undefined, whatever they gave. A candidate moves it by the mean of what it moves each of
 * them. A zeroed struct has no pair.
 */
struct light_kappa {
    bool any_repeated;         /* some pair has two answers or more */
    size_t n[KAPPA_N_WEIGHTS]; /* pairs that have a kappa */
    double sum[KAPPA_N_WEIGHTS];
    double expected[KAPPA_N_WEIGHTS]; /* disagreement of an answer, summed over those pairs */
    double moved[KAPPA_N_WEIGHTS];    /* by the candidate under way, times n */
    double squares[KAPPA_N_WEIGHTS], fourths[KAPPA_N_WEIGHTS];
    double chance_squares[KAPPA_N_WEIGHTS]; /* of a disagreement by chance, as `expected` is */
};

/* The scope has all its strata. One that is in already does not join again. */
void light_kappa_join(struct light_kappa *light, struct agreement_scope *scope);

/* What the candidate under way moves one of its scopes; no light: nothing. */
void light_kappa_move(struct light_kappa *light, const struct agreement_scope *scope);
void light_kappa_end_candidate(struct light_kappa *light);

/* `panel` has its counts; reasons live in `run`. */
void light_kappa_finish(const struct light_kappa *light, size_t floor, struct arena *run,
                        struct panel_result *panel);

#endif
