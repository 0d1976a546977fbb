#ifndef ASSAY_ANALYTICS_MEASURE_DENSE_ROW_TILE_H
#define ASSAY_ANALYTICS_MEASURE_DENSE_ROW_TILE_H

#include <stddef.h>

/* Rows of numbers, `stride` apart. */
struct row_tile {
    double *to;
    size_t stride, n_rows, n;
};

/* The rows that are taken out of them: as long as those, `stride` apart. What each is multiplied by
 * for one row of the tile stands `by_source` from one to the next, and `by_row` from one row of the
 * tile to the next. */
struct row_sources {
    const double *from;
    size_t stride, n;
    const double *factors;
    size_t by_source, by_row;
};

/*
 * Takes from each row of the tile its factor times each source, in their order, so that a number is
 * the same to the last bit as one by one, on whatever processor. Several rows and columns stay in
 * registers until all sources are taken out. No source may lie in the tile.
 */
void row_tile_subtract(const struct row_tile *tile, const struct row_sources *sources);

#endif
