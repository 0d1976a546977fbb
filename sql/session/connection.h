#ifndef ASSAY_SQL_SESSION_CONNECTION_H
#define ASSAY_SQL_SESSION_CONNECTION_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"

/* A session with PostgreSQL 13 or newer. Only connection.c speaks to libpq, and conninfo.c asks it
 * what a conninfo says; every need has a typed function elsewhere. */
struct connection;

struct connection_options {
    bool show_sql; /* print what is sent to standard error */
    bool glances;  /* the schema is taken as it is: nothing is migrated or refused */
};

/* conninfo NULL or empty: libpq's PG* variables and service file. Migrates an empty database;
 * refuses a newer schema. */
bool connection_open(const char *conninfo, const struct connection_options *options,
                     struct connection **ret, struct error *error) MUST_CHECK;

/* Whether a server is there and takes connections, whomever from. */
bool connection_answers(const char *conninfo);
void connection_close(struct connection *connection);

/* Ends the statement under way, and refuses those that would follow, with ERROR_INTERRUPTED; what
 * is abandoned is rolled back. A signal handler may call it. */
void connection_cancel(struct connection *connection);

/* ERROR_INTERRUPTED, which says that what was under way is rolled back where a transaction is. */
bool connection_interrupted(const struct connection *connection, struct error *error);

/* One snapshot for several fetches, so that two passes see the same ratings. */
bool connection_begin_reading(struct connection *connection, struct error *error) MUST_CHECK;
bool connection_end_reading(struct connection *connection, struct error *error) MUST_CHECK;

#endif
