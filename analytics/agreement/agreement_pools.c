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

static size_t scale_of(const struct agreement_pools *pools, size_t s)
{
    return pools->catalogue->questions[agreement_strata_question(&pools->strata, s)].scale;
}

static size_t topic_of(const struct agreement_pools *pools, size_t s)
{
    return pools->catalogue->questions[agreement_strata_question(&pools->strata, s)].topic;
}

static bool begins_pair(const struct agreement_pools *pools, size_t s)
{
    const uint64_t *const numbers = pools->strata.numbers;
    const size_t n_questions = pools->catalogue->n_questions;
    return s == 0 || numbers[s - 1] / n_questions != numbers[s] / n_questions;
}

static void join_pairs(struct agreement_pools *pools)
{
    size_t n = 0;
    for (size_t s = 0; s < pools->strata.n; s++)
        n += begins_pair(pools, s);
    pools->pairs = ARENA_ARRAY(pools->arena, n, struct agreement_pair);
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
        for (size_t s = pair->first_stratum; s < pair->first_stratum + pair->n_strata; s++)
            answers[scale_of(pools, s)] += agreement_strata_answers(&pools->strata, s);
        pair->scale = agreement_pools_most(answers, n_scales);
    }
}

/* The topic on whose scale a stratum is; SIZE_MAX: on none. */
static size_t pooled_topic(const struct agreement_pools *pools, size_t s)
{
    const size_t topic = topic_of(pools, s);
    return scale_of(pools, s) == pools->scales->topics[topic] ? topic : SIZE_MAX;
}

/* Numbers the topics of a pair from `n` on, those of its strata that are on the topic's scale;
 * returns how many there are then. `number`: room for one of each topic. */
static uint32_t number_topics(struct agreement_pools *pools, const struct agreement_pair *pair,
                              uint32_t n, uint32_t *number)
{
    memset(number, 0xFF, pools->catalogue->n_topics * sizeof *number);
    for (size_t s = pair->first_stratum; s < pair->first_stratum + pair->n_strata; s++) {
        const size_t topic = pooled_topic(pools, s);
        if (topic != SIZE_MAX && number[topic] == UINT32_MAX)
            number[topic] = n++;
        pools->pair_topic_of[s] = topic == SIZE_MAX ? UINT32_MAX : number[topic];
    }
    return n;
}

/* One scope for each pair on each topic. */
static void join_topics(struct agreement_pools *pools)
{
    struct arena scratch = {0};
    uint32_t *const number = ARENA_ARRAY(&scratch, pools->catalogue->n_topics, uint32_t);
    uint32_t n = 0;
    for (size_t p = 0; p < pools->n_pairs; p++)
        n = number_topics(pools, &pools->pairs[p], n, number);
    pools->pair_topics = ARENA_ARRAY(pools->arena, n, struct agreement_scope);
    pools->n_pair_topics = n;
    arena_free(&scratch);
}

enum { N_POOLED = 5 };

/* The kappas that a stratum is pooled to; returns how many. */
static size_t pooled_to(struct agreement_pools *pools, size_t s,
                        struct agreement_scope *scopes[N_POOLED])
{
    const struct question *const question =
        &pools->catalogue->questions[agreement_strata_question(&pools->strata, s)];
    size_t n = 0;
    scopes[n++] = &pools->questions[question - pools->catalogue->questions];
    struct agreement_pair *const pair = &pools->pairs[pools->pair_of[s]];
    if (question->scale == pair->scale)
        scopes[n++] = &pair->scope;
    if (pools->pair_topic_of[s] != UINT32_MAX) {
        scopes[n++] = &pools->pair_topics[pools->pair_topic_of[s]];
        scopes[n++] = &pools->topics[question->topic];
    }
    if (question->scale == pools->scales->overall)
        scopes[n++] = &pools->overall;
    return n;
}

