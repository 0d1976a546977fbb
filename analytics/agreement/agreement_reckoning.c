#include "analytics/agreement/agreement_reckoning.h"

struct reckoning {
    const struct catalogue *catalogue;
    struct agreement_strata strata;
    size_t scale;
    struct agreement_scope *scope;
};

static bool is_pooled(const struct reckoning *reckoning, const struct agreement_stratum *stratum)
{
    return reckoning->catalogue->questions[stratum->question].scale == reckoning->scale;
}

static void for_each_stratum(const struct reckoning *reckoning,
                             void (*act)(struct agreement_scope *,
                                         const struct agreement_stratum *))
{
    for (size_t s = 0; s < reckoning->strata.n; s++)
        if (is_pooled(reckoning, &reckoning->strata.strata[s]))
            act(reckoning->scope, &reckoning->strata.strata[s]);
}

static void move(const struct reckoning *reckoning, const struct agreement_visit *visit)
{
    const struct agreement_tables *const tables = &reckoning->strata.tables;
    const size_t position = tables->positions[visit->stratum];
    const struct agreement_stratum *const stratum = &reckoning->strata.strata[position];
    if (!is_pooled(reckoning, stratum))
        return;
    const struct agreement_answer answer = agreement_scope_answer_of(
        reckoning->catalogue, stratum, agreement_tables_find(tables, position, visit->a, visit->b));
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
                         const struct agreement_visits *visits, size_t scale,
                         const struct parallel *parallel, struct agreement_scope *scope)
{
    struct arena scratch = {0};
    const struct reckoning reckoning = {
        catalogue, agreement_strata_create(catalogue, index, visits, 1, parallel, &scratch), scale,
        scope};
    for_each_stratum(&reckoning, agreement_scope_offer);
    for_each_stratum(&reckoning, agreement_scope_add);
    for (const struct agreement_visit_block *block = visits->first;
         block && parallel_goes_on(parallel); block = block->next)
        move_all(&reckoning, block);
    arena_free(&scratch);
}
