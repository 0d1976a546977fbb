#include "analytics/agreement/agreement_visits.h"

#include <stdlib.h>

void agreement_visits_add(struct agreement_visits *visits, uint32_t cell)
{
    if (visits->n == visits->capacity) {
        visits->capacity = visits->capacity ? visits->capacity + visits->capacity / 2 : 256;
        visits->cells = reallocarray(visits->cells, visits->capacity, sizeof *visits->cells);
        if (!visits->cells)
            abort();
    }
    visits->cells[visits->n++] = cell;
}

const struct agreement_cell *agreement_visits_next(struct agreement_visits *visits,
                                                   const struct agreement_cells *cells,
                                                   uint64_t stratum, uint16_t a, uint16_t b)
{
    const size_t next = visits->next++;
    if (next < visits->n && cells->places) {
        const struct agreement_cell *const cell = &cells->cells[cells->places[visits->cells[next]]];
        if (cell->stratum == stratum && cell->a == a && cell->b == b)
            return cell;
    }
    return agreement_cells_find(cells, stratum, a, b);
}

void agreement_visits_free(struct agreement_visits *visits)
{
    free(visits->cells);
    *visits = (struct agreement_visits){0};
}
