#ifndef ASSAY_INGEST_SUMMARY_HEADING_H
#define ASSAY_INGEST_SUMMARY_HEADING_H

#include "ingest/survey/sheet_reading.h"

/*
 * Whether a column that a reading leaves out for its heading may be a question all the same: the
 * heading has a word of summaries or of scores, and more besides, "Overall fit", "Final task",
 * "Total rewards", or is a word for scores or outcomes that may name what was scored, "Judgement",
 * "Grades", "Result"; and its cells are no summary of the columns that are read: not their sum,
 * mean, median, lowest or highest. "Overall" and "Total score" say of themselves that they rate
 * all.
 */
bool summary_heading_may_be_a_question(const struct sheet_view *view,
                                       const struct sheet_reading *reading, size_t column);

#endif
