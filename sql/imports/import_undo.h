#ifndef ASSAY_SQL_IMPORTS_IMPORT_UNDO_H
#define ASSAY_SQL_IMPORTS_IMPORT_UNDO_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/provenance.h"
#include "sql/session/connection.h"

/*
 * Takes an import back, in one transaction: the ratings become what the other imports, in their
 * order, would have made of them, so the order of several undos does not matter. Interviews,
 * candidates and names that only this import spoke of go as well; the codes of these candidates are
 * not given again. An import that is unknown or undone already is an error. `dry_run`: counts, and
 * changes nothing.
 */
bool import_undo(struct connection *connection, int64_t number, bool dry_run,
                 struct undo_record *ret, struct error *error) MUST_CHECK;

#endif
