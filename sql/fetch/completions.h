#ifndef ASSAY_SQL_FETCH_COMPLETIONS_H
#define ASSAY_SQL_FETCH_COMPLETIONS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "sql/session/connection.h"

/* The names of a kind ("bank", "role", "stage", "question", "interviewer", "candidate", "import",
 * "month") that begin as `typed`, in order, 500 at most. */
bool completions_fetch(struct connection *connection, const char *kind, const char *typed,
                       struct arena *arena, const char *const **ret, size_t *ret_n,
                       struct error *error) MUST_CHECK;

#endif
