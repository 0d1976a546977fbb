#include "sql/fetch/scope.h"

#include "base/buffer.h"
#include "queries.h"
#include "sql/session/session.h"

static bool refuse_name(struct connection *connection, const char *kind, const char *name,
                        struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    if (session_query(connection, query_list_names, PARAMETERS(parameter_text(kind)), &scratch,
                      &rows, error)) {
        struct buffer known = {0};
        for (size_t i = 0; i < rows.n && known.length < 400; i++)
            buffer_format(&known, "%s%s", i ? ", " : "", rows_text(&rows, i, 0));
        error_set(error, ERROR_USAGE, "there is no %s '%s'", kind, name);
        if (known.length)
            error_hint(error, "known are: %s", known.data);
        buffer_free(&known);
    }
    arena_free(&scratch);
    return false;
}

static struct parameter key_of(const struct rows *rows, size_t column)
{
    struct parameter key = parameter_integer(0);
    key.is_null = rows_is_null(rows, 0, column);
    if (!key.is_null)
        key = parameter_integer(rows_integer(rows, 0, column));
    return key;
}

static struct parameter limit_of(int32_t day, int32_t no_limit)
{
    return day == no_limit ? parameter_no_day() : parameter_day(day);
}

bool scope_set(struct connection *connection, const struct filter *filter, struct error *error)
{
    static const char *const kinds[] = {"bank", "role", "stage"};
    const char *const names[] = {filter->bank, filter->role, filter->stage};
    struct arena scratch = {0};
    struct rows rows;
    bool done = session_query(
        connection, query_resolve_filter,
        PARAMETERS(parameter_text(names[0]), parameter_text(names[1]), parameter_text(names[2])),
        &scratch, &rows, error);
    for (size_t i = 0; i < 3 && done; i++)
        if (names[i] && rows_is_null(&rows, 0, i))
            done = refuse_name(connection, kinds[i], names[i], error);
    done = done && session_query(connection, query_set_filter,
                                 PARAMETERS(key_of(&rows, 0), key_of(&rows, 1), key_of(&rows, 2),
                                            limit_of(filter->from_day, INT32_MIN),
                                            limit_of(filter->to_day, INT32_MAX),
                                            parameter_truth(filter_takes_undated(filter))),
                                 NULL, NULL, error);
    arena_free(&scratch);
    return done;
}

bool scope_in_key_order(struct connection *connection, bool wanted, struct error *error)
{
    return session_query(connection, query_set_key_order, PARAMETERS(parameter_truth(wanted)), NULL,
                         NULL, error);
}

bool scope_hide_interviewers(struct connection *connection, bool hidden, struct error *error)
{
    return session_query(connection, query_set_interviewers_hidden,
                         PARAMETERS(parameter_truth(hidden)), NULL, NULL, error);
}
