#ifndef ASSAY_INGEST_NAME_LINES_H
#define ASSAY_INGEST_NAME_LINES_H

#include "ingest/tables/shape_finder.h"

/* Whether lines with a name alone, each another, stand above the same rows again and again: blocks
 * of one candidate each. The shape says so then. */
bool name_lines_find(struct shape_finder *finder);

#endif
