#ifndef ASSAY_SQL_IMPORTS_STAGED_REPEATS_H
#define ASSAY_SQL_IMPORTS_STAGED_REPEATS_H

#include "sql/imports/import_resolution.h"

/* Has each rating of pg_temp.staged_rating there once at each moment: of rows that say the same one
 * stays, those that a later submission replaces are left out and counted, and those that contradict
 * each other (score_claims.h) are rejected. Memory does not grow with the file. */
bool staged_repeats_settle(struct import_resolution *resolution, struct error *error) MUST_CHECK;

#endif
