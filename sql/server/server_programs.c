#include "sql/server/server_programs.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "sql/server/server_child.h"

enum { PATIENCE_SECONDS = 60, OLDEST_MAJOR = 13 };

struct folders {
    struct server_programs found[64];
    size_t n;
};

void server_programs_path(const struct server_programs *programs, const char *name, char *ret,
                          size_t size)
{
    snprintf(ret, size, "%.1000s/%.50s", programs->folder, name);
}

/* What a program prints on its one line; empty when it cannot be run. */
static void ask(const char *program, const char *option, char *ret, size_t size)
{
    const char *const arguments[] = {program, option, NULL};
    struct buffer output = {0};
    struct error ignored;
    const struct server_child child = {.timeout_seconds = PATIENCE_SECONDS, .away = true};
    const bool answered = server_child_run(arguments, &child, &output, &ignored);
    snprintf(ret, size, "%.*s", answered ? (int)strcspn(output.data, "\n") : 0, output.data);
    buffer_free(&output);
}

/* The major version of the server in a folder; 0 when there is none. */
static int major_in(const char *folder)
{
    static const char *const needed[] = {"initdb", "postgres"};
    char path[1100], answer[256];
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
        snprintf(path, sizeof path, "%.1000s/%s", folder, needed[i]);
        if (access(path, X_OK) != 0)
            return 0;
    }
    ask(path, "--version", answer, sizeof answer);
    const char *const number = strstr(answer, "PostgreSQL) ");
    return number ? atoi(number + strlen("PostgreSQL) ")) : 0;
}

static void add(struct folders *folders, const char *folder)
{
    if (*folder != '/' || folders->n == sizeof folders->found / sizeof *folders->found)
        return;
    for (size_t i = 0; i < folders->n; i++)
        if (strcmp(folders->found[i].folder, folder) == 0)
            return;
    const int major = major_in(folder);
    if (major < OLDEST_MAJOR)
        return;
    struct server_programs *const new = &folders->found[folders->n++];
    new->major = major;
    snprintf(new->folder, sizeof new->folder, "%s", folder);
}

static void add_matching(struct folders *folders, const char *pattern)
{
    glob_t matches;
    if (glob(pattern, 0, NULL, &matches) == 0)
        for (size_t i = 0; i < matches.gl_pathc; i++)
            add(folders, matches.gl_pathv[i]);
    globfree(&matches);
}

/* `/usr/lib/postgresql/15/bin` has the siblings `/usr/lib/postgresql/<any>/bin`. */
static void add_siblings(struct folders *folders, const char *folder)
{
    char pattern[1100];
    snprintf(pattern, sizeof pattern, "%.1000s", folder);
    for (int i = 0; i < 2; i++) {
        char *const slash = strrchr(pattern, '/');
        if (!slash || slash == pattern)
            return;
        *slash = '\0';
    }
    const size_t length = strlen(pattern);
    snprintf(pattern + length, sizeof pattern - length, "/[0-9]*/bin");
    add_matching(folders, pattern);
}

static void add_path(struct folders *folders)
{
    for (const char *part = getenv("PATH"); part && *part;) {
        const size_t length = strcspn(part, ":");
        char folder[1024];
        if (length < sizeof folder) {
            snprintf(folder, sizeof folder, "%.*s", (int)length, part);
            add(folders, folder);
        }
        part += length + (part[length] == ':');
    }
}

static bool newer(const struct server_programs *a, const struct server_programs *b)
{
    return a->major > b->major;
}

/* The first folder is the one `pg_config` names, which is preferred; after it the newest. */
static const struct server_programs *choose(const struct folders *folders, bool first_preferred,
                                            int major)
{
    if (major == 0 && first_preferred)
        return &folders->found[0];
    const struct server_programs *best = NULL;
    for (size_t i = 0; i < folders->n; i++) {
        const struct server_programs *const this = &folders->found[i];
        if ((major == 0 || this->major == major) && (!best || newer(this, best)))
            best = this;
    }
    return best;
}

static bool not_found(const struct folders *folders, int major, struct error *error)
{
    if (folders->n == 0) {
        error_set(error, ERROR_DATABASE, "the programs of a PostgreSQL server were not found");
        return error_hint(error,
                          "install the package 'postgresql' (Debian, Ubuntu: apt-get install "
                          "postgresql), version %d or newer, or name a server with --db",
                          OLDEST_MAJOR);
    }
    const struct server_programs *const installed = choose(folders, false, 0);
    error_set(error, ERROR_DATABASE,
              "the database was made by PostgreSQL %d, but only PostgreSQL %d is installed", major,
              installed->major);
    return error_hint(
        error,
        "install PostgreSQL %d once more beside it (Debian: apt-get install "
        "postgresql-%d) to go on with it, or to change to PostgreSQL %d: `assay server "
        "dump FILE`, then `assay server restore FILE`",
        major, major, installed->major);
}

bool server_programs_find(int major, struct server_programs *ret, struct error *error)
{
    struct folders *const folders = calloc(1, sizeof *folders);
    if (!folders)
        memory_exhausted();
    char configured[1024];
    ask("pg_config", "--bindir", configured, sizeof configured);
    add(folders, configured);
    const bool first_preferred = folders->n > 0;
    if (!first_preferred || (major != 0 && folders->found[0].major != major)) {
        add_siblings(folders, configured);
        add_matching(folders, "/usr/lib/postgresql/[0-9]*/bin");
        add_matching(folders, "/usr/pgsql-[0-9]*/bin");
        add_path(folders);
    }
    const struct server_programs *const chosen = choose(folders, first_preferred, major);
    const bool found = chosen || not_found(folders, major, error);
    if (chosen)
        *ret = *chosen;
    free(folders);
    return chosen && found;
}
