#ifndef ASSAY_INGEST_CELLS_SUMMARY_ROW_H
#define ASSAY_INGEST_CELLS_SUMMARY_ROW_H

#include <stdbool.h>

/* Whether the first cell of a row names a total, a mean or a count, rather than a person. */
bool summary_row_begins(const char *cell);

#endif
