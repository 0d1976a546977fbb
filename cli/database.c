#include "cli/database.h"

#include <stdio.h>

#include "base/text.h"
#include "cli/process/interrupt.h"
#include "sql/session/conninfo.h"

static void tell(const struct options *options, const char *conninfo)
{
    struct arena scratch = {0};
    if (options->verbose)
        fprintf(stderr, "database: %s\n",
                text_printable(&scratch, conninfo_shown(conninfo ? conninfo : "", &scratch), 0));
    arena_free(&scratch);
}

/* What --db, the environment or the file of settings say; libpq reads its own variables. */
bool database_open(const struct options *options, struct database *ret, struct error *error)
{
    struct database database = {0};
    const char *conninfo = options->database;
    if (options_given(options, "db")->origin == ORIGIN_DEFAULT) {
        if (!server_attach(&database.server, error))
            return false;
        if (!options->quiet && server_is_outdated(database.server))
            fputs(
                "the private server runs with the settings of an older Assay; after `assay server "
                "stop` the next command starts it with those of this one\n",
                stderr);
        conninfo = server_conninfo(database.server);
    }
    tell(options, conninfo);
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
