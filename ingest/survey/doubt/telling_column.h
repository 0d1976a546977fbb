#ifndef ASSAY_INGEST_TELLING_COLUMN_H
#define ASSAY_INGEST_TELLING_COLUMN_H

#include "ingest/survey/sheet_reading.h"
#include "ingest/survey/sheet_view.h"

/* Of a sheet with a row for each score: the column that the reading leaves, such as the number of
 * an attempt, whose values tell apart all rows that else give different scores for one candidate,
 * interviewer and question; the one with the fewest values. SIZE_MAX: no column does, or no rows
 * need it. */
size_t telling_column_find(const struct sheet_view *view, const struct sheet_reading *reading);

#endif
