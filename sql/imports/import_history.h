#ifndef ASSAY_SQL_IMPORTS_IMPORT_HISTORY_H
#define ASSAY_SQL_IMPORTS_IMPORT_HISTORY_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/filter.h"
#include "base/provenance.h"
#include "sql/session/connection.h"

/* The import, not undone, that loaded these bytes in this way; 0: none. */
bool import_history_find(struct connection *connection, const char *sha256, const char *mapping,
                         int64_t *number, struct error *error) MUST_CHECK;

/* Likewise by what was asked for, which is known before the file is looked through. */
bool import_history_find_asked(struct connection *connection, const char *sha256, const char *asked,
                               int64_t *number, struct error *error) MUST_CHECK;

/* The scale that was given for files with these headings, as written; NULL: for none, or not for
 * all the same. `number`: the first import of them. */
bool import_history_declared_scale(struct connection *connection, const char *headings,
                                   struct arena *arena, const char **ret, int64_t *number,
                                   struct error *error) MUST_CHECK;

/* The imports whose ratings are within the filter, oldest first. */
bool import_history_fetch(struct connection *connection, const struct filter *filter,
                          struct arena *arena, const struct import_record **ret, size_t *n,
                          struct error *error) MUST_CHECK;

/* Lets the key that codes and numbers follow from be that of the imports' bytes, for a database
 * that is thrown away: the same file gives the same numbers each time it is tried. */
bool import_history_key_codes(struct connection *connection, struct error *error) MUST_CHECK;

#endif
