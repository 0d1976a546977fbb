#include "cli/doctor/database_health.h"

#include <string.h>

#include "sql/fetch/server_facts.h"
#include "sql/server/server.h"
#include "sql/session/connection.h"
#include "sql/session/distribution.h"
#include "sql/session/migrations.h"

static void look_at_schema(struct connection *connection, struct health_list *list)
{
    struct error error;
    int64_t version;
    const int64_t newest = migrations_newest();
    if (!migrations_version(connection, &version, &error))
        health_list_add_error(list, "schema", &error, "grant this role the rights on schema assay");
    else if (version > newest)
        health_list_add(list, "schema",
                        arena_format(list->arena, "%lld, newer than this Assay knows (%lld)",
                                     (long long)version, (long long)newest),
                        "install the newer version, or use another database");
    else if (version == 0)
        health_list_add(list, "schema", "none yet; the next command makes it", NULL);
    else
        health_list_add(list, "schema",
                        arena_format(list->arena,
                                     version == newest
                                         ? "%lld of %lld"
                                         : "%lld of %lld; the next command adds what is new",
                                     (long long)version, (long long)newest),
                        NULL);
}

static const char *balance_of(const struct server_facts *facts, struct arena *arena)
{
    return arena_format(arena, "%lld shards on %lld nodes, %lld to %lld on each",
                        (long long)facts->n_shards, (long long)facts->n_nodes,
                        (long long)facts->fewest, (long long)facts->most);
}

static void look_at_shards(struct connection *connection, const struct distribution *distribution,
                           struct health_list *list)
{
    const char *const log = "look at the log of the coordinator", *unreached;
    struct server_facts facts;
    struct error error;
    size_t n_here = 0;
    for (size_t i = 0; i < distribution->n_tables; i++)
        n_here += distribution->tables[i].place == PLACE_HERE;
    if (n_here)
        health_list_add(list, "shards",
                        arena_format(list->arena, "%zu of %zu tables lie on the coordinator alone",
                                     n_here, distribution->n_tables),
                        "assay server distribute");
    else if (distribution->cluster.n_inactive)
        health_list_add(
            list, "shards",
            arena_format(list->arena, "%zu nodes are out of service",
                         distribution->cluster.n_inactive),
            "SELECT nodename, nodeport FROM pg_dist_node WHERE NOT isactive; shows which");
    else if (!server_facts_unreachable(connection, list->arena, &unreached, &error) ||
             !server_facts_balance(connection, &facts, &error))
        health_list_add_error(list, "shards", &error, log);
    else if (unreached)
        health_list_add(list, "shards", arena_format(list->arena, "%s is not reached", unreached),
                        "start PostgreSQL there, or let the other nodes in (pg_hba.conf)");
    else
        health_list_add(list, "shards", balance_of(&facts, list->arena),
                        facts.most > facts.fewest + 1 ? "SELECT citus_rebalance_start();" : NULL);
}

static void look_at_cluster(struct connection *connection, struct health_list *list)
{
    struct distribution distribution;
    struct error error;
    if (!distribution_look(connection, list->arena, &distribution, &error)) {
        health_list_add_error(list, "extensions", &error, "look at the log of the server");
        return;
    }
    const char *const version = distribution.cluster.version;
    health_list_add(list, "extensions",
                    version ? arena_format(list->arena, "citus %s, %zu workers", version,
                                           distribution.cluster.n_workers)
                            : "none, and none is needed on one machine",
                    NULL);
    if (version && distribution.n_tables)
        look_at_shards(connection, &distribution, list);
}

static void look_through(struct connection *connection, const char *where, struct health_list *list)
{
    struct error error;
    const char *version, *encoding;
    if (!server_facts_fetch(connection, list->arena, &version, &encoding, &error)) {
        health_list_add_error(list, "server", &error, "look at the log of the server");
        return;
    }
    health_list_add(list, "server", arena_format(list->arena, "PostgreSQL %s, %s", version, where),
                    NULL);
    health_list_add(list, "encoding", encoding, NULL);
    look_at_schema(connection, list);
    look_at_cluster(connection, list);
}

/* `conninfo` as connection_open takes it. */
static void look_behind(const char *conninfo, const char *where, struct health_list *list)
{
    const struct connection_options glance = {.glances = true};
    struct connection *connection;
    struct error error;
    if (!connection_open(conninfo, &glance, &connection, &error)) {
        health_list_add_error(list, "server", &error,
                              "start it, or leave out --db to use Assay's own server");
        return;
    }
    look_through(connection, where, list);
    connection_close(connection);
}

void database_health_look(const struct options *options, struct health_list *list)
{
    struct server *server;
    struct error error;
    if (options_given(options, "db")->origin != ORIGIN_DEFAULT) {
        look_behind(options->database, "a server of your own", list);
    } else if (!server_attach(&server, &error)) {
        health_list_add_error(list, "server", &error,
                              "look at server.log beside the data, or name another server by --db");
    } else {
        look_behind(server_conninfo(server), "the private one", list);
        server_detach(server);
    }
}
