#include "sql/session/distribution.h"

#include <string.h>

#include "queries.h"
#include "sql/session/session.h"
#include "sql/session/transaction.h"

static bool describe(struct connection *connection, struct arena *arena, struct cluster_facts *ret,
                     struct error *error)
{
    struct rows rows;
    *ret = (struct cluster_facts){0};
    if (!session_query(connection, query_find_citus, NO_PARAMETERS, arena, &rows, error))
        return false;
    if (rows.n == 0)
        return true;
    ret->version = rows_text(&rows, 0, 0);
    if (!session_query(connection, query_describe_cluster, NO_PARAMETERS, arena, &rows, error))
        return false;
    ret->is_coordinator = rows_truth(&rows, 0, 0);
    ret->is_known = rows_truth(&rows, 0, 1);
    ret->n_workers = (size_t)rows_integer(&rows, 0, 2);
    ret->n_inactive = (size_t)rows_integer(&rows, 0, 3);
    ret->n_shards = (size_t)rows_integer(&rows, 0, 4);
    return true;
}

static enum distribution_place place_of(const char *word)
{
    const char *const words[] = {"here", "everywhere", "sharded", "otherwise"};
    size_t i = 0;
    while (i < PLACE_OTHERWISE && strcmp(words[i], word) != 0)
        i++;
    return (enum distribution_place)i;
}

static bool list_tables(struct connection *connection, struct arena *arena,
                        struct distribution *ret, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_table_places, NO_PARAMETERS, arena, &rows, error))
        return false;
    ret->n_tables = rows.n;
    ret->tables = ARENA_ARRAY(arena, rows.n, struct placed_table);
    for (size_t i = 0; i < rows.n; i++)
        ret->tables[i] = (struct placed_table){
            .name = rows_text(&rows, i, 0),
            .is_large = rows_truth(&rows, i, 1),
            .place = place_of(rows_text(&rows, i, 2)),
            .owner = rows_text(&rows, i, 3),
            .is_ours = rows_truth(&rows, i, 4),
        };
    return true;
}

bool distribution_look(struct connection *connection, struct arena *arena, struct distribution *ret,
                       struct error *error)
{
    *ret = (struct distribution){0};
    return describe(connection, arena, &ret->cluster, error) &&
           (!ret->cluster.version || list_tables(connection, arena, ret, error));
}

static bool is_a_cluster(const struct cluster_facts *cluster, struct error *error)
{
    if (!cluster->version) {
        error_set(error, ERROR_DATABASE,
                  "this database is not one of a cluster: it lacks the extension citus");
        return error_hint(error, "docs/cluster.md shows how to set a cluster up, and when not to");
    }
    if (!cluster->is_coordinator) {
        error_set(error, ERROR_DATABASE, "this is a worker of the cluster");
        return error_hint(error, "name the coordinator with --db");
    }
    if (!cluster->is_known) {
        error_set(error, ERROR_DATABASE,
                  "the cluster's coordinator is not among its nodes, which small tables need");
        return error_hint(error, "SELECT citus_set_coordinator_host('HOST', PORT);");
    }
    if (!cluster->n_workers) {
        error_set(error, ERROR_DATABASE, "the cluster has no workers");
        return error_hint(error, "SELECT citus_add_node('HOST', PORT); once for each of them");
    }
    if (!cluster->n_inactive)
        return true;
    error_set(error, ERROR_DATABASE, "%zu of the cluster's nodes are out of service",
              cluster->n_inactive);
    return error_hint(error, "SELECT nodename, nodeport FROM pg_dist_node WHERE NOT isactive; "
                             "shows which");
}

static bool can_lie_there(const struct placed_table *table, struct error *error)
{
    if (table->place == PLACE_OTHERWISE) {
        error_set(
            error, ERROR_DATABASE, "assay.%s is distributed in another way than %s", table->name,
            table->is_large ? "by candidate_id, beside the candidates" : "whole on every node");
        return error_hint(error, "SELECT undistribute_table('assay.%s'); then run this again",
                          table->name);
    }
    if (table->place != PLACE_HERE || table->is_ours)
        return true;
    error_set(error, ERROR_DATABASE, "assay.%s belongs to the role %s, whose rights this one lacks",
              table->name, table->owner);
    return error_hint(error, "connect as that role");
}

static bool is_possible(const struct distribution *distribution, struct error *error)
{
    bool possible = is_a_cluster(&distribution->cluster, error);
    for (size_t i = 0; i < distribution->n_tables && possible; i++)
        possible = can_lie_there(&distribution->tables[i], error);
    return possible;
}

static bool run_on(struct connection *connection, const char *query,
                   const struct placed_table *table, struct error *error)
{
    return session_query(connection, query, PARAMETERS(parameter_text(table->name)), NULL, NULL,
                         error) ||
           error_context(error, "assay.%s", table->name);
}

static bool place(struct connection *connection, struct distribution *distribution,
                  struct error *error)
{
    bool placed = true;
    for (size_t i = 0; i < distribution->n_tables && placed; i++) {
        struct placed_table *const table = &distribution->tables[i];
        table->is_new = table->place == PLACE_HERE;
        if (table->is_new)
            placed = run_on(connection,
                            table->is_large ? query_shard_table : query_make_reference_table, table,
                            error);
    }
    return placed;
}

/* From the tables that nothing refers to: emptying one empties those that refer to it. */
static bool free_room(struct connection *connection, const struct distribution *distribution,
                      struct error *error)
{
    bool done = true;
    for (size_t i = distribution->n_tables; i-- > 0 && done;)
        if (distribution->tables[i].is_new)
            done = run_on(connection, query_drop_local_rows, &distribution->tables[i], error);
    return done;
}

static bool make(struct connection *connection, struct arena *arena, struct distribution *ret,
                 struct error *error)
{
    return transaction_begin(connection, error) &&
           distribution_look(connection, arena, ret, error) && is_possible(ret, error) &&
           place(connection, ret, error) && free_room(connection, ret, error) &&
           describe(connection, arena, &ret->cluster, error) &&
           transaction_commit(connection, error);
}

bool distribution_make(struct connection *connection, struct arena *arena, struct distribution *ret,
                       struct error *error)
{
    if (make(connection, arena, ret, error))
        return true;
    session_abandon(connection, true);
    return false;
}
