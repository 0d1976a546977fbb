#ifndef ASSAY_INGEST_REPEATED_SCORES_H
#define ASSAY_INGEST_REPEATED_SCORES_H

#include "base/error.h"
#include "ingest/survey/sheet_reading.h"
#include "ingest/survey/sheet_view.h"

/*
 * Asks where the scores of a long sheet stand again in several rows of one candidate, interviewer
 * and question, and another column of scores differs among these rows: "overall rating of the
 * exercise" beside "rating of the behaviour". The latter are one score each, of a question that
 * another column tells, and the first is a summary of them.
 */
bool repeated_scores_check(const struct sheet_view *view, const struct sheet_reading *reading,
                           struct error *error) MUST_CHECK;

#endif
