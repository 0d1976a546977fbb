#include "sql/server/server.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "sql/server/cluster.h"
#include "sql/server/postmaster.h"
#include "sql/server/server_child.h"
#include "sql/server/server_lock.h"
#include "sql/server/server_paths.h"

struct server {
    struct server_paths paths;
    int users;
    char conninfo[2048];
};

static bool (*waits)(struct error *error);

void server_wait_while(bool (*go_on)(struct error *error))
{
    waits = go_on;
}

/* A server keeps the limits of whoever starts it, and its files are as large as a segment. */
static bool check_limits(struct error *error)
{
    enum { SEGMENT = 1 << 30, UNIT = 1024 };
    struct rlimit limit;
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur >= SEGMENT)
        return true;
    error_set(error, ERROR_DATABASE,
              "a file may have %llu kB here, and a server that is started needs %d kB",
              (unsigned long long)(limit.rlim_cur / UNIT), SEGMENT / UNIT);
    return error_hint(error, "see `ulimit -f` in the shell that starts it");
}

static bool run_server(const struct server_paths *paths, struct error *error)
{
    if (postmaster_state(paths, NULL) == POSTMASTER_READY)
        return true;
    int version;
    struct server_programs programs;
    if (!check_limits(error))
        return false;
    if (!cluster_version(paths, &version, error) ||
        !server_programs_find(version, &programs, error))
        return false;
    return (version != 0 || cluster_create(paths, &programs, error)) &&
           postmaster_start(paths, &programs, waits, error);
}

/* The lock on users is taken before the server is started: whoever stops it sees us. */
static bool join(const struct server_paths *paths, int *ret_users, struct error *error)
{
    int change, users = -1;
    if (!server_paths_make(paths, error) || !server_lock_change(paths, waits, &change, error))
        return false;
    const bool joined = server_lock_use(paths, &users, error) && run_server(paths, error);
    if (joined)
        *ret_users = users;
    else if (users >= 0)
        close(users);
    close(change);
    return joined;
}

bool server_attach(struct server **ret, struct error *error)
{
    struct server *const server = calloc(1, sizeof *server);
    if (!server)
        memory_exhausted();
    if (!server_paths_find(&server->paths, error) || !join(&server->paths, &server->users, error)) {
        free(server);
        return false;
    }
    server_paths_conninfo(&server->paths, "assay", server->conninfo, sizeof server->conninfo);
    server_child_forget_variables(); /* what they say is about other servers */
    *ret = server;
    return true;
}

bool server_revive(const struct server *server, struct error *error)
{
    int change;
    if (!server_lock_change(&server->paths, waits, &change, error))
        return false;
    const bool runs = run_server(&server->paths, error);
    close(change);
    return runs;
}

bool server_is_outdated(const struct server *server)
{
    return !postmaster_is_current(&server->paths);
}

const char *server_conninfo(const struct server *server)
{
    return server->conninfo;
}

static bool stop(const struct server_paths *paths, struct error *error)
{
    if (!postmaster_stop(paths, error))
        return false;
    server_paths_unmake(paths);
    return true;
}

void server_detach(struct server *server)
{
    if (!server)
        return;
    int change;
    struct error ignored;
    if (server_lock_change(&server->paths, NULL, &change, &ignored)) {
        if (!server_lock_pinned(&server->paths) && server_lock_is_last(server->users)) {
            const bool stopped = stop(&server->paths, &ignored);
            (void)stopped;
        }
        close(server->users);
        close(change);
    } else {
        close(server->users);
    }
    free(server);
}

bool server_start(struct error *error)
{
    struct server *server;
    if (!server_attach(&server, error))
        return false;
    const bool pinned = server_lock_pin(&server->paths, error);
    server_detach(server);
    return pinned;
}

static bool stop_unless_used(const struct server_paths *paths, struct error *error)
{
    int users;
    if (!server_lock_use(paths, &users, error))
        return false;
    const bool last = server_lock_is_last(users);
    const bool stopped = last && stop(paths, error);
    close(users);
    if (last)
        return stopped;
    error_set(error, ERROR_DATABASE, "another assay command is using the server in '%s'",
              paths->home);
    return error_hint(error, "the server stops when that command ends");
}

bool server_stop(struct error *error)
{
    struct server_paths paths;
    struct stat status;
    int change;
    if (!server_paths_find(&paths, error))
        return false;
    if (lstat(paths.home, &status) != 0 && errno == ENOENT)
        return true;
    if (!server_lock_change(&paths, waits, &change, error))
        return false;
    server_lock_unpin(&paths);
    const bool stopped = stop_unless_used(&paths, error);
    close(change);
    return stopped;
}

bool server_status(struct server_status *ret, struct error *error)
{
    struct server_paths paths;
    struct server_status status = {0};
    if (!server_paths_find(&paths, error) || !cluster_version(&paths, &status.major_version, error))
        return false;
    status.running = postmaster_state(&paths, NULL) == POSTMASTER_READY;
    status.pinned = server_lock_pinned(&paths);
    snprintf(status.home, sizeof status.home, "%s", paths.home);
    server_paths_conninfo(&paths, "assay", status.conninfo, sizeof status.conninfo);
    *ret = status;
    return true;
}
