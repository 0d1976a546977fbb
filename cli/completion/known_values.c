#include "cli/completion/known_values.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/options/options.h"
#include "cli/options/settings.h"
#include "cli/options/time_limit.h"
#include "sql/fetch/completions.h"
#include "sql/server/server.h"
#include "sql/session/connection.h"

static const char ZONES[] = "/usr/share/zoneinfo/tzdata.zi";

/* "Z Europe/Berlin …" names a zone, "L Europe/Berlin Arctic/Longyearbyen" another name of one. */
static void add_zones(struct completion *completion)
{
    FILE *const file = fopen(ZONES, "rb");
    char line[256], name[128];
    completion_add(completion, "UTC", NULL);
    while (file && fgets(line, sizeof line, file))
        if (sscanf(line, "Z %127s", name) == 1 || sscanf(line, "L %*s %127s", name) == 1)
            completion_add(completion, arena_copy(completion->arena, name), NULL);
    if (file)
        fclose(file);
}

static const char *const kinds[] = {
    [VALUES_BANK] = "bank",           [VALUES_ROLE] = "role",
    [VALUES_STAGE] = "stage",         [VALUES_MONTH] = "month",
    [VALUES_QUESTION] = "question",   [VALUES_INTERVIEWER] = "interviewer",
    [VALUES_CANDIDATE] = "candidate", [VALUES_IMPORT] = "import",
};

/* Where a database is, if a server is said to run: what --db, the environment or the file of
 * settings name, or the private server while it runs. */
static bool find_database(const struct completion *completion, const char **ret)
{
    struct options options = {.arena = completion->arena};
    struct server_status status;
    struct error ignored;
    *ret = completion->database;
    if (*ret)
        return true;
    if (settings_apply(OPTIONS_DATABASE, &options, &ignored) &&
        options_given(&options, "db")->origin != ORIGIN_DEFAULT) {
        *ret = options.database;
        return true;
    }
    if (!server_status(&status, &ignored) || !status.running)
        return false;
    *ret = arena_copy(completion->arena, status.conninfo);
    return true;
}

static void add_names(struct completion *completion, const char *kind)
{
    const struct connection_options glance = {.glances = true};
    const char *conninfo, *const *names;
    struct connection *connection;
    struct error ignored;
    size_t n;
    if (!find_database(completion, &conninfo) ||
        !connection_open(conninfo, &glance, &connection, &ignored))
        return;
    if (completions_fetch(connection, kind, completion->begins, completion->arena, &names, &n,
                          &ignored))
        for (size_t i = 0; i < n; i++)
            completion_add(completion, names[i], NULL);
    connection_close(connection);
}

void known_values_of_system(struct completion *completion)
{
    if (completion->source == VALUES_ZONE)
        add_zones(completion);
    if (completion->source == VALUES_MONTH) {
        completion_add(completion, "last", "the last complete month with scores");
        completion_add(completion, "all", "all data");
    }
}

void known_values_of_database(struct completion *completion)
{
    const size_t source = completion->source;
    if (source >= sizeof kinds / sizeof *kinds || !kinds[source])
        return;
    const int limit = time_limit_seconds();
    alarm(limit > 0 ? (unsigned)limit : 1);
    add_names(completion, kinds[source]);
    alarm(0);
}
