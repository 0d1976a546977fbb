#include "analytics/agreement_pools.h"

#include <string.h>

#include "analytics/kappa.h"

size_t agreement_most(const size_t *counts, size_t n)
{
    size_t most = 0;
    for (size_t i = 1; i < n; i++) {
        if (counts[i] > counts[most])
            most = i;
    }
    return most;
}

static size_t scale_of(const struct agreement_pools *pools, const struct agreement_stratum *stratum)
{
    return pools->catalogue->questions[stratum->question].scale;
}

static void join_pairs(struct agreement_pools *pools)
{
    for (size_t s = 0; s < pools->strata.n; s++) {
        const struct agreement_stratum *const stratum = &pools->strata.strata[s];
        if (s == 0 || stratum[-1].a != stratum->a || stratum[-1].b != stratum->b)
            pools->pairs[pools->n_pairs++].first_stratum = s;
        pools->pairs[pools->n_pairs - 1].n_strata++;
        pools->pair_of[s] = pools->n_pairs - 1;
    }
}

static void choose_scales(struct agreement_pools *pools, size_t *answers)
{
    const size_t n_scales = pools->catalogue->n_scales;
    for (size_t p = 0; p < pools->n_pairs; p++) {
        struct agreement_pair *const pair = &pools->pairs[p];
        memset(answers, 0, n_scales * sizeof *answers);
        for (size_t i = 0; i < pair->n_strata; i++) {
            const struct agreement_stratum *const stratum =
                &pools->strata.strata[pair->first_stratum + i];
            answers[scale_of(pools, stratum)] += stratum->n;
        }
        pair->scale = agreement_most(answers, n_scales);
    }
}

enum { N_SCOPES = 4 };

/* The kappas that a stratum has a part in; returns how many. */
static size_t scopes_of(struct agreement_pools *pools, size_t s,
                        struct agreement_scope *scopes[N_SCOPES])
{
    const struct agreement_stratum *const stratum = &pools->strata.strata[s];
    struct agreement_pair *const pair = &pools->pairs[pools->pair_of[s]];
    size_t n = 0;
    scopes[n++] = &pools->single[s];
    scopes[n++] = &pools->questions[stratum->question];
    if (scale_of(pools, stratum) == pair->scale)
        scopes[n++] = &pair->scope;
    if (scale_of(pools, stratum) == pools->overall_scale)
        scopes[n++] = &pools->overall;
    return n;
}

static void for_each_part(struct agreement_pools *pools,
                          void (*act)(struct agreement_scope *, const struct agreement_stratum *))
{
    for (size_t s = 0; s < pools->strata.n; s++) {
        struct agreement_scope *scopes[N_SCOPES];
        const size_t n = scopes_of(pools, s, scopes);
        for (size_t i = 0; i < n; i++)
            act(scopes[i], &pools->strata.strata[s]);
    }
}

struct agreement_pools agreement_pools_create(const struct catalogue *catalogue,
                                              struct agreement_strata strata, size_t overall_scale,
                                              struct arena *arena)
{
    const size_t n_scopes = 2 * strata.n + catalogue->n_questions + 1;
    struct agreement_pools pools = {
        .catalogue = catalogue,
        .strata = strata,
        .single = ARENA_ARRAY(arena, strata.n, struct agreement_scope),
        .pair_of = ARENA_ARRAY(arena, strata.n, size_t),
        .pairs = ARENA_ARRAY(arena, strata.n, struct agreement_pair),
        .questions = ARENA_ARRAY(arena, catalogue->n_questions, struct agreement_scope),
        .overall_scale = overall_scale,
        .met = ARENA_ARRAY(arena, n_scopes, struct agreement_scope *),
    };
    join_pairs(&pools);
    choose_scales(&pools, ARENA_ARRAY(arena, catalogue->n_scales, size_t));
    for_each_part(&pools, agreement_scope_offer);
    for_each_part(&pools, agreement_scope_add);
    return pools;
}

static struct agreement_answer answer_of(const struct agreement_pools *pools,
                                         const struct agreement_cell *cell)
{
    const struct agreement_stratum *const stratum = &pools->strata.strata[cell->position];
    const struct scale *const scale = &pools->catalogue->scales[scale_of(pools, stratum)];
    const double n = (double)stratum->n;
    struct agreement_answer answer = {.stratum = stratum};
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        const double d = kappa_disagreement(scale, (enum kappa_weights)weights, cell->a, cell->b);
        const double met = cell->chance[weights], chance = stratum->chance[weights];
        answer.disagreement[weights] = d;
        answer.excess[weights] = met - chance / (n * n);
        if (stratum->n > 1)
            answer.excess_different[weights] =
                (n * met - 2 * d - (chance - stratum->observed[weights]) / n) / (n - 1);
    }
    return answer;
}

void agreement_pools_add(struct agreement_pools *pools, const struct agreement_cell *cell)
{
    const struct agreement_answer answer = answer_of(pools, cell);
    struct agreement_scope *scopes[N_SCOPES];
    const size_t n = scopes_of(pools, cell->position, scopes);
    for (size_t i = 0; i < n; i++) {
        if (!scopes[i]->met)
            pools->met[pools->n_met++] = scopes[i];
        agreement_scope_move(scopes[i], &answer);
    }
}

void agreement_pools_end_candidate(struct agreement_pools *pools)
{
    for (size_t i = 0; i < pools->n_met; i++)
        agreement_scope_end_candidate(pools->met[i]);
    pools->n_met = 0;
}
