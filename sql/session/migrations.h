#ifndef ASSAY_SQL_SESSION_MIGRATIONS_H
#define ASSAY_SQL_SESSION_MIGRATIONS_H

#include <stdbool.h>

#include "base/error.h"
#include "sql/session/connection.h"

/*
 * Brings the schema `assay` up to date: each migration file that is not yet recorded in
 * assay.migration is run in a transaction of its own, one at a time over all connections. A schema
 * that is newer than this program is refused.
 */
bool migrations_apply(struct connection *connection, struct error *error) MUST_CHECK;

#endif
