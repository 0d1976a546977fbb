#ifndef ASSAY_INGEST_ODD_COLUMNS_H
#define ASSAY_INGEST_ODD_COLUMNS_H

#include "base/error.h"
#include "ingest/survey/sheet_reading.h"

/*
 * Asks about a column of numbers among the questions that the others do not go with: some of its
 * cells, and none of theirs, are off the scale that is given; or where none is, it goes far above
 * all of theirs, as years and counts do; or it is headed like a count, "Number of reviews", whose
 * values may look like scores. Columns with a code, a maximum or a comment, and those the user
 * names, are questions. False: it has asked.
 */
bool odd_columns_check(const struct sheet_view *view, const struct sheet_reading *reading,
                       struct error *error) MUST_CHECK;

#endif
