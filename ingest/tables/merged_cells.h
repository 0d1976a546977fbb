#ifndef ASSAY_INGEST_MERGED_CELLS_H
#define ASSAY_INGEST_MERGED_CELLS_H

#include "ingest/tables/shape_finder.h"

/* Whether what belongs to several rows is written in the first of them alone, as merged cells are.
 * The shape says of which columns then. */
bool merged_cells_find(struct shape_finder *finder);

#endif
