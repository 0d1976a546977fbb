#ifndef ASSAY_INGEST_SURVEY_TOTAL_ROWS_H
#define ASSAY_INGEST_SURVEY_TOTAL_ROWS_H

#include "ingest/survey/sheet_columns.h"

/* The columns of a sheet with a row for each score; `interviewer` may be SIZE_MAX. */
struct total_columns {
    size_t candidate, interviewer, question, score;
};

/*
 * Whether rows whose question is called "Total" or "Average" sum up the other rows of their
 * candidate and interviewer, as a column of that name would: nearly all of those in the sheet are
 * the sum or the mean of them, wherever they stand. What only has such a name is a question.
 */
bool total_rows_found(const struct sheet_columns *columns, const struct total_columns *which);

/* Whether the name of a question has words of totals alone. */
bool total_rows_are_called(const char *question);

#endif
