#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_INDEX_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_INDEX_H

#include <stddef.h>
#include <stdint.h>

/* Numbers that occur, as the how manieth each was met, from 0. A zeroed struct is empty. */
struct agreement_index {
    uint64_t *numbers;
    uint32_t *slots; /* hash table: 1 + index into numbers, or 0 */
    size_t n, capacity;
    uint32_t *rising; /* once ranked: the indexes, by their numbers */
};

/* Of a number that may be new. */
uint32_t agreement_index_add(struct agreement_index *index, uint64_t number);

/* UINT32_MAX: the number does not occur. */
uint32_t agreement_index_find(const struct agreement_index *index, uint64_t number);

/* Nothing is added after it. */
void agreement_index_rank(struct agreement_index *index);
void agreement_index_free(struct agreement_index *index);

#endif
