#ifndef ASSAY_SQL_IMPORTS_IMPORT_NAMES_H
#define ASSAY_SQL_IMPORTS_IMPORT_NAMES_H

#include "sql/imports/import_resolution.h"

/*
 * Finds or creates whatever the staged scores speak of, and says in staging tables by which keys
 * the database knows it: known_question, known_interviewer, staged_candidate, staged_sitting.
 * Scores of what is not there to be created become rejects.
 */
bool import_names_resolve(struct import_resolution *resolution, struct error *error) MUST_CHECK;

#endif
