#ifndef ASSAY_SQL_SERVER_SERVER_H
#define ASSAY_SQL_SERVER_SERVER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/*
 * The private PostgreSQL server: its own cluster under the data home, reached through a unix socket
 * alone. It starts when the first command attaches and stops when the last one detaches, unless it
 * was pinned by server_start.
 */
struct server;

struct server_status {
    bool running, pinned;
    int major_version;   /* of the cluster; 0 before it is created */
    char home[1024];     /* where it lives */
    char conninfo[2048]; /* for psql and other clients of libpq, names a database */
};

/* From now on each wait for the server, but that for its end, goes on only as long as this says. */
void server_wait_while(bool (*go_on)(struct error *error));

/* Creates and starts it where needed; each wait ends with an error after a minute. */
bool server_attach(struct server **ret, struct error *error) MUST_CHECK;

/* Starts it again where it has gone since. It may refuse for a while though it is there. */
bool server_revive(const struct server *server, struct error *error) MUST_CHECK;

/* Whether it ran already, with settings that one started now would not have. */
bool server_is_outdated(const struct server *server);
const char *server_conninfo(const struct server *server); /* names the database `assay` */
void server_detach(struct server *server);

/* Stopping takes the pin out; while another command uses the server, it is refused and the server
 * stops when that one ends. */
bool server_start(struct error *error) MUST_CHECK;
bool server_stop(struct error *error) MUST_CHECK;
bool server_status(struct server_status *ret, struct error *error) MUST_CHECK;

#endif
