#include "sql/session/migrations.h"

#include <string.h>

#include "migrations_sql.h"
#include "queries.h"
#include "sql/session/session.h"
#include "sql/session/transaction.h"

bool migrations_version(struct connection *connection, int64_t *ret, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    bool fetched = session_query(connection, query_find_schema, NO_PARAMETERS, &scratch, &rows,
                                 error);
    if (fetched && !rows_truth(&rows, 0, 0)) {
        *ret = 0;
    } else if (fetched) {
        fetched = session_query(connection, query_get_schema_version, NO_PARAMETERS, &scratch,
                                &rows, error);
        if (fetched)
            *ret = rows_integer(&rows, 0, 0);
    }
    arena_free(&scratch);
    return fetched;
}

int64_t migrations_newest(void)
{
    return (int64_t)n_migrations_sql;
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \n")] == '\0';
}

/* Statements end with a semicolon at the end of a line. */
static bool run_statements(struct connection *connection, const char *text, struct error *error)
{
    struct arena scratch = {0};
    bool done = true;
    while (done && !is_blank(text)) {
        const char *const end = strstr(text, ";\n");
        const size_t length = end ? (size_t)(end - text) + 2 : strlen(text);
        done = session_query(connection, arena_copy_n(&scratch, text, length), NO_PARAMETERS, NULL,
                             NULL, error);
        text += length;
    }
    arena_free(&scratch);
    return done;
}

static bool apply_next(struct connection *connection, int64_t *version, struct error *error)
{
    if (!transaction_begin(connection, error) || !migrations_version(connection, version, error))
        return false;
    if ((size_t)*version >= n_migrations_sql)
        return transaction_commit(connection, error);
    const struct embedded_file *const file = &migrations_sql[*version];
    if (!run_statements(connection, file->text, error) ||
        !session_query(connection, query_record_migration,
                       PARAMETERS(parameter_integer(*version + 1), parameter_text(file->name)),
                       NULL, NULL, error)) {
        error_context(error, "migration %s", file->name);
        return false;
    }
    ++*version;
    return transaction_commit(connection, error);
}

bool migrations_apply(struct connection *connection, struct error *error)
{
    int64_t version;
    if (!migrations_version(connection, &version, error))
        return false;
    while ((size_t)version < n_migrations_sql)
        if (!apply_next(connection, &version, error)) {
            session_abandon(connection, true);
            return false;
        }
    if ((size_t)version == n_migrations_sql)
        return true;
    error_set(error, ERROR_DATABASE,
              "the database was written by a newer Assay (schema %lld, this one knows %zu)",
              (long long)version, n_migrations_sql);
    return error_hint(error, "install the newer version, or use another database");
}
