#include "sql/fetch/server_facts.h"

#include "queries.h"
#include "sql/session/session.h"

bool server_facts_fetch(struct connection *connection, struct arena *arena, const char **version,
                        const char **encoding, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_describe_server, NO_PARAMETERS, arena, &rows, error))
        return false;
    *version = rows_text(&rows, 0, 0);
    *encoding = rows_text(&rows, 0, 1);
    return true;
}

bool server_facts_balance(struct connection *connection, struct server_facts *ret,
                          struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const bool fetched = session_query(connection, query_count_shards, NO_PARAMETERS, &scratch,
                                       &rows, error);
    if (fetched)
        *ret = (struct server_facts){.n_shards = rows_integer(&rows, 0, 0),
                                     .n_nodes = rows_integer(&rows, 0, 1),
                                     .fewest = rows_integer(&rows, 0, 2),
                                     .most = rows_integer(&rows, 0, 3)};
    arena_free(&scratch);
    return fetched;
}

bool server_facts_unreachable(struct connection *connection, struct arena *arena, const char **ret,
                              struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_unreachable_nodes, NO_PARAMETERS, arena, &rows,
                       error))
        return false;
    *ret = rows.n ? rows_text(&rows, 0, 0) : NULL;
    return true;
}
