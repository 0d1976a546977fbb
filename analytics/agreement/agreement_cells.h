#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_CELLS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_CELLS_H

#include <stddef.h>
#include <stdint.h>

#include "analytics/agreement/agreement_result.h"
#include "base/arena.h"

/*
 * Cross tables of all pairs of interviewers on all questions, of which only the cells that occur
 * take memory. A stratum, one pair on one question, is a number whose order is that of a, b and
 * question.
 */
struct agreement_cell {
    uint64_t stratum;
    uint16_t a, b;     /* levels */
    uint32_t position; /* of the stratum among all, once known; before, of the cell */
    size_t count;
    double chance[KAPPA_N_WEIGHTS]; /* disagreement of a and of b with all answers of the other */
};

/* A zeroed struct with an arena has no cells. `cells` stands in no order before it is sorted. */
struct agreement_cells {
    struct arena *arena;
    struct agreement_cell *cells;
    size_t n_cells, capacity;
    uint32_t *slots; /* hash table: 1 + index into cells, or 0 */
    size_t n_slots;
    uint32_t *places; /* once sorted: where the cell is that was added as the n-th */
};

/* Returns as the how manieth the cell was added, from 0. */
uint32_t agreement_cells_add(struct agreement_cells *cells, uint64_t stratum, uint16_t a,
                             uint16_t b, size_t count);

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
