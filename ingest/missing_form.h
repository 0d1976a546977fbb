#ifndef ASSAY_INGEST_MISSING_FORM_H
#define ASSAY_INGEST_MISSING_FORM_H

#include <stdbool.h>

/* Whether a trimmed cell says that no score was given: empty, "N/A", "-", "No Decision", "skipped",
 * in any case, words apart by blanks or underscores. Missing is neither zero nor an error. */
bool missing_form(const char *cell);

#endif
