#include "sql/fetch/completions.h"

#include "queries.h"
#include "sql/session/session.h"

bool completions_fetch(struct connection *connection, const char *kind, const char *typed,
                       struct arena *arena, const char *const **ret, size_t *ret_n,
                       struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_completions,
                       PARAMETERS(parameter_text(kind), parameter_text(typed)), arena, &rows,
                       error))
        return false;
    const char **const names = ARENA_ARRAY(arena, rows.n, const char *);
    for (size_t i = 0; i < rows.n; i++)
        names[i] = rows_text(&rows, i, 0);
    *ret = names;
    *ret_n = rows.n;
    return true;
}
