#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_VISITS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_VISITS_H

#include "analytics/agreement/agreement_cells.h"

/*
 * Which cells the pairs of ratings of one pass fell into, in their order, so that the next pass,
 * which as a rule has the same ones in the same order, need not look for them. A zeroed struct is
 * empty.
 */
struct agreement_visits {
    uint32_t *cells; /* as the how manieth each was added */
    size_t n, capacity, next;
};

void agreement_visits_add(struct agreement_visits *visits, uint32_t cell);

/* The cell of the next pair, which is wanted; whatever the order. */
const struct agreement_cell *agreement_visits_next(struct agreement_visits *visits,
                                                   const struct agreement_cells *cells,
                                                   uint64_t stratum, uint16_t a, uint16_t b);
void agreement_visits_free(struct agreement_visits *visits);

#endif