static void offer(struct agreement_pools *pools, size_t s)
{
    struct agreement_scope *scopes[N_POOLED];
    const size_t n = pooled_to(pools, s, scopes);
    for (size_t i = 0; i < n; i++)
        agreement_scope_offer(scopes[i], agreement_strata_answers(&pools->strata, s));
}

/* To all, and its own kappa to the mean of those of its question: each pair counts once. */
static void add(struct agreement_pools *pools, size_t s)
{
    double chance[AGREEMENT_STRATA_SMALL][KAPPA_N_WEIGHTS];
    struct agreement_reckoned reckoned = agreement_strata_reckon(&pools->strata, s, chance);
    agreement_strata_null_se(&pools->strata, &reckoned);
    struct agreement_scope *scopes[N_POOLED];
    const size_t n = pooled_to(pools, s, scopes);
    for (size_t i = 0; i < n; i++)
        agreement_scope_add(scopes[i], &reckoned.stratum);
    struct agreement_scope single = agreement_pools_single(pools, s, &reckoned);
    light_kappa_join(&pools->question_lights[reckoned.stratum.question], &single);
}

/* Each pair counts once, on a topic and over all. */
static void light_up(struct agreement_pools *pools, const struct parallel *parallel)
{
    for (size_t s = 0; s < pools->strata.n && parallel_goes_on(parallel); s++)
        if (pools->pair_topic_of[s] != UINT32_MAX)
            light_kappa_join(&pools->topic_lights[topic_of(pools, s)],
                             &pools->pair_topics[pools->pair_topic_of[s]]);
    for (size_t p = 0; p < pools->n_pairs; p++)
        if (pools->pairs[p].scale == pools->scales->overall)
            light_kappa_join(pools->overall_light, &pools->pairs[p].scope);
}

struct agreement_pools agreement_pools_create(const struct catalogue *catalogue,
                                              struct agreement_strata strata,
                                              const struct agreement_scales *scales,
                                              bool with_single, const struct parallel *parallel,
                                              struct arena *arena)
{
    const size_t n_questions = catalogue->n_questions, n_topics = catalogue->n_topics;
    struct agreement_pools pools = {
        .catalogue = catalogue,
        .arena = arena,
        .strata = strata,
        .single_candidates = ARENA_ARRAY(arena, strata.n, uint32_t),
        .single_squares = with_single ? ARENA_ARRAY(arena, strata.n, struct agreement_squares)
                                      : NULL,
        .under_way_of = ARENA_ARRAY(arena, strata.n, uint32_t),
        .pair_of = ARENA_ARRAY(arena, strata.n, uint32_t),
        .pair_topic_of = ARENA_ARRAY(arena, strata.n, uint32_t),
        .questions = ARENA_ARRAY(arena, n_questions, struct agreement_scope),
        .topics = ARENA_ARRAY(arena, n_topics, struct agreement_scope),
        .scales = scales,
        .question_lights = ARENA_ARRAY(arena, n_questions, struct light_kappa),
        .topic_lights = ARENA_ARRAY(arena, n_topics, struct light_kappa),
        .overall_light = ARENA_NEW(arena, struct light_kappa),
    };
    join_pairs(&pools);
    choose_scales(&pools, ARENA_ARRAY(arena, catalogue->n_scales, size_t));
    join_topics(&pools);
    pools.met = ARENA_ARRAY(arena, pools.n_pairs + pools.n_pair_topics + n_questions + n_topics + 1,
                            struct agreement_scope *);
    for (size_t s = 0; s < strata.n && parallel_goes_on(parallel); s++)
        offer(&pools, s);
    for (size_t s = 0; s < strata.n && parallel_goes_on(parallel); s++)
        add(&pools, s);
    light_up(&pools, parallel);
    return pools;
}

