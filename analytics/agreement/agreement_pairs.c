#include "analytics/agreement/agreement_pairs.h"

#include <string.h>

#include "analytics/agreement/kappa_indices.h"

/* The levels that two interviewers gave, over one stratum or several of one scale. */
struct joint_levels {
    struct kappa_margins margins;
    size_t n_agree;
    size_t *table; /* NULL where it would be too large */
};

struct builder {
    const struct agreement_pools *pools;
    size_t floor;
    struct arena *run;
    size_t *a, *b; /* margins under way */
};

struct agreement_singles {
    const struct agreement_pools *pools;
    size_t floor;
};

static struct builder builder_create(const struct agreement_pools *pools, size_t floor,
                                     struct arena *run, struct arena *scratch)
{
    const size_t most_levels = agreement_strata_most_levels(pools->catalogue);
    return (struct builder){.pools = pools,
                            .floor = floor,
                            .run = run,
                            .a = ARENA_ARRAY(scratch, most_levels, size_t),
                            .b = ARENA_ARRAY(scratch, most_levels, size_t)};
}

static struct joint_levels no_levels(const struct builder *builder, size_t scale_index)
{
    const struct scale *const scale = &builder->pools->catalogue->scales[scale_index];
    const size_t k = scale->n_levels;
    memset(builder->a, 0, k * sizeof *builder->a);
    memset(builder->b, 0, k * sizeof *builder->b);
    return (struct joint_levels){
        .margins = {.scale = scale, .a = builder->a, .b = builder->b},
        .table = k <= AGREEMENT_TABLE_LEVELS ? ARENA_ARRAY(builder->run, k * k, size_t) : NULL};
}

static void add_stratum(const struct builder *builder, size_t position, struct joint_levels *joint)
{
    const struct agreement_strata *const strata = &builder->pools->strata;
    const struct agreement_tables *const tables = &strata->tables;
    struct kappa_margins *const margins = &joint->margins;
    for (size_t i = tables->first_cells[position]; i < tables->first_cells[position + 1]; i++) {
        const struct agreement_table_cell *const cell = &tables->cells[i];
        margins->a[cell->a] += cell->count;
        margins->b[cell->b] += cell->count;
        margins->n += cell->count;
        joint->n_agree += cell->a == cell->b ? cell->count : 0;
        if (joint->table)
            joint->table[cell->a * margins->scale->n_levels + cell->b] += cell->count;
    }
}

static void describe(const struct joint_levels *joint, struct pair_result *result)
{
    const struct kappa_indices beside = kappa_indices(&joint->margins, joint->n_agree);
    result->n = joint->margins.n;
    result->n_levels = joint->table ? joint->margins.scale->n_levels : 0;
    result->table = joint->table;
    result->observed = beside.observed;
    result->expected = beside.expected;
    result->kappa_max = beside.kappa_max;
    result->pabak = beside.pabak;
    result->prevalence_index = beside.prevalence_index;
    result->bias_index = beside.bias_index;
    result->mean_difference = beside.mean_difference;
}

static void finish(const struct builder *builder, const struct joint_levels *joint,
                   const struct agreement_scope *scope, struct pair_result *result)
{
    describe(joint, result);
    result->n_candidates = scope->n_candidates_met;
    agreement_scope_kappa(scope, builder->floor, builder->run, result->kappa);
}

static void on_question(const struct builder *builder, size_t s, struct pair_result *result)
{
    double chance[AGREEMENT_STRATA_SMALL][KAPPA_N_WEIGHTS];
    struct agreement_reckoned reckoned = agreement_strata_reckon(&builder->pools->strata, s,
                                                                 chance);
    agreement_strata_null_se(&builder->pools->strata, &reckoned);
    const struct agreement_stratum *const stratum = &reckoned.stratum;
    const struct agreement_scope scope = agreement_pools_single(builder->pools, s, &reckoned);
    result->a = stratum->a;
    result->b = stratum->b;
    result->question = (long)stratum->question;
    result->scale = builder->pools->catalogue->questions[stratum->question].scale;
    struct joint_levels joint = no_levels(builder, result->scale);
    add_stratum(builder, s, &joint);
    finish(builder, &joint, &scope, result);
}

