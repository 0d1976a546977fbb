#include "cli/database.h"

#include <stdlib.h>

#include "cli/interrupt.h"

static bool is_set(const char *name)
{
    const char *const value = getenv(name);
    return value && *value;
}

static bool libpq_has_settings(void)
{
    return is_set("PGHOST") || is_set("PGHOSTADDR") || is_set("PGPORT") || is_set("PGDATABASE") ||
           is_set("PGSERVICE");
}

bool database_open(const struct options *options, struct database *ret, struct error *error)
{
    struct database database = {0};
    const char *conninfo = options->database;
    if (!conninfo && is_set("ASSAY_DB"))
        conninfo = getenv("ASSAY_DB");
    if (!conninfo && !libpq_has_settings()) {
        if (!server_attach(&database.server, error))
            return false;
        conninfo = server_conninfo(database.server);
    }
    const struct connection_options connection = {.show_sql = options->show_sql};
    if (!connection_open(conninfo, &connection, &database.connection, error)) {
        database_close(&database);
        return false;
    }
    interrupt_cancels(database.connection);
    *ret = database;
    return true;
}

void database_close(struct database *database)
{
    interrupt_cancels(NULL);
    if (database->connection)
        connection_close(database->connection);
    if (database->server)
        server_detach(database->server);
    *database = (struct database){0};
}
