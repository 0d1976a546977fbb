#include "sql/server/server_client.h"

#include "sql/server/cluster.h"
#include "sql/server/server_child.h"
#include "sql/server/server_paths.h"
#include "sql/server/server_programs.h"

bool server_client_find(const char *name, char *ret, size_t size, struct error *error)
{
    struct server_paths paths;
    struct server_programs programs;
    int version;
    if (!server_paths_find(&paths, error) || !cluster_version(&paths, &version, error) ||
        !server_programs_find(version, &programs, error))
        return false;
    server_programs_path(&programs, name, ret, size);
    return true;
}

bool server_client_query(const char *conninfo, const char *statements, struct buffer *rows,
                         struct error *error)
{
    char psql[1100];
    if (!server_client_find("psql", psql, sizeof psql, error))
        return false;
    const char *const arguments[] = {psql, "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", conninfo, NULL};
    const struct server_child child = {.input = statements, .away = true};
    return server_child_run(arguments, &child, rows, error);
}
