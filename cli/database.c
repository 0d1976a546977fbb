#include "cli/database.h"

#include <stdio.h>
#include <time.h>

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

/* A private server that was hit a moment ago (killed, short of memory, on its way out) refuses for
 * a while, or is started again, whatever it said of itself before. */
static bool wait_until_it_answers(const struct server *server, struct error *error)
{
    enum { PATIENCE_SECONDS = 60, LOOKS_PER_SECOND = 20 };
    const struct timespec pause = {.tv_nsec = 1000000000 / LOOKS_PER_SECOND};
    for (int i = 0; i < PATIENCE_SECONDS * LOOKS_PER_SECOND; i++) {
        if (connection_answers(server_conninfo(server)))
            return true;
        if (!interrupt_check(error) || !server_revive(server, error))
            return false;
        nanosleep(&pause, NULL);
    }
    return false;
}

static bool connect_to(const char *conninfo, const struct options *options,
                       struct database *database, struct error *error)
{
    const struct connection_options connection = {.show_sql = options->show_sql};
    return connection_open(conninfo, &connection, &database->connection, error) ||
           (database->server && wait_until_it_answers(database->server, error) &&
            connection_open(conninfo, &connection, &database->connection, error));
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
    if (!connect_to(conninfo, options, &database, error)) {
        database_close(&database);
        return false;
    }
    interrupt_cancels(database.connection);
    interrupt_releases(database.server);
    *ret = database;
    return true;
}

void database_close(struct database *database)
{
    interrupt_cancels(NULL);
    interrupt_releases(NULL);
    if (database->connection)
        connection_close(database->connection);
    if (database->server)
        server_detach(database->server);
    *database = (struct database){0};
}
