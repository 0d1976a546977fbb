#ifndef ASSAY_SQL_SESSION_SESSION_H
#define ASSAY_SQL_SESSION_SESSION_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/read_result.h"
#include "sql/session/connection.h"
#include "sql/session/parameter.h"
#include "sql/session/rows.h"

/* What the files of this folder use of a connection. Values go in as $n or through COPY, never as
 * part of a query's text. */

/* One statement. `ret` may be NULL where the result is of no interest, `arena` where there are no
 * rows to keep; rows come in binary and live in the arena. */
bool session_query(struct connection *connection, const char *query,
                   const struct parameter *parameters, size_t n_parameters, struct arena *arena,
                   struct rows *ret, struct error *error) MUST_CHECK;

/* Whether the server has gone, or can no longer be reached. */
bool session_is_lost(const struct connection *connection);

/* Whether the last statement that failed did so with this SQLSTATE. */
bool session_failed_with(const struct connection *connection, const char *state);

/* COPY … FROM STDIN (FORMAT BINARY): the bytes of the format, in pieces of any size. */
bool session_copy_in(struct connection *connection, const char *query,
                     struct error *error) MUST_CHECK;
bool session_copy_put(struct connection *connection, const char *bytes, size_t length,
                      struct error *error) MUST_CHECK;
bool session_copy_end(struct connection *connection, struct error *error) MUST_CHECK;

/* COPY … TO STDOUT (FORMAT BINARY). A piece is good until the next call. */
bool session_copy_out(struct connection *connection, const char *query,
                      struct error *error) MUST_CHECK;
enum read_result session_copy_next(struct connection *connection, const char **bytes,
                                   size_t *length, struct error *error) MUST_CHECK;

/* Gives up whatever is under way: a COPY in either direction, a transaction. */
void session_abandon(struct connection *connection, bool transaction_too);

#endif
