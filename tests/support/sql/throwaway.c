#include "tests/support/sql/throwaway.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sql/server/server.h"
#include "sql/server/server_scratch.h"

static struct server *server;
static char home[64];
static char cluster_name[32];
static int n_on_cluster; /* databases made there */

static void require(bool done, const struct error *error)
{
    if (done)
        return;
    fprintf(stderr, "throwaway server: %s\n%s\n", error->message, error->hint);
    exit(EXIT_FAILURE);
}

void throwaway_home(char *path, size_t size)
{
    snprintf(path, size, "/tmp/assay-test-XXXXXX");
    struct error error = {.message = "no folder in /tmp"};
    require(mkdtemp(path) && chmod(path, 0711) == 0, &error);
}

void throwaway_remove(const char *path)
{
    const pid_t child = fork();
    if (child == 0) {
        execlp("rm", "rm", "-rf", "--", path, (char *)NULL);
        _exit(127);
    }
    waitpid(child, NULL, 0);
}

const char *throwaway_conninfo(void)
{
    if (!server) {
        throwaway_home(home, sizeof home);
        setenv("XDG_DATA_HOME", home, 1);
        setenv("ASSAY_SERVER_MEMORY", "128", 1);
        atexit(throwaway_end);
        struct error error;
        require(server_attach(&server, &error), &error);
    }
    return server_conninfo(server);
}

void throwaway_database(char *conninfo, size_t size)
{
    throwaway_conninfo();
    struct server_scratch scratch;
    struct error error;
    require(server_scratch_create(server, &scratch, &error), &error);
    snprintf(conninfo, size, "%s", scratch.conninfo);
}

/* Prints what the script prints into `line`, without its end. */
static bool run_script(const char *command, char *line, size_t size)
{
    FILE *const script = popen(command, "r");
    const bool printed = script && fgets(line, (int)size, script);
    line[printed ? strcspn(line, "\n") : 0] = '\0';
    return script && pclose(script) == 0;
}

static void drop_cluster_databases(void)
{
    char command[128], line[2];
    while (n_on_cluster) {
        snprintf(command, sizeof command, "tests/support/cluster-database --drop %s_%d",
                 cluster_name, n_on_cluster--);
        run_script(command, line, sizeof line);
    }
}

void throwaway_schema(char *conninfo, size_t size)
{
    if (!getenv("ASSAY_TEST_CITUS")) {
        throwaway_database(conninfo, size);
        return;
    }
    if (!n_on_cluster) {
        snprintf(cluster_name, sizeof cluster_name, "assay_test_%ld", (long)getpid());
        atexit(drop_cluster_databases);
    }
    char command[128];
    snprintf(command, sizeof command, "tests/support/cluster-database %s_%d build/assay",
             cluster_name, ++n_on_cluster);
    const struct error error = {.message = "the cluster gives no database"};
    require(run_script(command, conninfo, size) && *conninfo, &error);
}

void throwaway_end(void)
{
    if (!*home)
        return;
    server_detach(server);
    server = NULL;
    throwaway_remove(home);
    *home = '\0';
}
