#ifndef ASSAY_INGEST_SURVEY_LAYOUT_QUESTIONS_H
#define ASSAY_INGEST_SURVEY_LAYOUT_QUESTIONS_H

#include "ingest/survey/layout.h"

/*
 * The columns that are questions, in a file with one column for each: those whose heading begins
 * with a code, or says "[Score]"; where there are none, those that hold nothing but scores. Fills
 * the layout's questions, none where the file has none, and tells whether the ids became dates.
 */
bool layout_questions_find(const struct sheet *sheet, struct arena *arena, struct layout *layout,
                           struct error *error) MUST_CHECK;

/* The columns that the mapping names. */
bool layout_questions_map(const struct mapping *mapping, struct arena *arena, struct layout *layout,
                          struct error *error) MUST_CHECK;

/* The one column with this heading, whatever its case and blanks. */
bool layout_heading_find(const struct layout *layout, const char *heading, size_t *ret,
                         struct error *error) MUST_CHECK;

#endif
