#include "sql/imports/import_history.h"

#include "queries.h"
#include "sql/fetch/scope.h"
#include "sql/session/session.h"

bool import_history_find(struct connection *connection, const char *sha256, const char *mapping,
                         int64_t *number, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const bool done = session_query(connection, query_find_import,
                                    PARAMETERS(parameter_text(sha256), parameter_text(mapping)),
                                    &scratch, &rows, error);
    if (done)
        *number = rows.n ? rows_integer(&rows, 0, 0) : 0;
    arena_free(&scratch);
    return done;
}

bool import_history_find_asked(struct connection *connection, const char *sha256, const char *asked,
                               int64_t *number, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const bool done = session_query(connection, query_find_asked_import,
                                    PARAMETERS(parameter_text(sha256), parameter_text(asked)),
                                    &scratch, &rows, error);
    if (done)
        *number = rows.n ? rows_integer(&rows, 0, 0) : 0;
    arena_free(&scratch);
    return done;
}

bool import_history_declared_scale(struct connection *connection, const char *headings,
                                   struct arena *arena, const char **ret, int64_t *number,
                                   struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_find_declared_scale, PARAMETERS(parameter_text(headings)),
                       arena, &rows, error))
        return false;
    *ret = rows.n ? rows_text(&rows, 0, 0) : NULL;
    *number = rows.n ? rows_integer(&rows, 0, 1) : 0;
    return true;
}

bool import_history_fetch(struct connection *connection, const struct filter *filter,
                          struct arena *arena, const struct import_record **ret, size_t *n,
                          struct error *error)
{
    struct rows rows;
    if (!scope_set(connection, filter, error) ||
        !session_query(connection, query_list_imports, NO_PARAMETERS, arena, &rows, error))
        return false;
    struct import_record *const records = ARENA_ARRAY(arena, rows.n, struct import_record);
    for (size_t i = 0; i < rows.n; i++)
        records[i] = (struct import_record){
            .number = rows_integer(&rows, i, 0),
            .file = rows_text(&rows, i, 1),
            .sha256 = rows_text(&rows, i, 2),
            .loaded_at = rows_text(&rows, i, 3),
            .rows = (size_t)rows_integer(&rows, i, 4),
            .accepted = (size_t)rows_integer(&rows, i, 5),
            .changed = (size_t)rows_integer(&rows, i, 6),
            .unchanged = (size_t)rows_integer(&rows, i, 7),
            .missing = (size_t)rows_integer(&rows, i, 8),
            .rejected = (size_t)rows_integer(&rows, i, 9),
        };
    *ret = records;
    *n = rows.n;
    return true;
}

bool import_history_key_codes(struct connection *connection, struct error *error)
{
    return session_query(connection, query_set_code_key, NO_PARAMETERS, NULL, NULL, error);
}
