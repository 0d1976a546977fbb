#ifndef ASSAY_CLI_DATABASE_H
#define ASSAY_CLI_DATABASE_H

#include "base/error.h"
#include "cli/options/options.h"
#include "sql/server/server.h"
#include "sql/session/connection.h"

/* The database of a command: of --db, ASSAY_DB or PG*, otherwise of the private server, which is
 * then held. */
struct database {
    struct server *server; /* NULL: somebody else's */
    struct connection *connection;
};

bool database_open(const struct options *options, struct database *ret,
                   struct error *error) MUST_CHECK;

/* Always safe; ends the private server when nobody else uses it. */
void database_close(struct database *database);

#endif
