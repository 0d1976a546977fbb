#ifndef ASSAY_SQL_SESSION_TRANSACTION_H
#define ASSAY_SQL_SESSION_TRANSACTION_H

#include <stdbool.h>

#include "base/error.h"
#include "sql/session/connection.h"

/* A transaction that writes. It begins when no other Assay is writing to the same database.
 * `session_abandon` rolls it back. */
bool transaction_begin(struct connection *connection, struct error *error) MUST_CHECK;
bool transaction_commit(struct connection *connection, struct error *error) MUST_CHECK;

#endif
