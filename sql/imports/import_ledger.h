#ifndef ASSAY_SQL_IMPORTS_IMPORT_LEDGER_H
#define ASSAY_SQL_IMPORTS_IMPORT_LEDGER_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/provenance.h"
#include "sql/session/connection.h"

/* Every import there ever was, undone ones among them, oldest first. */
bool import_ledger_fetch(struct connection *connection, struct arena *arena,
                         struct import_entry **ret, size_t *n, struct error *error) MUST_CHECK;

/* One of them; a number that no import has is an error. */
bool import_ledger_get(struct connection *connection, int64_t number, struct arena *arena,
                       struct import_entry *ret, struct error *error) MUST_CHECK;

/* The rejects that were kept of an import, and the most frequent reasons. */
bool import_ledger_rejects(struct connection *connection, int64_t number, struct arena *arena,
                           struct import_rejects *ret, struct error *error) MUST_CHECK;

#endif
