#include "tests/support/sql/loading.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/score_texts.h"
#include "tests/support/sql/throwaway.h"

static char conninfo[2048];

struct connection *open_again(void)
{
    struct connection *connection;
    struct error error;
    if (!connection_open(conninfo, &(struct connection_options){0}, &connection, &error))
        fail_msg("%s", error.message);
    return connection;
}

struct connection *open_empty(void)
{
    throwaway_schema(conninfo, sizeof conninfo);
    return open_again();
}

static bool write_down(const struct reject *reject, void *context)
{
    struct load_outcome *const outcome = context;
    const size_t used = strlen(outcome->rejects);
    snprintf(outcome->rejects + used, sizeof outcome->rejects - used, "%d %s %s: %s\n",
             (int)reject->line, reject->column, reject->value, reject->reason);
    return true;
}

static bool add_rows(struct import *import, const struct load *what, struct error *error)
{
    for (size_t i = 0; i < what->n; i++) {
        struct score_row row = score_texts_fill(what->rows[i]);
        row.line = row.line ? row.line : i + 2;
        row.offset = row.line * 100;
        if (!import_add(import, &row, error))
            return false;
    }
    return true;
}

static FILE *open_file(struct error *error)
{
    FILE *const file = tmpfile();
    return file || error_set(error, ERROR_FAILED, "there is no temporary file") ? file : NULL;
}

bool try_load(struct connection *connection, const struct load *what, struct load_outcome *ret,
              struct error *error)
{
    const double values[] = {1, 2, 3, 4, 5};
    const char *const labels[] = {"1", "2", "3", "4", "5"};
    const struct scale scale = {.name = "1..5", .n_levels = 5, .values = values, .labels = labels};
    const struct import_request request = {.file = "scores.csv",
                                           .sha256 = what->sha256,
                                           .mapping = "mapping",
                                           .bank = what->bank,
                                           .candidate_has_id = !what->by_name,
                                           .new_interviews = what->new_interviews,
                                           .open_file = open_file};
    struct import *import = NULL;
    int64_t already = 0;
    *ret = (struct load_outcome){0};
    const bool done = import_begin(connection, &request, &import, &already, error) &&
                      already == 0 && add_rows(import, what, error) &&
                      import_resolve(import, &scale, 1, write_down, ret, &ret->receipt, error) &&
                      import_commit(import, what->n, error);
    import_close(import);
    return done;
}

struct load_outcome load(struct connection *connection, const struct load *what)
{
    struct load_outcome outcome;
    struct error error;
    if (!try_load(connection, what, &outcome, &error))
        fail_msg("%s", error.message);
    return outcome;
}

const char *text_of(struct connection *connection, struct arena *arena, const char *query)
{
    struct buffer cast = {0}, text = {0};
    struct rows rows;
    struct error error;
    buffer_format(&cast,
                  "WITH r AS MATERIALIZED (%s) "
                  "SELECT concat_ws('|', VARIADIC ARRAY(SELECT coalesce(value, 'null') "
                  "FROM json_each_text(row_to_json(r)))) FROM r",
                  query);
    if (!session_query(connection, cast.data, NO_PARAMETERS, arena, &rows, &error))
        fail_msg("%s: %s", query, error.message);
    for (size_t i = 0; i < rows.n; i++)
        buffer_format(&text, "%s%s", i ? " " : "", rows_text(&rows, i, 0));
    const char *const copy = arena_copy(arena, text.data ? text.data : "");
    buffer_free(&cast);
    buffer_free(&text);
    return copy;
}
