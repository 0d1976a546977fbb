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
        pair->scale = agreement_pools_most(answers, n_scales);
    }
}

static size_t topic_of(const struct agreement_pools *pools, const struct agreement_stratum *stratum)
{
    return pools->catalogue->questions[stratum->question].topic;
}

/* One scope for each pair on each topic, for the strata on the topic's scale. */
static void join_topics(struct agreement_pools *pools, struct agreement_scope *scopes,
                        struct agreement_scope **of_topic)
{
    for (size_t p = 0; p < pools->n_pairs; p++) {
        const struct agreement_pair *const pair = &pools->pairs[p];
        memset(of_topic, 0, pools->catalogue->n_topics * sizeof(struct agreement_scope *));
        for (size_t i = 0; i < pair->n_strata; i++) {
            const size_t s = pair->first_stratum + i;
            const size_t topic = topic_of(pools, &pools->strata.strata[s]);
            if (scale_of(pools, &pools->strata.strata[s]) != pools->scales->topics[topic])
                continue;
            if (!of_topic[topic])
                of_topic[topic] = scopes++;
            pools->pair_topics[s] = of_topic[topic];
        }
    }
}

enum { N_SCOPES = 6 };

/* The kappas that a stratum has a part in; returns how many. */
static size_t scopes_of(struct agreement_pools *pools, size_t s,
                        struct agreement_scope *scopes[N_SCOPES])
{
    const struct agreement_stratum *const stratum = &pools->strata.strata[s];
    size_t n = 0;
    scopes[n++] = &pools->questions[stratum->question];
    if (!pools->single)
        return n;
    struct agreement_pair *const pair = &pools->pairs[pools->pair_of[s]];
    scopes[n++] = &pools->single[s];
    if (scale_of(pools, stratum) == pair->scale)
        scopes[n++] = &pair->scope;
    if (pools->pair_topics[s]) {
        scopes[n++] = pools->pair_topics[s];
        scopes[n++] = &pools->topics[topic_of(pools, stratum)];
    }
    if (scale_of(pools, stratum) == pools->scales->overall)
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

/* Each pair counts once, on a question, on a topic and over all. */
static void light_up(struct agreement_pools *pools)
{
    for (size_t s = 0; s < pools->strata.n; s++) {
        const struct agreement_stratum *const stratum = &pools->strata.strata[s];
        agreement_light_join(&pools->question_lights[stratum->question], &pools->single[s]);
        if (pools->pair_topics[s])
            agreement_light_join(&pools->topic_lights[topic_of(pools, stratum)],
                                 pools->pair_topics[s]);
    }
    for (size_t p = 0; p < pools->n_pairs; p++)
        if (pools->pairs[p].scale == pools->scales->overall)
            agreement_light_join(pools->overall_light, &pools->pairs[p].scope);
}

struct agreement_pools agreement_pools_create(const struct catalogue *catalogue,
                                              struct agreement_strata strata,
                                              const struct agreement_scales *scales,
                                              struct arena *arena)
{
    const size_t n_questions = catalogue->n_questions, n_topics = catalogue->n_topics;
    const size_t n_scopes = 3 * strata.n + n_questions + n_topics + 1;
    struct agreement_pools pools = {
        .catalogue = catalogue,
        .strata = strata,
        .single = ARENA_ARRAY(arena, strata.n, struct agreement_scope),
        .pair_of = ARENA_ARRAY(arena, strata.n, size_t),
        .pairs = ARENA_ARRAY(arena, strata.n, struct agreement_pair),
        .pair_topics = ARENA_ARRAY(arena, strata.n, struct agreement_scope *),
        .questions = ARENA_ARRAY(arena, n_questions, struct agreement_scope),
        .topics = ARENA_ARRAY(arena, n_topics, struct agreement_scope),
        .scales = scales,
        .question_lights = ARENA_ARRAY(arena, n_questions, struct agreement_light),
        .topic_lights = ARENA_ARRAY(arena, n_topics, struct agreement_light),
        .overall_light = ARENA_NEW(arena, struct agreement_light),
        .met = ARENA_ARRAY(arena, n_scopes, struct agreement_scope *),
    };
    join_pairs(&pools);
    choose_scales(&pools, ARENA_ARRAY(arena, catalogue->n_scales, size_t));
    join_topics(&pools, ARENA_ARRAY(arena, strata.n, struct agreement_scope),
                ARENA_ARRAY(arena, n_topics, struct agreement_scope *));
    for_each_part(&pools, agreement_scope_offer);
    for_each_part(&pools, agreement_scope_add);
    light_up(&pools);
    return pools;
}

struct agreement_pools agreement_pools_create_of_questions(const struct catalogue *catalogue,
                                                           struct agreement_strata strata,
                                                           struct arena *arena)
{
    const size_t n = catalogue->n_questions;
    struct agreement_pools pools = {
        .catalogue = catalogue,
        .strata = strata,
        .questions = ARENA_ARRAY(arena, n, struct agreement_scope),
        .met = ARENA_ARRAY(arena, n, struct agreement_scope *),
    };
    for_each_part(&pools, agreement_scope_offer);
    for_each_part(&pools, agreement_scope_add);
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
        agreement_light_move(pools->met[i]->light, pools->met[i]);
        agreement_scope_end_candidate(pools->met[i]);
    }
    /* A light that several have a part in has not moved any more the second time. */
    for (size_t i = 0; i < n_met; i++)
        if (pools->met[i]->light)
            agreement_light_end_candidate(pools->met[i]->light);
}
