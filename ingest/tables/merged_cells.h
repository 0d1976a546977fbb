#ifndef ASSAY_INGEST_MERGED_CELLS_H
#define ASSAY_INGEST_MERGED_CELLS_H

#include "ingest/tables/shape_finder.h"

/*
 * Columns whose cells hold for the empty ones below, as merged cells of a spreadsheet do when it is
 * saved as CSV: those the user names; those with marks of repetition (", 〃, idem); or the column
 * whose cells begin blocks of rows, and others that are filled wherever a block begins. A column
 * begins blocks where its first cell is filled, a third of the others at least are not, and each of
 * its texts stands once, or once beside each value of a column that is full.
 */
bool merged_cells_find(struct shape_finder *finder);

/* The candidate's column where some of its cells are empty, as they would be in blocks and where a
 * name is missing; SIZE_MAX: none. `ret_empty`: in how many of the rows. */
size_t merged_cells_doubt(const struct shape_finder *finder, size_t *ret_empty, size_t *ret_rows);

/* Whether a cell says that it is as the one above. */
bool merged_cells_repeats(const char *cell);

#endif
