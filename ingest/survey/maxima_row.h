#ifndef ASSAY_INGEST_MAXIMA_ROW_H
#define ASSAY_INGEST_MAXIMA_ROW_H

#include "ingest/survey/layout.h"

/*
 * The row that gives the highest score of each column: "Points Possible", "Max points", "out of".
 * It names nobody as interviewer, and none of its numbers is below a score of its column. Gives
 * the questions without a maximum theirs, and tells the line; without such a row nothing changes.
 */
void maxima_row_find(const struct sheet *sheet, struct arena *arena, struct layout *layout);

#endif
