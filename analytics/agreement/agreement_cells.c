#include "analytics/agreement/agreement_cells.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { FIRST_CAPACITY = 64 };

static size_t first_slot(const struct agreement_cells *cells, uint64_t stratum, uint16_t a,
                         uint16_t b)
{
    uint64_t hash = stratum * UINT64_C(0x9e3779b97f4a7c15) + ((uint64_t)a << 16 | b);
    hash = (hash ^ hash >> 31) * UINT64_C(0xbf58476d1ce4e5b9);
    return (size_t)(hash ^ hash >> 29) & (cells->n_slots - 1);
}

/* The slot that holds the cell, or the free one where it belongs. There is always a free one. */
static uint32_t *slot_of(const struct agreement_cells *cells, uint64_t stratum, uint16_t a,
                         uint16_t b)
{
    for (size_t slot = first_slot(cells, stratum, a, b);;
         slot = (slot + 1) & (cells->n_slots - 1)) {
        if (!cells->slots[slot])
            return &cells->slots[slot];
        const struct agreement_cell *const cell = &cells->cells[cells->slots[slot] - 1];
        if (cell->stratum == stratum && cell->a == a && cell->b == b)
            return &cells->slots[slot];
    }
}

static void fill_slots(struct agreement_cells *cells)
{
    memset(cells->slots, 0, cells->n_slots * sizeof *cells->slots);
    for (size_t i = 0; i < cells->n_cells; i++) {
        const struct agreement_cell *const cell = &cells->cells[i];
        *slot_of(cells, cell->stratum, cell->a, cell->b) = (uint32_t)(i + 1);
    }
}

static void grow(struct agreement_cells *cells)
{
    const size_t before = cells->capacity;
    if (before >= UINT32_MAX / 2)
        memory_exhausted();
    cells->capacity = before ? 2 * before : FIRST_CAPACITY;
    cells->cells = arena_grow(cells->arena, cells->cells, before * sizeof *cells->cells,
                              cells->capacity * sizeof *cells->cells);
    cells->n_slots = 2 * cells->capacity;
    cells->slots = arena_grow(cells->arena, cells->slots, 2 * before * sizeof *cells->slots,
                              cells->n_slots * sizeof *cells->slots);
    fill_slots(cells);
}

void agreement_cells_add(struct agreement_cells *cells, uint64_t stratum, uint16_t a, uint16_t b,
                         size_t count)
{
    if (cells->n_cells == cells->capacity)
        grow(cells);
    uint32_t *const slot = slot_of(cells, stratum, a, b);
    if (!*slot) {
        cells->cells[cells->n_cells] = (struct agreement_cell){.stratum = stratum, .a = a, .b = b};
        *slot = (uint32_t)++cells->n_cells;
    }
    cells->cells[*slot - 1].count += count;
}

void agreement_cells_merge(struct agreement_cells *cells, const struct agreement_cells *others)
{
    for (size_t i = 0; i < others->n_cells; i++) {
        const struct agreement_cell *const cell = &others->cells[i];
        agreement_cells_add(cells, cell->stratum, cell->a, cell->b, cell->count);
    }
}

struct agreement_cell *agreement_cells_find(const struct agreement_cells *cells, uint64_t stratum,
                                            uint16_t a, uint16_t b)
{
    if (!cells->n_cells)
        return NULL;
    const uint32_t *const slot = slot_of(cells, stratum, a, b);
    return *slot ? &cells->cells[*slot - 1] : NULL;
}

void agreement_cells_clear(struct agreement_cells *cells)
{
    if (!cells->n_cells)
        return;
    cells->n_cells = 0;
    fill_slots(cells);
}

static int by_stratum_and_levels(const void *left, const void *right)
{
    const struct agreement_cell *const x = left, *const y = right;
    if (x->stratum != y->stratum)
        return x->stratum < y->stratum ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

void agreement_cells_sort(struct agreement_cells *cells)
{
    if (!cells->n_cells)
        return;
    qsort(cells->cells, cells->n_cells, sizeof *cells->cells, by_stratum_and_levels);
    fill_slots(cells);
}
