#include "sql/server/cluster.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "sql/server/server_child.h"
#include "sql/server/server_log.h"

enum { PATIENCE_SECONDS = 60 };

#define UNFINISHED "data.new-"

bool cluster_version(const struct server_paths *paths, int *ret, struct error *error)
{
    struct stat status;
    if (lstat(paths->data, &status) != 0) {
        *ret = 0;
        return errno == ENOENT || error_set(error, ERROR_DATABASE, "cannot read '%s': %s",
                                            paths->data, strerror(errno));
    }
    char path[1200];
    snprintf(path, sizeof path, "%s/PG_VERSION", paths->data);
    struct buffer text = {0};
    server_log_read(path, 0, &text);
    const int version = atoi(text.data);
    buffer_free(&text);
    if (version > 0) {
        *ret = version;
        return true;
    }
    error_set(error, ERROR_DATABASE, "'%s' is not a database of PostgreSQL", paths->data);
    return error_hint(error, "move it away, and the next command creates a new one");
}

/* As the server's user, whose folder it is: a link in it leads no further than that user may go. */
static void remove_folder(const struct server_paths *paths, const char *name)
{
    char path[1400];
    snprintf(path, sizeof path, "%s/%.255s", paths->home, name);
    const char *const arguments[] = {"rm", "-rf", "--", path, NULL};
    const struct server_child child = {.account = &paths->account,
                                       .timeout_seconds = PATIENCE_SECONDS};
    struct buffer output = {0};
    struct error ignored;
    const bool removed = server_child_run(arguments, &child, &output, &ignored);
    (void)removed;
    buffer_free(&output);
}

static void remove_unfinished(const struct server_paths *paths)
{
    DIR *const home = opendir(paths->home);
    for (const struct dirent *entry = NULL; home && (entry = readdir(home));)
        if (strncmp(entry->d_name, UNFINISHED, strlen(UNFINISHED)) == 0)
            remove_folder(paths, entry->d_name);
    if (home)
        closedir(home);
}

static bool run(const struct server_paths *paths, const char *const arguments[], const char *input,
                struct error *error)
{
    struct buffer output = {0};
    const struct server_child child = {
        .account = &paths->account, .input = input, .timeout_seconds = PATIENCE_SECONDS};
    const bool done = server_child_run(arguments, &child, &output, error);
    if (!done && server_log_disk_full(output.data, paths->home))
        server_log_set_disk_full(error, paths->home);
    else if (!done)
        error_context(error, "cannot create the database in '%s'", paths->home);
    buffer_free(&output);
    return done;
}

/* Nothing is forced to disk until all of it is there. */
static bool build(const struct server_paths *paths, const struct server_programs *programs,
                  const char *data, struct error *error)
{
    char initdb[1100], postgres[1100];
    server_programs_path(programs, "initdb", initdb, sizeof initdb);
    server_programs_path(programs, "postgres", postgres, sizeof postgres);
    const char *const make[] = {
        initdb,       "-D", data, "-U", "assay", "-A", "trust", "-k", "--encoding=UTF8",
        "--locale=C", "-N", NULL,
    };
    const char *const single[] = {
        postgres,           "--single", "-D",        data,       "-c",
        "exit_on_error=on", "-c",       "fsync=off", "postgres", NULL,
    };
    const char *const force[] = {initdb, "-D", data, "-S", NULL};
    return run(paths, make, NULL, error) && run(paths, single, "CREATE DATABASE assay\n", error) &&
           run(paths, force, NULL, error);
}

bool cluster_create(const struct server_paths *paths, const struct server_programs *programs,
                    struct error *error)
{
    char data[1200];
    snprintf(data, sizeof data, "%s/" UNFINISHED "%ld", paths->home, (long)getpid());
    remove_unfinished(paths);
    if (build(paths, programs, data, error)) {
        if (rename(data, paths->data) == 0)
            return true;
        error_set(error, ERROR_DATABASE, "cannot move '%s' to '%s': %s", data, paths->data,
                  strerror(errno));
    }
    remove_unfinished(paths);
    return false;
}

bool cluster_set_aside(const struct server_paths *paths, int version, struct error *error)
{
    char aside[1200];
    snprintf(aside, sizeof aside, "%s-%d", paths->data, version);
    struct stat status;
    if (lstat(aside, &status) == 0) {
        error_set(error, ERROR_DATABASE, "'%s' is already there", aside);
        return error_hint(error, "move it away if you no longer need it, and try again");
    }
    if (rename(paths->data, aside) == 0)
        return true;
    return error_set(error, ERROR_DATABASE, "cannot move '%s' to '%s': %s", paths->data, aside,
                     strerror(errno));
}
