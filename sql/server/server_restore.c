#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "sql/server/cluster.h"
#include "sql/server/postmaster.h"
#include "sql/server/server_child.h"
#include "sql/server/server_client.h"
#include "sql/server/server_lock.h"
#include "sql/server/server_scratch.h"
#include "sql/server/server_tools.h"

static bool run(const char *const arguments[], struct error *error)
{
    struct buffer output = {0};
    const struct server_child child = {0};
    const bool done = server_child_run(arguments, &child, &output, error);
    buffer_free(&output);
    return done;
}

static bool query(const char *conninfo, const char *statements, struct buffer *rows,
                  struct error *error)
{
    buffer_clear(rows);
    return server_client_query(conninfo, statements, rows, error);
}

/* Can the newest PostgreSQL here read it at all? */
static bool check_dump(const struct server_programs *programs, const char *file,
                       struct error *error)
{
    char pg_restore[1100];
    server_programs_path(programs, "pg_restore", pg_restore, sizeof pg_restore);
    const char *const arguments[] = {pg_restore, "--list", "--", file, NULL};
    if (run(arguments, error))
        return true;
    error_context(error, "'%s' cannot be restored", file);
    return error_hint(error, "restore takes a file that `assay server dump` has written, with the "
                             "same PostgreSQL or an older one");
}

static bool retire_cluster(const struct server_paths *paths, int version, struct error *error)
{
    int users;
    if (!server_lock_use(paths, &users, error))
        return false;
    const bool last = server_lock_is_last(users);
    const bool retired = last && postmaster_stop(paths, error) &&
                         cluster_set_aside(paths, version, error);
    close(users);
    return retired ||
           (last ? false
                 : error_set(error, ERROR_DATABASE,
                             "another assay command is using the server in '%s'", paths->home));
}

/* A cluster of an older PostgreSQL gives its place to one of the newer. */
static bool make_room(const struct server_programs *newest, struct error *error)
{
    struct server_paths paths;
    int change, version;
    if (!server_paths_find(&paths, error) || !server_paths_make(&paths, error) ||
        !server_lock_change(&paths, NULL, &change, error))
        return false;
    bool ready = cluster_version(&paths, &version, error);
    if (ready && version != 0 && version < newest->major)
        ready = retire_cluster(&paths, version, error);
    close(change);
    return ready;
}

static bool check_empty(const char *conninfo, struct error *error)
{
    struct buffer rows = {0};
    const bool asked = query(
        conninfo,
        "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace\n"
        "WHERE n.nspname = 'assay' AND c.relname IN ('bank', 'import', 'candidate')\n"
        "AND pg_relation_size(c.oid) > 0;\n",
        &rows, error);
    const bool empty = asked && strcmp(rows.data, "0\n") == 0;
    buffer_free(&rows);
    if (!asked || empty)
        return asked;
    error_set(error, ERROR_DATABASE, "there are data in the database already");
    return error_hint(error, "restoring replaces all of them: dump them first if you need them, "
                             "then say --replace");
}

static bool fill(const struct server_scratch *scratch, const char *file, struct error *error)
{
    char pg_restore[1100];
    if (!server_client_find("pg_restore", pg_restore, sizeof pg_restore, error))
        return false;
    const char *const arguments[] = {pg_restore,
                                     "--single-transaction",
                                     "--exit-on-error",
                                     "--no-owner",
                                     "--no-privileges",
                                     "-d",
                                     scratch->conninfo,
                                     "--",
                                     file,
                                     NULL};
    struct buffer rows = {0};
    const bool filled = run(arguments, error) &&
                        query(scratch->conninfo, "ANALYZE;\n", &rows, error);
    buffer_free(&rows);
    return filled;
}

/* The two change names in one transaction. What is replaced goes when it can; what is left of it is
 * removed with the next scratch database. */
static bool put_in_place(const struct server *server, const struct server_scratch *scratch,
                         struct error *error)
{
    struct server_scratch replaced;
    char conninfo[2100];
    snprintf(replaced.name, sizeof replaced.name, "%.50s_replaced", scratch->name);
    snprintf(conninfo, sizeof conninfo, "%s dbname='postgres'", server_conninfo(server));
    struct buffer statements = {0}, rows = {0};
    buffer_format(&statements,
                  "BEGIN;\n"
                  "ALTER DATABASE assay RENAME TO %s;\n"
                  "ALTER DATABASE %s RENAME TO assay;\n"
                  "COMMIT;\n",
                  replaced.name, scratch->name);
    const bool placed = query(conninfo, statements.data, &rows, error);
    buffer_free(&statements);
    buffer_free(&rows);
    struct error ignored;
    const bool dropped = placed && server_scratch_drop(server, &replaced, &ignored);
    (void)dropped;
    return placed;
}

static bool restore(const struct server *server, const char *file, bool replace,
                    struct error *error)
{
    struct server_scratch scratch;
    if ((!replace && !check_empty(server_conninfo(server), error)) ||
        !server_scratch_create(server, &scratch, error))
        return false;
    if (fill(&scratch, file, error) && put_in_place(server, &scratch, error))
        return true;
    struct error ignored;
    const bool dropped = server_scratch_drop(server, &scratch, &ignored);
    (void)dropped;
    error_context(error, "'%s' was not restored", file);
    return false;
}

bool server_tools_restore(const char *file, bool replace, struct error *error)
{
    struct server_programs newest;
    struct server *server;
    if (!server_programs_find(0, &newest, error) || !check_dump(&newest, file, error) ||
        !make_room(&newest, error) || !server_attach(&server, error))
        return false;
    const bool restored = restore(server, file, replace, error);
    server_detach(server);
    return restored;
}
