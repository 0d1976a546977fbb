#ifndef ASSAY_SQL_IMPORTS_SCALE_STORE_H
#define ASSAY_SQL_IMPORTS_SCALE_STORE_H

#include "base/error.h"
#include "base/ratings.h"
#include "sql/session/connection.h"

/* Stores the scales of an import, those with the levels of a known one as that one, and notes in
 * the staging table which number in the file is which. */
bool scale_store(struct connection *connection, const struct scale *scales, size_t n,
                 struct error *error) MUST_CHECK;

#endif
