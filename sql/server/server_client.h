#ifndef ASSAY_SQL_SERVER_SERVER_CLIENT_H
#define ASSAY_SQL_SERVER_SERVER_CLIENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

/* The path of a client program (`psql`, `pg_dump`) of the PostgreSQL that made the cluster. */
bool server_client_find(const char *name, char *ret, size_t size, struct error *error) MUST_CHECK;

/* Run statements through psql, each in a transaction of its own; what they return is one row a
 * line, fields apart by `|`. */
bool server_client_query(const char *conninfo, const char *statements, struct buffer *rows,
                         struct error *error) MUST_CHECK;

#endif
