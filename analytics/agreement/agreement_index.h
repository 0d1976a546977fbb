#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_INDEX_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_INDEX_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* Numbers that occur, as the how manieth each was met, from 0; once ranked, as the how manieth it
 * is by size. A zeroed struct is empty. */
struct agreement_index {
    uint64_t *numbers;
    uint32_t *slots; /* hash table: 1 + index into numbers, or 0 */
    size_t n, capacity;
};

/* Of a number that may be new. */
uint32_t agreement_index_add(struct agreement_index *index, uint64_t number);

/* UINT32_MAX: the number does not occur. */
uint32_t agreement_index_find(const struct agreement_index *index, uint64_t number);

/* Returns the rank of each that was met, in `arena`. Nothing is added after it. */
uint32_t *agreement_index_rank(struct agreement_index *index, struct arena *arena);
void agreement_index_free(struct agreement_index *index);

#endif
