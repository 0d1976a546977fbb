#ifndef ASSAY_INGEST_LAYOUT_QUESTIONS_H
#define ASSAY_INGEST_LAYOUT_QUESTIONS_H

#include "ingest/survey/layout.h"
#include "ingest/survey/sheet_reading.h"

/*
 * The columns of scores of a reading in which a row has several: what each is called, with its
 * comment and its maximum, its topic from the line above, who gave it. What all headings begin with
 * ("Please rate the following - ") is no part of a question. Tells whether ids became dates. Fails
 * where two columns are the same question.
 */
bool layout_questions_find(const struct sheet_view *view, const struct sheet_reading *reading,
                           struct arena *arena, struct layout *layout,
                           struct error *error) MUST_CHECK;

/* The columns that the mapping names. */
bool layout_questions_map(const struct sheet_view *view, struct arena *arena, struct layout *layout,
                          struct error *error) MUST_CHECK;

#endif
