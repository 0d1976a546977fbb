#include "sql/imports/import_ledger.h"

#include "queries.h"
#include "sql/session/session.h"

static struct import_entry entry_of(const struct rows *rows, size_t i)
{
    enum {
        NUMBER,
        FILE_NAME,
        SHA256,
        MAPPING,
        LOADED_AT,
        UNDONE_AT,
        ROWS,
        ACCEPTED,
        CHANGED,
        UNCHANGED,
        MISSING,
        REJECTED
    };
    return (struct import_entry){
        .record = {.number = rows_integer(rows, i, NUMBER),
                   .file = rows_text(rows, i, FILE_NAME),
                   .sha256 = rows_text(rows, i, SHA256),
                   .loaded_at = rows_text(rows, i, LOADED_AT),
                   .rows = (size_t)rows_integer(rows, i, ROWS),
                   .accepted = (size_t)rows_integer(rows, i, ACCEPTED),
                   .changed = (size_t)rows_integer(rows, i, CHANGED),
                   .unchanged = (size_t)rows_integer(rows, i, UNCHANGED),
                   .missing = (size_t)rows_integer(rows, i, MISSING),
                   .rejected = (size_t)rows_integer(rows, i, REJECTED)},
        .mapping = rows_text(rows, i, MAPPING),
        .undone_at = rows_text(rows, i, UNDONE_AT),
    };
}

/* A parameter that is null stands for all imports. */
static bool fetch(struct connection *connection, struct parameter wanted, struct arena *arena,
                  struct import_entry **ret, size_t *n, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_all_imports, &wanted, 1, arena, &rows, error))
        return false;
    struct import_entry *const entries = ARENA_ARRAY(arena, rows.n, struct import_entry);
    for (size_t i = 0; i < rows.n; i++)
        entries[i] = entry_of(&rows, i);
    *ret = entries;
    *n = rows.n;
    return true;
}

bool import_ledger_fetch(struct connection *connection, struct arena *arena,
                         struct import_entry **ret, size_t *n, struct error *error)
{
    struct parameter all = parameter_integer(0);
    all.is_null = true;
    return fetch(connection, all, arena, ret, n, error);
}

bool import_ledger_get(struct connection *connection, int64_t number, struct arena *arena,
                       struct import_entry *ret, struct error *error)
{
    struct import_entry *entries;
    size_t n;
    if (!fetch(connection, parameter_integer(number), arena, &entries, &n, error))
        return false;
    if (n == 0) {
        error_set(error, ERROR_FAILED, "there is no import %lld", (long long)number);
        return error_hint(error, "`assay imports` lists them");
    }
    *ret = entries[0];
    return true;
}

static bool fetch_rejects(struct connection *connection, int64_t number, struct arena *arena,
                          struct import_rejects *ret, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_import_rejects, PARAMETERS(parameter_integer(number)),
                       arena, &rows, error))
        return false;
    struct import_reject *const rejects = ARENA_ARRAY(arena, rows.n, struct import_reject);
    for (size_t i = 0; i < rows.n; i++)
        rejects[i] = (struct import_reject){.line = (size_t)rows_integer(&rows, i, 0),
                                            .column = rows_text(&rows, i, 1),
                                            .value = rows_text(&rows, i, 2),
                                            .reason = rows_text(&rows, i, 3)};
    ret->rejects = rejects;
    ret->n = rows.n;
    return true;
}

static bool fetch_reasons(struct connection *connection, int64_t number, struct arena *arena,
                          struct import_rejects *ret, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_reject_reasons, PARAMETERS(parameter_integer(number)),
                       arena, &rows, error))
        return false;
    struct reject_reason *const reasons = ARENA_ARRAY(arena, rows.n, struct reject_reason);
    for (size_t i = 0; i < rows.n; i++)
        reasons[i] = (struct reject_reason){.column = rows_text(&rows, i, 0),
                                            .reason = rows_text(&rows, i, 1),
                                            .n = (size_t)rows_integer(&rows, i, 2),
                                            .first_line = (size_t)rows_integer(&rows, i, 3)};
    ret->reasons = reasons;
    ret->n_reasons = rows.n;
    return true;
}

bool import_ledger_rejects(struct connection *connection, int64_t number, struct arena *arena,
                           struct import_rejects *ret, struct error *error)
{
    struct import_rejects rejects;
    if (!fetch_rejects(connection, number, arena, &rejects, error) ||
        !fetch_reasons(connection, number, arena, &rejects, error))
        return false;
    *ret = rejects;
    return true;
}
