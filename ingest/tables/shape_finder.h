#ifndef ASSAY_INGEST_SHAPE_FINDER_H
#define ASSAY_INGEST_SHAPE_FINDER_H

#include "ingest/cells/column_name.h"
#include "ingest/tables/sheet_shape.h"

/* What those who look for the ways in which a sheet departs from a table work on. */
struct shape_finder {
    const struct sheet *sheet;
    const struct sheet_header *header;
    const struct sheet_shape_request *request;
    struct arena *arena;
    struct sheet_shape *shape; /* found so far */
};

bool shape_finder_is_candidate(enum score_column column);
bool shape_finder_is_question(enum score_column column);

/* Whether the heading has a column of this kind; any of the candidate's is one of the candidate. */
bool shape_finder_heading_has(const struct sheet_header *header, enum score_column wanted);

/* Whether the sheet's record is the last line of the heading again. */
bool shape_finder_is_heading(const struct shape_finder *finder, size_t record);

/* Whether the sheet's record is a row of cells: no line with one cell, and no row of totals. */
bool shape_finder_is_row(const struct shape_finder *finder, size_t record);

#endif
