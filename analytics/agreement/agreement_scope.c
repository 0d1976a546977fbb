#include "analytics/agreement/agreement_scope.h"

#include <math.h>

#include "analytics/agreement/kappa.h"
#include "analytics/measure/rounding.h"

static bool is_pooled(const struct agreement_scope *scope)
{
    return scope->n_repeated > 1;
}

/* Pooled, strata with two answers or more; otherwise the one stratum there is. */
static bool uses(const struct agreement_scope *scope, const struct agreement_stratum *stratum)
{
    return scope->n_repeated ? stratum->n > 1 : scope->n_strata == 1;
}

/* n De: the mean disagreement over all n x n couplings of an answer of a and one of b; pooled, over
 * the n (n - 1) of different answers. */
static double expected_in(const struct agreement_scope *scope,
                          const struct agreement_stratum *stratum, enum kappa_weights weights)
{
    const double chance = stratum->chance[weights], n = (double)stratum->n;
    if (!is_pooled(scope))
        return chance / n;
    const double different = chance - stratum->observed[weights];
    return different > ROUNDING * chance ? different / (n - 1) : 0;
}

void agreement_scope_offer(struct agreement_scope *scope, size_t n)
{
    scope->n_strata++;
    scope->n_met += n;
    if (n > 1)
        scope->n_repeated++;
}

void agreement_scope_add(struct agreement_scope *scope, const struct agreement_stratum *stratum)
{
    if (!uses(scope, stratum))
        return;
    scope->n += stratum->n;
    scope->n_agree += stratum->n_agree;
    scope->varied |= !stratum->one_sided;
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        scope->observed[weights] += stratum->observed[weights];
        scope->expected[weights] += expected_in(scope, stratum, (enum kappa_weights)weights);
        scope->chance_squares[weights] += stratum->chance_squares[weights] / (double)stratum->n;
        scope->se_null[weights] = stratum->se_null[weights];
    }
}

double agreement_scope_value(const struct agreement_scope *scope, enum kappa_weights weights)
{
    if (scope->expected[weights] <= 0)
        return NAN;
    return scope->varied ? 1 - scope->observed[weights] / scope->expected[weights] : 0;
}

/* What the two levels of an answer meet on the other side, less the mean of all answers: m - De,
 * and over the n - 1 different answers, without the couplings of the answer with itself. */
struct agreement_answer agreement_scope_answer_of(const struct catalogue *catalogue,
                                                  const struct agreement_reckoned *reckoned,
                                                  uint16_t a, uint16_t b)
{
    const struct agreement_stratum *const stratum = &reckoned->stratum;
    const double *const chance_of_cell =
        reckoned->chance[agreement_tables_find(reckoned->cells, reckoned->n_cells, a, b)];
    const struct scale *const scale = question_scale(catalogue, stratum->question);
    const double n = (double)stratum->n;
    struct agreement_answer answer = {.stratum = stratum};
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        const double d = kappa_disagreement(scale, (enum kappa_weights)weights, a, b);
        const double met = chance_of_cell[weights], chance = stratum->chance[weights];
        answer.disagreement[weights] = d;
        answer.excess[weights] = met - chance / (n * n);
        if (stratum->n > 1)
            answer.excess_different[weights] =
                (n * met - 2 * d - (chance - stratum->observed[weights]) / n) / (n - 1);
    }
    return answer;
}

/* The header's -(d - (1 - kappa)(m - De))/(n De), with 1 - kappa = observed/expected. */
void agreement_scope_move(struct agreement_scope *scope, const struct agreement_answer *answer)
{
    scope->met = true;
    if (!uses(scope, answer->stratum))
        return;
    scope->used = true;
    const double *const excess = is_pooled(scope) ? answer->excess_different : answer->excess;
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        const double expected = scope->expected[weights];
        if (expected > 0)
            scope->moved[weights] -= (answer->disagreement[weights] -
                                      scope->observed[weights] / expected * excess[weights]) /
                                     expected;
    }
}

void agreement_scope_end_candidate(struct agreement_scope *scope)
{
    scope->n_candidates_met += scope->met;
    scope->n_candidates += scope->used;
    scope->met = scope->used = false;
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        const double square = scope->moved[weights] * scope->moved[weights];
        scope->squares[weights] += square;
        scope->fourths[weights] += square * square;
        scope->moved[weights] = 0;
    }
}

static struct kappa_evidence evidence_of(const struct agreement_scope *scope,
                                         enum kappa_weights weights)
{
    const bool independent = !is_pooled(scope) && scope->n == scope->n_candidates && scope->n;
    return (struct kappa_evidence){
        .observed = scope->varied ? scope->observed[weights] : scope->expected[weights],
        .expected = scope->expected[weights],
        .se = scope->varied ? sqrt(scope->squares[weights]) : 0,
        .se_null = independent ? scope->se_null[weights] : NAN,
        .n = scope->n,
        .n_candidates = scope->n_candidates,
        .n_agree = scope->n_agree,
        .pooled = is_pooled(scope),
        .fourths = scope->varied ? scope->fourths[weights] : 0,
        .square_ratio = scope->expected[weights] > 0
                            ? scope->chance_squares[weights] / scope->expected[weights]
                            : 0,
        .added = KAPPA_ANSWERS_ADDED,
    };
}

void agreement_scope_kappa(const struct agreement_scope *scope, size_t floor, struct arena *run,
                           struct kappa kappa[KAPPA_N_WEIGHTS])
{
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        const struct kappa_evidence evidence = evidence_of(scope, (enum kappa_weights)weights);
        kappa[weights] = kappa_estimate(&evidence, floor, run);
    }
}
