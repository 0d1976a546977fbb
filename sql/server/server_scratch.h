#ifndef ASSAY_SQL_SERVER_SERVER_SCRATCH_H
#define ASSAY_SQL_SERVER_SERVER_SCRATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "sql/server/server.h"

/* An empty database of the private server, for one command; nothing of it is kept. */
struct server_scratch {
    char name[64];
    char conninfo[2048];
};

/* Removes as well what commands left behind that were killed. */
bool server_scratch_create(const struct server *server, struct server_scratch *ret,
                           struct error *error) MUST_CHECK;
bool server_scratch_drop(const struct server *server, const struct server_scratch *scratch,
                         struct error *error) MUST_CHECK;

#endif
