#ifndef ASSAY_INGEST_READING_LACK_H
#define ASSAY_INGEST_READING_LACK_H

#include "base/error.h"
#include "ingest/survey/sheet_reading.h"

/* Tells what a sheet lacks of candidate, interviewer, question and score, and which columns could
 * be it. `best` is the heaviest reading, NULL: there is none. Returns false. */
bool reading_lack_tell(const struct sheet_view *view, const struct sheet_reading *best,
                       const char *product, struct error *error);

#endif
