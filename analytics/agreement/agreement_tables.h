#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_TABLES_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_TABLES_H

#include "analytics/agreement/agreement_visits.h"
#include "base/arena.h"
#include "base/parallel.h"

/* Two levels that met, in the cross table of one stratum. */
struct agreement_table_cell {
    uint16_t a, b;
    uint32_t count;
};

/*
 * The cross tables of all strata that some visits are of, of which only the cells that occur take
 * memory: by the number of the stratum, then a and b.
 */
struct agreement_tables {
    size_t n;            /* strata */
    uint32_t *strata;    /* the rank of each */
    size_t *first_cells; /* of each; one more, their end */
    struct agreement_table_cell *cells;
    uint32_t *positions; /* by rank: which of the strata it is, UINT32_MAX: none */
};

/* Of several lists together, whose strata are ranks below `n_ranks`. Ends early, with tables that
 * mean nothing, where `parallel` (NULL: never) stops it. */
struct agreement_tables agreement_tables_create(size_t n_ranks,
                                                const struct agreement_visits *lists,
                                                size_t n_lists, const struct parallel *parallel,
                                                struct arena *arena);

/* The place of two levels that met among the `n` cells of their stratum. */
size_t agreement_tables_find(const struct agreement_table_cell *cells, size_t n, uint16_t a,
                             uint16_t b);

#endif
