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

/* All strata are kept. */
static const struct agreement_reckoned *at(const struct reckoning *reckoning, size_t s)
{
    return &reckoning->strata.kept[s];
}

static void offer_all(const struct reckoning *reckoning)
{
    for (size_t s = 0; s < reckoning->strata.n; s++)
        if (is_pooled(reckoning, &at(reckoning, s)->stratum))
            agreement_scope_offer(reckoning->scope, at(reckoning, s)->stratum.n);
}

static void add_all(const struct reckoning *reckoning)
{
    for (size_t s = 0; s < reckoning->strata.n; s++)
        if (is_pooled(reckoning, &at(reckoning, s)->stratum))
            agreement_scope_add(reckoning->scope, &at(reckoning, s)->stratum);
}

static void move(const struct reckoning *reckoning, const struct agreement_visit *visit)
{
    const struct agreement_tables *const tables = &reckoning->strata.tables;
    const struct agreement_reckoned *const reckoned = at(reckoning,
                                                         tables->positions[visit->stratum]);
    if (!is_pooled(reckoning, &reckoned->stratum))
        return;
    const struct agreement_answer answer = agreement_scope_answer_of(reckoning->catalogue, reckoned,
                                                                     visit->a, visit->b);
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
        catalogue, agreement_strata_create(catalogue, index, visits, 1, 0, parallel, &scratch),
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
