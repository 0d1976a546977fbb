#ifndef ASSAY_INGEST_BANKS_QUESTION_TITLE_H
#define ASSAY_INGEST_BANKS_QUESTION_TITLE_H

#include "base/arena.h"

/* A few words for charts and tables: the first sentence of a prompt, on one line, cut at the end of
 * a word to 40 columns, with … where it is cut. */
char *question_title(const char *prompt, struct arena *arena);

#endif
