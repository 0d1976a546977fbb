#ifndef ASSAY_SQL_SERVER_SERVER_PATHS_H
#define ASSAY_SQL_SERVER_SERVER_PATHS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "sql/server/server_account.h"

/* Where the private server lives, and as whom. All paths are absolute. */
struct server_paths {
    struct server_account account;
    char home[1024];
    char data[1100];
    char sockets[256];
    char log[1100];
    bool sockets_apart; /* the home's path is too long for a socket: they are in a folder elsewhere
                         */
};

/* Resolve the paths; nothing is created. */
bool server_paths_find(struct server_paths *ret, struct error *error) MUST_CHECK;

/* Create home and the folder of the sockets where they are missing, both 0700. Fails when the
 * server's user cannot enter them; no permission of what exists is changed. */
bool server_paths_make(const struct server_paths *paths, struct error *error) MUST_CHECK;

/* Remove the folder of the sockets when it is not in home. */
void server_paths_unmake(const struct server_paths *paths);

/* What libpq's clients need to reach a database of the server; it checks who serves it, too. */
void server_paths_conninfo(const struct server_paths *paths, const char *database, char *ret,
                           size_t size);

#endif
