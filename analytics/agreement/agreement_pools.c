#include "analytics/agreement/agreement_pools.h"

#include <string.h>

size_t agreement_pools_most(const size_t *counts, size_t n)
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

static bool begins_pair(const struct agreement_pools *pools, size_t s)
{
    const struct agreement_stratum *const stratum = &pools->strata.strata[s];
    return s == 0 || stratum[-1].a != stratum->a || stratum[-1].b != stratum->b;
}

static void join_pairs(struct agreement_pools *pools, struct arena *arena)
{
    size_t n = 0;
    for (size_t s = 0; s < pools->strata.n; s++)
        n += begins_pair(pools, s);
    pools->pairs = ARENA_ARRAY(arena, n, struct agreement_pair);
    for (size_t s = 0; s < pools->strata.n; s++) {
        if (begins_pair(pools, s))
            pools->pairs[pools->n_pairs++].first_stratum = s;
        pools->pairs[pools->n_pairs - 1].n_strata++;
        pools->pair_of[s] = (uint32_t)(pools->n_pairs - 1);
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
        pair->scale = agreement_pools_most(answers, n_scales);
    }
}

static size_t topic_of(const struct agreement_pools *pools, const struct agreement_stratum *stratum)
{
    return pools->catalogue->questions[stratum->question].topic;
}

/* The topic on whose scale a stratum is; SIZE_MAX: on none. */
static size_t pooled_topic(const struct agreement_pools *pools,
                           const struct agreement_stratum *stratum)
{
    const size_t topic = topic_of(pools, stratum);
    return scale_of(pools, stratum) == pools->scales->topics[topic] ? topic : SIZE_MAX;
}

/* Numbers the topics of a pair from `n` on, those of its strata that are on the topic's scale;
 * returns how many there are then. `number`: room for one of each topic. */
static uint32_t number_topics(struct agreement_pools *pools, const struct agreement_pair *pair,
                              uint32_t n, uint32_t *number)
{
    memset(number, 0xFF, pools->catalogue->n_topics * sizeof *number);
    for (size_t i = 0; i < pair->n_strata; i++) {
        const size_t s = pair->first_stratum + i;
        const size_t topic = pooled_topic(pools, &pools->strata.strata[s]);
        if (topic != SIZE_MAX && number[topic] == UINT32_MAX)
            number[topic] = n++;
        pools->pair_topic_of[s] = topic == SIZE_MAX ? UINT32_MAX : number[topic];
    }
    return n;
}

/* One scope for each pair on each topic. */
static void join_topics(struct agreement_pools *pools, struct arena *arena)
{
    struct arena scratch = {0};
    uint32_t *const number = ARENA_ARRAY(&scratch, pools->catalogue->n_topics, uint32_t);
    uint32_t n = 0;
    for (size_t p = 0; p < pools->n_pairs; p++)
        n = number_topics(pools, &pools->pairs[p], n, number);
    pools->pair_topics = ARENA_ARRAY(arena, n, struct agreement_scope);
    pools->n_pair_topics = n;
    arena_free(&scratch);
}

enum { N_SCOPES = 6 };

/* The kappas that a stratum has a part in; returns how many. */
static size_t scopes_of(struct agreement_pools *pools, size_t s,
                        struct agreement_scope *scopes[N_SCOPES])
{
    const struct agreement_stratum *const stratum = &pools->strata.strata[s];
    size_t n = 0;
    scopes[n++] = &pools->questions[stratum->question];
    struct agreement_pair *const pair = &pools->pairs[pools->pair_of[s]];
    scopes[n++] = &pools->single[s];
    if (scale_of(pools, stratum) == pair->scale)
        scopes[n++] = &pair->scope;
    if (pools->pair_topic_of[s] != UINT32_MAX) {
        scopes[n++] = &pools->pair_topics[pools->pair_topic_of[s]];
        scopes[n++] = &pools->topics[topic_of(pools, stratum)];
    }
    if (scale_of(pools, stratum) == pools->scales->overall)
        scopes[n++] = &pools->overall;
    return n;
}

