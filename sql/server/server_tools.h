#ifndef ASSAY_SQL_SERVER_SERVER_TOOLS_H
#define ASSAY_SQL_SERVER_SERVER_TOOLS_H

#include <stdbool.h>

#include "base/error.h"
#include "sql/server/server.h"

/*
 * psql on the private server, at the caller's terminal; `arguments` (NULL at the end) follow the
 * connection's. It runs beside this process, which goes on holding the server; the result is psql's
 * exit status.
 */
bool server_tools_psql(const struct server *server, const char *const arguments[], int *ret_status,
                       struct error *error) MUST_CHECK;

/* The schema `assay` into a file of pg_dump's custom format, readable by its owner alone, complete
 * or not there. */
bool server_tools_dump(const char *file, struct error *error) MUST_CHECK;

/*
 * Take the database from a dump: all of it, or nothing is changed. Refused when there are data
 * already, unless they are to be replaced. When a newer PostgreSQL is installed than the one that
 * made the cluster, the old cluster stays as `data-<version>` and the newer one makes another. A
 * dump is a program that the server runs: take it from nobody you do not trust.
 */
bool server_tools_restore(const char *file, bool replace, struct error *error) MUST_CHECK;

#endif
