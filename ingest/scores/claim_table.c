#include "ingest/scores/claim_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/ratings.h"
#include "ingest/cells/key_sketch.h"

enum { FIRST_CAPACITY = 1024 };

/* Two sums of the marks, which are hashes themselves; their factors are odd digits of pi. */
static void key_of(const struct spooled_claim *claim, uint64_t key[2])
{
    key[0] = claim->candidate * UINT64_C(0x243F6A8885A308D3) +
             claim->interviewer * UINT64_C(0x13198A2E03707345) +
             claim->question * UINT64_C(0xA4093822299F31D1) +
             claim->rest * UINT64_C(0x082EFA98EC4E6C89);
    key[1] = claim->candidate * UINT64_C(0x452821E638D01377) +
             claim->interviewer * UINT64_C(0xBE5466CF34E90C6D) +
             claim->question * UINT64_C(0xC0AC29B7C97C50DD) +
             claim->rest * UINT64_C(0x3F84D5B5B5470917);
}

static struct claim_rating *find(struct claim_rating *ratings, size_t capacity,
                                 const uint64_t key[2])
{
    size_t at = (size_t)(key[0] >> 7) & (capacity - 1);
    while (ratings[at].n && (ratings[at].key[0] != key[0] || ratings[at].key[1] != key[1]))
        at = (at + 1) & (capacity - 1);
    return &ratings[at];
}

static void grow(struct claim_table *table)
{
    const size_t capacity = table->capacity ? 2 * table->capacity : FIRST_CAPACITY;
    struct claim_rating *const ratings = calloc(capacity, sizeof *ratings);
    if (!ratings)
        memory_exhausted();
    for (size_t i = 0; i < table->capacity; i++)
        if (table->ratings[i].n)
            *find(ratings, capacity, table->ratings[i].key) = table->ratings[i];
    free(table->ratings);
    table->ratings = ratings;
    table->capacity = capacity;
}

/* The place of a key, taken if it is new. */
static struct claim_rating *take(struct claim_table *table, const uint64_t key[2])
{
    if (4 * (table->n + 1) > 3 * table->capacity)
        grow(table);
    struct claim_rating *const rating = find(table->ratings, table->capacity, key);
    if (rating->n++ == 0) {
        memcpy(rating->key, key, sizeof rating->key);
        table->n++;
    }
    return rating;
}

static void count(void *context, const struct spooled_claim *claim)
{
    uint64_t key[2];
    key_of(claim, key);
    struct claim_table *const table = context;
    struct claim_rating *const rating = take(table, key);
    table->n_scores++;
    rating->timed |= rating->clock && claim->clock && rating->clock != claim->clock;
    rating->clock = claim->clock ? claim->clock : rating->clock;
}

/* Makes the key of a day that of one time of it. */
static void at_time(uint64_t key[2], int32_t clock)
{
    key[1] = key_sketch_hash(key[1], (const char *)&clock, sizeof clock);
}

static struct score_claim claim_of(const struct claim_table *table,
                                   const struct spooled_claim *claim)
{
    return (struct score_claim){
        .line = claim->line,
        .scale = (int64_t)table->scale[claim->scale],
        .level = claim->level >= 0 ? claim->level : -1,
        .scored = claim->level != LEVEL_MISSING,
        .points = claim->points,
        .submitted = claim->submitted,
    };
}

static void listen(void *context, const struct spooled_claim *claim)
{
    struct claim_table *const table = context;
    uint64_t key[2];
    key_of(claim, key);
    struct claim_rating *rating = find(table->ratings, table->capacity, key);
    if (rating->n == 1)
        return;
    if (rating->timed) {
        at_time(key, claim->clock);
        rating = take(table, key);
    }
    if (!rating->claims) {
        table->claims = memory_room(table->claims, table->n_claims + 1, sizeof *table->claims,
                                    &table->claims_capacity);
        table->claims[table->n_claims] = (struct score_claims){0};
        rating->claims = (uint32_t)++table->n_claims;
    }
    const struct score_claim said = claim_of(table, claim);
    score_claims_add(&table->claims[rating->claims - 1], &said);
}

bool claim_table_fill(struct claim_table *table, const struct claim_spool *spool, size_t part,
                      const size_t *scale, struct error *error)
{
    if (table->capacity)
        memset(table->ratings, 0, table->capacity * sizeof *table->ratings);
    table->n = table->n_claims = table->n_scores = 0;
    table->scale = scale;
    return claim_spool_show(spool, part, count, table, error) &&
           (table->n == table->n_scores || claim_spool_show(spool, part, listen, table, error));
}

const struct score_claims *claim_table_find(const struct claim_table *table,
                                            const struct spooled_claim *claim)
{
    uint64_t key[2];
    if (table->n_claims == 0)
        return NULL;
    key_of(claim, key);
    const struct claim_rating *rating = find(table->ratings, table->capacity, key);
    if (rating->timed) {
        at_time(key, claim->clock);
        rating = find(table->ratings, table->capacity, key);
    }
    return rating->claims ? &table->claims[rating->claims - 1] : NULL;
}

void claim_table_free(struct claim_table *table)
{
    free(table->ratings);
    free(table->claims);
    *table = (struct claim_table){0};
}
