#include "analytics/questions/item_order.h"

#include <stdlib.h>
#include <string.h>

#include "analytics/measure/mix.h"

/* A candidate, known by a digest of the answers. */
struct place {
    uint64_t answers;
    uint32_t candidate;
};

static struct place *digest(const struct item_scores *scores, const bool *included,
                            struct arena *arena)
{
    struct place *const places = ARENA_ARRAY(arena, scores->n_candidates, struct place);
    for (size_t c = 0; c < scores->n_candidates; c++)
        places[c].candidate = (uint32_t)c;
    for (size_t q = 0; q < scores->n_questions; q++) {
        const struct item_column *const column = &scores->questions[q];
        for (size_t i = 0; (!included || included[q]) && i < column->n; i++) {
            struct place *const place = &places[column->candidates[i]];
            uint64_t share;
            memcpy(&share, &column->shares[i], sizeof share);
            place->answers = mix(mix(place->answers ^ q) ^ share);
        }
    }
    return places;
}

static int by_answers(const void *left, const void *right)
{
    const struct place *const a = left, *const b = right;
    return (a->answers > b->answers) - (a->answers < b->answers);
}

/* Where each candidate comes. */
static uint32_t *ranks_of(const struct item_scores *scores, const bool *included,
                          struct arena *arena)
{
    struct place *const places = digest(scores, included, arena);
    uint32_t *const ranks = ARENA_ARRAY(arena, scores->n_candidates, uint32_t);
    qsort(places, scores->n_candidates, sizeof *places, by_answers);
    for (size_t i = 0; i < scores->n_candidates; i++)
        ranks[places[i].candidate] = (uint32_t)i;
    return ranks;
}

struct answer_place {
    uint32_t rank;
    double share;
};

static int by_rank(const void *left, const void *right)
{
    const struct answer_place *const a = left, *const b = right;
    return (a->rank > b->rank) - (a->rank < b->rank);
}

static struct item_column order_column(const struct item_column *column, const uint32_t *ranks,
                                       struct arena *arena)
{
    struct arena scratch = {0};
    struct answer_place *const answers = ARENA_ARRAY(&scratch, column->n, struct answer_place);
    const struct item_column ordered = {.n = column->n,
                                        .shares = ARENA_ARRAY(arena, column->n, double),
                                        .candidates = ARENA_ARRAY(arena, column->n, uint32_t)};
    for (size_t i = 0; i < column->n; i++)
        answers[i] = (struct answer_place){ranks[column->candidates[i]], column->shares[i]};
    qsort(answers, column->n, sizeof *answers, by_rank);
    for (size_t i = 0; i < column->n; i++) {
        ordered.shares[i] = answers[i].share;
        ordered.candidates[i] = answers[i].rank;
    }
    arena_free(&scratch);
    return ordered;
}

static struct moments moments_of(const struct item_column *column)
{
    struct moments moments = {0};
    for (size_t i = 0; i < column->n; i++)
        moments_add(&moments, column->shares[i]);
    return moments;
}

struct item_scores *item_order(const struct item_scores *scores, const bool *included,
                               struct arena *arena)
{
    struct arena scratch = {0};
    const size_t n = scores->n_questions;
    const uint32_t *const ranks = ranks_of(scores, included, &scratch);
    struct moments *const shares = ARENA_ARRAY(arena, n, struct moments);
    struct item_scores *const ordered = ARENA_NEW(arena, struct item_scores);
    *ordered = (struct item_scores){.shares = shares,
                                    .n_questions = n,
                                    .questions = ARENA_ARRAY(arena, n, struct item_column),
                                    .n_candidates = scores->n_candidates};
    for (size_t q = 0; q < n; q++) {
        if (included && !included[q])
            continue;
        ordered->questions[q] = order_column(&scores->questions[q], ranks, arena);
        shares[q] = moments_of(&ordered->questions[q]);
    }
    arena_free(&scratch);
    return ordered;
}