static void for_each_part(struct agreement_pools *pools, const struct parallel *parallel,
                          void (*act)(struct agreement_scope *, const struct agreement_stratum *))
{
    for (size_t s = 0; s < pools->strata.n && parallel_goes_on(parallel); s++) {
        struct agreement_scope *scopes[N_SCOPES];
        const size_t n = scopes_of(pools, s, scopes);
        for (size_t i = 0; i < n; i++)
            act(scopes[i], &pools->strata.strata[s]);
    }
}

/* Each pair counts once, on a question, on a topic and over all. */
static void light_up(struct agreement_pools *pools, const struct parallel *parallel)
{
    for (size_t s = 0; s < pools->strata.n && parallel_goes_on(parallel); s++) {
        const struct agreement_stratum *const stratum = &pools->strata.strata[s];
        light_kappa_join(&pools->question_lights[stratum->question], &pools->single[s]);
        if (pools->pair_topic_of[s] != UINT32_MAX)
            light_kappa_join(&pools->topic_lights[topic_of(pools, stratum)],
                             &pools->pair_topics[pools->pair_topic_of[s]]);
    }
    for (size_t p = 0; p < pools->n_pairs; p++)
        if (pools->pairs[p].scale == pools->scales->overall)
            light_kappa_join(pools->overall_light, &pools->pairs[p].scope);
}

struct agreement_pools agreement_pools_create(const struct catalogue *catalogue,
                                              struct agreement_strata strata,
                                              const struct agreement_scales *scales,
                                              const struct parallel *parallel, struct arena *arena)
{
    const size_t n_questions = catalogue->n_questions, n_topics = catalogue->n_topics;
    struct agreement_pools pools = {
        .catalogue = catalogue,
        .strata = strata,
        .single = ARENA_ARRAY(arena, strata.n, struct agreement_scope),
        .pair_of = ARENA_ARRAY(arena, strata.n, uint32_t),
        .pair_topic_of = ARENA_ARRAY(arena, strata.n, uint32_t),
        .questions = ARENA_ARRAY(arena, n_questions, struct agreement_scope),
        .topics = ARENA_ARRAY(arena, n_topics, struct agreement_scope),
        .scales = scales,
        .question_lights = ARENA_ARRAY(arena, n_questions, struct light_kappa),
        .topic_lights = ARENA_ARRAY(arena, n_topics, struct light_kappa),
        .overall_light = ARENA_NEW(arena, struct light_kappa),
    };
    join_pairs(&pools, arena);
    choose_scales(&pools, ARENA_ARRAY(arena, catalogue->n_scales, size_t));
    join_topics(&pools, arena);
    pools.met = ARENA_ARRAY(
        arena, strata.n + pools.n_pairs + pools.n_pair_topics + n_questions + n_topics + 1,
        struct agreement_scope *);
    for_each_part(&pools, parallel, agreement_scope_offer);
    for_each_part(&pools, parallel, agreement_scope_add);
    light_up(&pools, parallel);
    return pools;
}

void agreement_pools_add(struct agreement_pools *pools, size_t stratum, uint16_t a, uint16_t b)
{
    const struct agreement_answer answer = agreement_scope_answer_of(
        pools->catalogue, &pools->strata.strata[stratum],
        agreement_tables_find(&pools->strata.tables, stratum, a, b));
    struct agreement_scope *scopes[N_SCOPES];
    const size_t n = scopes_of(pools, stratum, scopes);
    for (size_t i = 0; i < n; i++) {
        if (!scopes[i]->met)
            pools->met[pools->n_met++] = scopes[i];
        agreement_scope_move(scopes[i], &answer);
    }
}

void agreement_pools_end_candidate(struct agreement_pools *pools)
{
    const size_t n_met = pools->n_met;
    pools->n_met = 0;
    for (size_t i = 0; i < n_met; i++) {
        light_kappa_move(pools->met[i]->light, pools->met[i]);
        agreement_scope_end_candidate(pools->met[i]);
    }
    /* A light that several have a part in has not moved any more the second time. */
    for (size_t i = 0; i < n_met; i++)
        if (pools->met[i]->light)
            light_kappa_end_candidate(pools->met[i]->light);
}