static void over_questions(const struct builder *builder, const struct agreement_pair *pair,
                           struct pair_result *result)
{
    const struct agreement_strata *const strata = &builder->pools->strata;
    const struct catalogue *const catalogue = builder->pools->catalogue;
    const uint64_t number = strata->numbers[pair->first_stratum] / catalogue->n_questions;
    result->a = (size_t)(number / catalogue->n_interviewers);
    result->b = (size_t)(number % catalogue->n_interviewers);
    result->question = QUESTION_POOLED;
    result->scale = pair->scale;
    struct joint_levels joint = no_levels(builder, result->scale);
    for (size_t s = pair->first_stratum; s < pair->first_stratum + pair->n_strata; s++)
        if (catalogue->questions[agreement_strata_question(strata, s)].scale == pair->scale)
            add_stratum(builder, s, &joint);
    finish(builder, &joint, &pair->scope, result);
}

static struct pair_result *add_singles(const struct builder *builder,
                                       const struct agreement_pair *pair, struct pair_result *next)
{
    for (size_t i = 0; i < pair->n_strata; i++)
        on_question(builder, pair->first_stratum + i, next++);
    return next;
}

static bool tells(const struct agreement_scope *scope, size_t floor)
{
    struct arena scratch = {0};
    struct kappa kappa[KAPPA_N_WEIGHTS];
    agreement_scope_kappa(scope, floor, &scratch, kappa);
    arena_free(&scratch);
    return kappa[KAPPA_QUADRATIC].estimate.status != ESTIMATE_TOO_FEW;
}

static bool single_tells(const struct agreement_pools *pools, size_t s, size_t floor)
{
    double chance[AGREEMENT_STRATA_SMALL][KAPPA_N_WEIGHTS];
    const struct agreement_reckoned reckoned = agreement_strata_reckon(&pools->strata, s, chance);
    const struct agreement_scope scope = agreement_pools_single(pools, s, &reckoned);
    return tells(&scope, floor);
}

static bool any_tells(const struct agreement_pools *pools, size_t floor)
{
    for (size_t p = 0; p < pools->n_pairs; p++)
        if (tells(&pools->pairs[p].scope, floor))
            return true;
    for (size_t s = 0; s < pools->strata.n; s++)
        if (single_tells(pools, s, floor))
            return true;
    return false;
}

static const struct agreement_singles *singles_create(const struct agreement_pools *pools,
                                                      size_t floor, struct arena *run)
{
    struct agreement_singles *const singles = ARENA_NEW(run, struct agreement_singles);
    *singles = (struct agreement_singles){pools, floor};
    return singles;
}

void agreement_pairs_set(const struct agreement_pools *pools, size_t floor,
                         enum agreement_pairs wanted, const struct parallel *parallel,
                         struct arena *run, struct agreement_result *result)
{
    struct arena scratch = {0};
    const struct builder builder = builder_create(pools, floor, run, &scratch);
    result->n_pairs = pools->n_pairs + (wanted == AGREEMENT_PAIRS_ALL ? pools->strata.n : 0);
    result->pairs = ARENA_ARRAY(run, result->n_pairs, struct pair_result);
    result->pairs_tell = any_tells(pools, floor);
    if (wanted == AGREEMENT_PAIRS_IN_TURN)
        result->singles = singles_create(pools, floor, run);
    struct pair_result *next = result->pairs;
    for (size_t p = 0; p < pools->n_pairs && parallel_goes_on(parallel); p++) {
        over_questions(&builder, &pools->pairs[p], next++);
        if (wanted == AGREEMENT_PAIRS_ALL)
            next = add_singles(&builder, &pools->pairs[p], next);
    }
    arena_free(&scratch);
}

struct pair_result *agreement_pairs_singles(const struct agreement_result *result, size_t pair,
                                            struct arena *arena, size_t *n)
{
    *n = 0;
    if (!result->singles)
        return NULL;
    const struct agreement_pools *const pools = result->singles->pools;
    struct arena scratch = {0};
    const struct builder builder = builder_create(pools, result->singles->floor, arena, &scratch);
    *n = pools->pairs[pair].n_strata;
    struct pair_result *const singles = ARENA_ARRAY(arena, *n, struct pair_result);
    add_singles(&builder, &pools->pairs[pair], singles);
    arena_free(&scratch);
    return singles;
}
