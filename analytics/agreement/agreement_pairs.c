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
        if (joint->table)
            joint->table[cell->a * margins->scale->n_levels + cell->b] += cell->count;
    }
    margins->n += strata->strata[position].n;
    joint->n_agree += strata->strata[position].n_agree;
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
    const struct agreement_stratum *const stratum = &builder->pools->strata.strata[s];
    result->a = stratum->a;
    result->b = stratum->b;
    result->question = (long)stratum->question;
    result->scale = builder->pools->catalogue->questions[stratum->question].scale;
    struct joint_levels joint = no_levels(builder, result->scale);
    add_stratum(builder, s, &joint);
    finish(builder, &joint, &builder->pools->single[s], result);
}

static void over_questions(const struct builder *builder, const struct agreement_pair *pair,
                           struct pair_result *result)
{
    const struct agreement_stratum *const strata =
        &builder->pools->strata.strata[pair->first_stratum];
    result->a = strata->a;
    result->b = strata->b;
    result->question = QUESTION_POOLED;
    result->scale = pair->scale;
    struct joint_levels joint = no_levels(builder, result->scale);
    for (size_t i = 0; i < pair->n_strata; i++) {
        if (builder->pools->catalogue->questions[strata[i].question].scale == pair->scale)
            add_stratum(builder, pair->first_stratum + i, &joint);
    }
    finish(builder, &joint, &pair->scope, result);
}

static struct pair_result *add_pair(const struct builder *builder,
                                    const struct agreement_pair *pair, bool pooled_alone,
                                    struct pair_result *next)
{
    over_questions(builder, pair, next++);
    for (size_t i = 0; !pooled_alone && i < pair->n_strata; i++)
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

static bool any_tells(const struct agreement_pools *pools, size_t floor)
{
    for (size_t p = 0; p < pools->n_pairs; p++)
        if (tells(&pools->pairs[p].scope, floor))
            return true;
    for (size_t s = 0; s < pools->strata.n; s++)
        if (tells(&pools->single[s], floor))
            return true;
    return false;
}

void agreement_pairs_set(const struct agreement_pools *pools, size_t floor, bool pooled_alone,
                         const struct parallel *parallel, struct arena *run,
                         struct agreement_result *result)
{
    struct arena scratch = {0};
    const size_t most_levels = agreement_strata_most_levels(pools->catalogue);
    const struct builder builder = {.pools = pools,
                                    .floor = floor,
                                    .run = run,
                                    .a = ARENA_ARRAY(&scratch, most_levels, size_t),
                                    .b = ARENA_ARRAY(&scratch, most_levels, size_t)};
    result->n_pairs = pools->n_pairs + (pooled_alone ? 0 : pools->strata.n);
    result->pairs = ARENA_ARRAY(run, result->n_pairs, struct pair_result);
    result->pairs_tell = any_tells(pools, floor);
    struct pair_result *next = result->pairs;
    for (size_t p = 0; p < pools->n_pairs && parallel_goes_on(parallel); p++)
        next = add_pair(&builder, &pools->pairs[p], pooled_alone, next);
    arena_free(&scratch);
}
