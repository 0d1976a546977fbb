#ifndef ASSAY_SQL_IMPORTS_IMPORT_RATINGS_H
#define ASSAY_SQL_IMPORTS_IMPORT_RATINGS_H

#include "sql/imports/import_resolution.h"

/*
 * Writes the interviews and ratings of staged scores whose names are resolved, and counts them.
 * Scores that contradict each other become rejects. Where the database holds no rating yet, the key
 * of its ratings is made after them.
 */
bool import_ratings_store(struct import_resolution *resolution, struct error *error) MUST_CHECK;

#endif
