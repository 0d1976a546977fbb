#include "sql/server/server_tools.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "sql/server/cluster.h"
#include "sql/server/server_child.h"
#include "sql/server/server_client.h"
#include "sql/server/server_log.h"

bool server_tools_psql(const struct server *server, const char *const arguments[], int *ret_status,
                       struct error *error)
{
    char psql[1100];
    if (!server_client_find("psql", psql, sizeof psql, error))
        return false;
    size_t n = 0;
    while (arguments && arguments[n])
        n++;
    const char **const all = calloc(n + 4, sizeof *all);
    if (!all)
        memory_exhausted();
    all[0] = psql;
    all[1] = "-d";
    all[2] = server_conninfo(server);
    for (size_t i = 0; i < n; i++)
        all[3 + i] = arguments[i];
    const bool ran = server_child_talk(all, ret_status, error);
    free(all);
    return ran;
}

/* In the folder of the file, under a name that nobody else has, and before pg_dump writes it, so
 * that nobody else can read it. */
static bool make_part(const char *file, char part[PATH_MAX], struct error *error)
{
    const char *const slash = strrchr(file, '/');
    const int folder = slash ? (int)(slash + 1 - file) : 0;
    if (snprintf(part, PATH_MAX, "%.*s.assay-XXXXXX", folder, file) >= PATH_MAX)
        return error_set(error, ERROR_FAILED, "the path of the dump is too long");
    const int made = mkostemp(part, O_CLOEXEC);
    if (made < 0)
        return error_set(error, ERROR_FAILED, "cannot create '%s': %s", file, strerror(errno));
    close(made);
    return true;
}

static bool write_dump(const struct server *server, const char *path, struct error *error)
{
    char pg_dump[1100];
    if (!server_client_find("pg_dump", pg_dump, sizeof pg_dump, error))
        return false;
    const char *const arguments[] = {pg_dump, "-Fc", "--schema=assay",        "--file",
                                     path,    "-d",  server_conninfo(server), NULL};
    struct buffer output = {0};
    const struct server_child child = {0};
    const bool written = server_child_run(arguments, &child, &output, error);
    buffer_free(&output);
    return written;
}

/* A dump is not for making a cluster. */
static bool require_cluster(struct error *error)
{
    struct server_paths paths;
    int version;
    if (!server_paths_find(&paths, error) || !cluster_version(&paths, &version, error))
        return false;
    return version != 0 ||
           error_set(error, ERROR_DATABASE, "there is no database in '%s' yet", paths.home);
}

bool server_tools_dump(const char *file, struct error *error)
{
    char part[PATH_MAX];
    struct server *server;
    if (!require_cluster(error) || !server_attach(&server, error))
        return false;
    bool dumped = make_part(file, part, error);
    if (dumped) {
        dumped = write_dump(server, part, error);
        if (dumped && rename(part, file) != 0)
            dumped = error_set(error, ERROR_FAILED, "cannot create '%s': %s", file,
                               strerror(errno));
        if (!dumped)
            unlink(part);
    }
    server_detach(server);
    return dumped;
}
