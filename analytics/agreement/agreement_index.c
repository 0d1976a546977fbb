#include "analytics/agreement/agreement_index.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { FIRST_CAPACITY = 64, TOGETHER = 16 };

/* The slot that holds the number, or the free one where it belongs. There is always a free one, for
 * there are twice as many as there is room for. Numbers that follow each other, the questions of
 * one pair, have their slots in one line of the cache. */
static uint32_t *slot_of(const struct agreement_index *index, uint64_t number)
{
    const size_t last = 2 * index->capacity - 1;
    uint64_t hash = number / TOGETHER * UINT64_C(0x9e3779b97f4a7c15);
    hash = (hash ^ hash >> 32) * TOGETHER + number % TOGETHER;
    for (size_t slot = (size_t)hash & last;; slot = (slot + 1) & last) {
        uint32_t *const held = &index->slots[slot];
        if (!*held || index->numbers[*held - 1] == number)
            return held;
    }
}

static void fill_slots(struct agreement_index *index)
{
    memset(index->slots, 0, 2 * index->capacity * sizeof *index->slots);
    for (size_t i = 0; i < index->n; i++)
        *slot_of(index, index->numbers[i]) = (uint32_t)(i + 1);
}

static void grow(struct agreement_index *index)
{
    if (index->capacity >= UINT32_MAX / 2)
        memory_exhausted();
    index->capacity = index->capacity ? 2 * index->capacity : FIRST_CAPACITY;
    index->numbers = memory_resized(index->numbers, index->capacity, sizeof *index->numbers);
    index->slots = memory_resized(index->slots, 2 * index->capacity, sizeof *index->slots);
    fill_slots(index);
}

uint32_t agreement_index_add(struct agreement_index *index, uint64_t number)
{
    if (index->n == index->capacity)
        grow(index);
    uint32_t *const slot = slot_of(index, number);
    if (!*slot) {
        index->numbers[index->n] = number;
        *slot = (uint32_t)++index->n;
    }
    return *slot - 1;
}

uint32_t agreement_index_find(const struct agreement_index *index, uint64_t number)
{
    return index->n ? *slot_of(index, number) - 1 : UINT32_MAX;
}

static int by_size(const void *left, const void *right)
{
    const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

uint32_t *agreement_index_rank(struct agreement_index *index, struct arena *arena)
{
    struct arena scratch = {0};
    uint32_t *const ranks = ARENA_ARRAY(arena, index->n, uint32_t);
    uint64_t *const met = ARENA_ARRAY(&scratch, index->n, uint64_t);
    if (index->n > 0) {
        memcpy(met, index->numbers, index->n * sizeof *met);
        qsort(index->numbers, index->n, sizeof *index->numbers, by_size);
        fill_slots(index);
    }
    for (size_t i = 0; i < index->n; i++)
        ranks[i] = agreement_index_find(index, met[i]);
    arena_free(&scratch);
    return ranks;
}

void agreement_index_free(struct agreement_index *index)
{
    free(index->numbers);
    free(index->slots);
    *index = (struct agreement_index){0};
}
