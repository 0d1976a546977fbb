#include "analytics/agreement/agreement_reckoning.h"

struct reckoning {
    const struct catalogue *catalogue;
    struct agreement_strata strata;
    size_t scale;
    struct agreement_scope *scope;
};

static bool is_pooled(const struct reckoning *reckoning, size_t s)
{
    const size_t question = agreement_strata_question(&reckoning->strata, s);
    return reckoning->catalogue->questions[question].scale == reckoning->scale;
}

static void offer_all(const struct reckoning *reckoning)
{
    const struct agreement_strata *const strata = &reckoning->strata;
    for (size_t s = 0; s < strata->n; s++)
        if (is_pooled(reckoning, s))
            agreement_scope_offer(reckoning->scope, agreement_strata_answers(strata, s));
}

static void add_all(const struct reckoning *reckoning)
{
    double chance[AGREEMENT_STRATA_SMALL][KAPPA_N_WEIGHTS];
    for (size_t s = 0; s < reckoning->strata.n; s++) {
        if (!is_pooled(reckoning, s))
            continue;
        struct agreement_reckoned reckoned = agreement_strata_reckon(&reckoning->strata, s, chance);
        agreement_strata_null_se(&reckoning->strata, &reckoned);
        agreement_scope_add(reckoning->scope, &reckoned.stratum);
    }
}

static void move(const struct reckoning *reckoning, const struct agreement_visit *visit)
{
    double chance[AGREEMENT_STRATA_SMALL][KAPPA_N_WEIGHTS];
    const size_t s = reckoning->strata.tables.positions[visit->stratum];
    if (!is_pooled(reckoning, s))
        return;
    const struct agreement_reckoned reckoned = agreement_strata_reckon(&reckoning->strata, s,
                                                                       chance);
    const struct agreement_answer answer = agreement_scope_answer_of(reckoning->catalogue,
                                                                     &reckoned, visit->a, visit->b);
    agreement_scope_move(reckoning->scope, &answer);
}

static void move_all(const struct reckoning *reckoning, const struct agreement_visit_block *block)
{
    for (size_t v = 0; v < block->n; v++) {
        move(reckoning, &block->visits[v]);
        if (block->visits[v].is_last)
            agreement_scope_end_candidate(reckoning->scope);
    }
}

void agreement_reckoning(const struct catalogue *catalogue, const struct agreement_index *index,
                         const struct agreement_visits *visits, size_t scale, size_t many,
                         const struct parallel *parallel, struct agreement_scope *scope)
{
    struct arena scratch = {0};
    const struct reckoning reckoning = {
        catalogue, agreement_strata_create(catalogue, index, visits, 1, many, parallel, &scratch),
        scale, scope};
    if (parallel_goes_on(parallel)) {
        offer_all(&reckoning);
        add_all(&reckoning);
    }
    for (const struct agreement_visit_block *block = visits->first;
         block && parallel_goes_on(parallel); block = block->next)
        move_all(&reckoning, block);
    arena_free(&scratch);
}
