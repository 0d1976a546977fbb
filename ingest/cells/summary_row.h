#ifndef ASSAY_INGEST_CELLS_SUMMARY_ROW_H
#define ASSAY_INGEST_CELLS_SUMMARY_ROW_H

#include <stdbool.h>

/* Whether the first cell of a row names a total, a mean or a count, rather than a person. */
bool summary_row_begins(const char *cell);

/* Whether the cell where a candidate's name should stand says weights, means, maxima, targets or
 * pass marks instead; "Max" may be a person. */
bool summary_row_names(const char *cell);

/* Whether it is one of those words that persons are called by, too: "Max". */
bool summary_row_may_name(const char *cell);

/* Whether the only cell of a row is a sentence or a signature rather than a name: "* counts
 * double", "NB: in pencil", "Hygiene counts double." */
bool summary_row_notes(const char *cell);

#endif
