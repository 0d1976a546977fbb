#ifndef ASSAY_SQL_IMPORTS_CODE_KEY_H
#define ASSAY_SQL_IMPORTS_CODE_KEY_H

#include "base/error.h"
#include "sql/session/connection.h"

/* Lets the key of a database that is thrown away follow from the bytes of the files in it, so that
 * the same file gives interviewers the same numbers each time it is tried. */
bool code_key_from_imports(struct connection *connection, struct error *error) MUST_CHECK;

#endif
