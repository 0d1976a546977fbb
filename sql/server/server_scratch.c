#include "sql/server/server_scratch.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buffer.h"
#include "sql/server/server_client.h"

#define PREFIX "scratch_"

static bool process_ended(const char *name)
{
    const long process = strtol(name + strlen(PREFIX), NULL, 10);
    return process > 0 && kill((pid_t)process, 0) != 0 && errno == ESRCH;
}

/* One that is in use for all that stays: DROP DATABASE refuses it. */
static void drop_left_behind(const char *conninfo, const char *names)
{
    for (const char *line = names; *line;) {
        const size_t length = strcspn(line, "\n");
        if (length < sizeof((struct server_scratch *)0)->name && process_ended(line)) {
            char statement[128];
            snprintf(statement, sizeof statement, "DROP DATABASE IF EXISTS %.*s;\n", (int)length,
                     line);
            struct buffer output = {0};
            struct error ignored;
            const bool dropped = server_client_query(conninfo, statement, &output, &ignored);
            (void)dropped;
            buffer_free(&output);
        }
        line += length + (line[length] == '\n');
    }
}

bool server_scratch_create(const struct server *server, struct server_scratch *ret,
                           struct error *error)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    struct server_scratch scratch;
    snprintf(scratch.name, sizeof scratch.name, PREFIX "%ld_%lld%09ld", (long)getpid(),
             (long long)now.tv_sec, now.tv_nsec);
    const char *const conninfo = server_conninfo(server);
    if ((size_t)snprintf(scratch.conninfo, sizeof scratch.conninfo, "%s dbname='%s'", conninfo,
                         scratch.name) >= sizeof scratch.conninfo)
        return error_set(error, ERROR_DATABASE, "the path of the server's sockets is too long");
    char statements[256];
    snprintf(statements, sizeof statements,
             "CREATE DATABASE %s;\n"
             "SELECT datname FROM pg_database WHERE datname ~ '^" PREFIX
             "[0-9]+_[0-9]+(_replaced)?$';\n",
             scratch.name);
    struct buffer names = {0};
    const bool created = server_client_query(conninfo, statements, &names, error);
    if (created) {
        drop_left_behind(conninfo, names.data);
        *ret = scratch;
    }
    buffer_free(&names);
    return created;
}

bool server_scratch_drop(const struct server *server, const struct server_scratch *scratch,
                         struct error *error)
{
    char statement[128];
    snprintf(statement, sizeof statement, "DROP DATABASE IF EXISTS %s WITH (FORCE);\n",
             scratch->name);
    struct buffer output = {0};
    const bool dropped = server_client_query(server_conninfo(server), statement, &output, error);
    buffer_free(&output);
    return dropped;
}
