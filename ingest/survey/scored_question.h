#ifndef ASSAY_INGEST_SCORED_QUESTION_H
#define ASSAY_INGEST_SCORED_QUESTION_H

#include "ingest/survey/sheet_reading.h"

/*
 * What speaks against a row for each score where the column of the question is one of the scores: a
 * sheet of start-ups may score "Problem", "Team" and "Market". Its cells are whole numbers where
 * those of the columns of scores beside it are, and each candidate and interviewer has one row, so
 * that no column need say which question it is about.
 */
double scored_question_weight(const struct sheet_view *view, const struct sheet_reading *reading,
                              const struct score_columns *wide);

#endif
