#ifndef ASSAY_INGEST_HEADING_MEANING_H
#define ASSAY_INGEST_HEADING_MEANING_H

#include "ingest/cells/column_name.h"
#include "ingest/cells/heading_words.h"

/* What the words of a heading mean together: "date of the interview" is a date, "interview
 * question" a question, "rated by" a person. COLUMN_UNKNOWN where a word is not known. */
struct column_name heading_meaning(const struct heading_words *words);

#endif