struct agreement_scope agreement_pools_single(const struct agreement_pools *pools, size_t stratum,
                                              const struct agreement_reckoned *reckoned)
{
    struct agreement_scope scope = {0};
    agreement_scope_offer(&scope, reckoned->stratum.n);
    agreement_scope_add(&scope, &reckoned->stratum);
    scope.n_candidates = scope.n_candidates_met = pools->single_candidates[stratum];
    if (pools->single_squares) {
        const struct agreement_squares *const of = &pools->single_squares[stratum];
        memcpy(scope.squares, of->squares, sizeof scope.squares);
        memcpy(scope.fourths, of->fourths, sizeof scope.fourths);
    }
    return scope;
}

static struct agreement_under_way *room_for_one(struct agreement_pools *pools)
{
    if (pools->n_under_way == pools->capacity) {
        const size_t before = pools->capacity;
        pools->capacity = before ? 2 * before : 64;
        pools->under_way = arena_grow(pools->arena, pools->under_way,
                                      before * sizeof *pools->under_way,
                                      pools->capacity * sizeof *pools->under_way);
    }
    if (pools->n_under_way == pools->n_rooms)
        pools->under_way[pools->n_rooms++] = ARENA_NEW(pools->arena, struct agreement_under_way);
    return pools->under_way[pools->n_under_way++];
}

/* The stratum as the candidate under way has met it. */
static struct agreement_under_way *under_way(struct agreement_pools *pools, size_t stratum)
{
    uint32_t *const place = &pools->under_way_of[stratum];
    if (*place)
        return pools->under_way[*place - 1];
    struct agreement_under_way *const met = room_for_one(pools);
    *place = (uint32_t)pools->n_under_way;
    met->stratum = stratum;
    met->reckoned = agreement_strata_reckon(&pools->strata, stratum, met->chance);
    met->scope = (struct agreement_scope){0};
    agreement_scope_offer(&met->scope, met->reckoned.stratum.n);
    agreement_scope_add(&met->scope, &met->reckoned.stratum);
    return met;
}

void agreement_pools_add(struct agreement_pools *pools, size_t stratum, uint16_t a, uint16_t b)
{
    struct agreement_under_way *const single = under_way(pools, stratum);
    const struct agreement_answer answer = agreement_scope_answer_of(pools->catalogue,
                                                                     &single->reckoned, a, b);
    struct agreement_scope *scopes[N_POOLED];
    const size_t n = pooled_to(pools, stratum, scopes);
    for (size_t i = 0; i < n; i++) {
        if (!scopes[i]->met)
            pools->met[pools->n_met++] = scopes[i];
        agreement_scope_move(scopes[i], &answer);
    }
    agreement_scope_move(&single->scope, &answer);
}

/* Adds what the candidate has moved a stratum by itself. */
static void end_single(struct agreement_pools *pools, struct agreement_under_way *single)
{
    light_kappa_move(&pools->question_lights[single->reckoned.stratum.question], &single->scope);
    agreement_scope_end_candidate(&single->scope);
    pools->under_way_of[single->stratum] = 0;
    pools->single_candidates[single->stratum]++;
    for (int w = 0; pools->single_squares && w < KAPPA_N_WEIGHTS; w++) {
        pools->single_squares[single->stratum].squares[w] += single->scope.squares[w];
        pools->single_squares[single->stratum].fourths[w] += single->scope.fourths[w];
    }
}

void agreement_pools_end_candidate(struct agreement_pools *pools)
{
    for (size_t i = 0; i < pools->n_met; i++) {
        light_kappa_move(pools->met[i]->light, pools->met[i]);
        agreement_scope_end_candidate(pools->met[i]);
    }
    for (size_t i = 0; i < pools->n_under_way; i++)
        end_single(pools, pools->under_way[i]);
    /* A light that several have a part in has not moved any more the second time. */
    for (size_t i = 0; i < pools->n_met; i++)
        if (pools->met[i]->light)
            light_kappa_end_candidate(pools->met[i]->light);
    for (size_t i = 0; i < pools->n_under_way; i++)
        light_kappa_end_candidate(
            &pools->question_lights[pools->under_way[i]->reckoned.stratum.question]);
    pools->n_met = pools->n_under_way = 0;
}
