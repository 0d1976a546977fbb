#ifndef ASSAY_SQL_SESSION_MIGRATIONS_H
#define ASSAY_SQL_SESSION_MIGRATIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "sql/session/connection.h"

/*
 * Brings the schema `assay` up to date: each migration file that is not yet recorded in
 * assay.migration is run in a transaction of its own, one at a time over all connections. A schema
 * that is newer than this program is refused.
 */
bool migrations_apply(struct connection *connection, struct error *error) MUST_CHECK;

/* The last migration of a database; 0: it has no schema yet. */
bool migrations_version(struct connection *connection, int64_t *ret,
                        struct error *error) MUST_CHECK;

/* The last one that this program knows. */
int64_t migrations_newest(void);

#endif
