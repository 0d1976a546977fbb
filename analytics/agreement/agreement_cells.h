#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_CELLS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_CELLS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * How often two levels met, by the number of what they met in. Only the cells that occur take
 * memory.
 */
struct agreement_cell {
    uint64_t stratum;
    uint16_t a, b; /* levels */
    size_t count;
};

/* A zeroed struct with an arena has no cells. `cells` stands in no order before it is sorted. */
struct agreement_cells {
    struct arena *arena;
    struct agreement_cell *cells;
    size_t n_cells, capacity;
    uint32_t *slots; /* hash table: 1 + index into cells, or 0 */
    size_t n_slots;
};

void agreement_cells_add(struct agreement_cells *cells, uint64_t stratum, uint16_t a, uint16_t b,
                         size_t count);

/* Adds the counts of others. */
void agreement_cells_merge(struct agreement_cells *cells, const struct agreement_cells *others);

/* NULL where the cell does not occur. */
struct agreement_cell *agreement_cells_find(const struct agreement_cells *cells, uint64_t stratum,
                                            uint16_t a, uint16_t b);

/* Leaves no cell, for others to come. */
void agreement_cells_clear(struct agreement_cells *cells);

/* By stratum, a and b. */
void agreement_cells_sort(struct agreement_cells *cells);

#endif
