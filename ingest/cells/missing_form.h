#ifndef ASSAY_INGEST_CELLS_MISSING_FORM_H
#define ASSAY_INGEST_CELLS_MISSING_FORM_H

#include <stdbool.h>

/* Whether a trimmed cell says that no score was given: empty, "N/A", "-", "No Decision", "skipped",
 * and the like in German, French, Spanish and Dutch, or that somebody was absent, in these and
 * other languages; in any case, words apart by blanks or underscores. "s.o." and "n.b." mean other
 * things too, and are not among them. Missing is neither zero nor an error. */
bool missing_form(const char *cell);

#endif
