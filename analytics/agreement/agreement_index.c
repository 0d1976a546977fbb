#include "analytics/agreement/agreement_index.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { FIRST_CAPACITY = 64 };

/* The slot that holds the number, or the free one where it belongs. There is always a free one, for
 * there are twice as many as there is room for. */
static uint32_t *slot_of(const struct agreement_index *index, uint64_t number)
{
    const size_t last = 2 * index->capacity - 1;
    uint64_t hash = number * UINT64_C(0x9e3779b97f4a7c15);
    hash ^= hash >> 32;
    for (size_t slot = (size_t)hash & last;; slot = (slot + 1) & last) {
        uint32_t *const held = &index->slots[slot];
        if (!*held || index->numbers[*held - 1] == number)
            return held;
    }
}

static void grow(struct agreement_index *index)
{
    if (index->capacity >= UINT32_MAX / 2)
        abort();
    index->capacity = index->capacity ? 2 * index->capacity : FIRST_CAPACITY;
    index->numbers = memory_resized(index->numbers, index->capacity, sizeof *index->numbers);
    index->slots = memory_resized(index->slots, 2 * index->capacity, sizeof *index->slots);
    memset(index->slots, 0, 2 * index->capacity * sizeof *index->slots);
    for (size_t i = 0; i < index->n; i++)
        *slot_of(index, index->numbers[i]) = (uint32_t)(i + 1);
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

static int by_number(const void *left, const void *right, void *numbers)
{
    const uint64_t a = ((const uint64_t *)numbers)[*(const uint32_t *)left];
    const uint64_t b = ((const uint64_t *)numbers)[*(const uint32_t *)right];
    return (a > b) - (a < b);
}

void agreement_index_rank(struct agreement_index *index)
{
    index->rising = memory_resized(index->rising, index->n, sizeof *index->rising);
    for (size_t i = 0; i < index->n; i++)
        index->rising[i] = (uint32_t)i;
    if (index->n)
        qsort_r(index->rising, index->n, sizeof *index->rising, by_number, index->numbers);
}

void agreement_index_free(struct agreement_index *index)
{
    free(index->numbers);
    free(index->slots);
    free(index->rising);
    *index = (struct agreement_index){0};
}
