#include "sql/fetch/candidates.h"

#include <errno.h>
#include <stdlib.h>

#include "queries.h"
#include "sql/fetch/scope.h"
#include "sql/session/session.h"

int64_t candidate_code_number(const char *text)
{
    if ((text[0] != 'C' && text[0] != 'c') || text[1] != '-' || text[2] < '0' || text[2] > '9')
        return 0;
    char *end;
    errno = 0;
    const long long number = strtoll(text + 2, &end, 10);
    return errno || *end ? 0 : number;
}

static bool refuse_ambiguous(const struct rows *rows, const char *text, struct error *error)
{
    error_set(error, ERROR_FAILED, "more than one candidate has the id '%.100s'", text);
    return error_hint(error, "use a code, such as C-%04lld or C-%04lld",
                      (long long)rows_integer(rows, 0, 0), (long long)rows_integer(rows, 1, 0));
}

bool candidate_find(struct connection *connection, const char *text, int64_t *ret,
                    struct error *error)
{
    struct arena scratch = {0};
    struct rows rows = {0};
    const int64_t number = candidate_code_number(text);
    bool done = !number ||
                session_query(connection, query_find_candidate_by_code,
                              PARAMETERS(parameter_integer(number)), &scratch, &rows, error);
    if (done && rows.n == 0)
        done = session_query(connection, query_find_candidate_by_export_id,
                             PARAMETERS(parameter_text(text)), &scratch, &rows, error);
    if (done && rows.n == 0) {
        done = error_set(error, ERROR_FAILED, "there is no candidate '%.100s'", text);
        error_hint(error, "give a code such as C-0017, or the id of the export");
    } else if (done && rows.n > 1) {
        done = refuse_ambiguous(&rows, text, error);
    } else if (done) {
        *ret = rows_integer(&rows, 0, 0);
    }
    arena_free(&scratch);
    return done;
}

bool candidate_labels(struct connection *connection, const int64_t *candidates, size_t n,
                      struct arena *arena, struct candidate_label **ret, struct error *error)
{
    struct candidate_label *const labels = ARENA_ARRAY(arena, n, struct candidate_label);
    for (size_t i = 0; i < n; i++) {
        struct rows rows;
        if (!session_query(connection, query_get_candidate_label,
                           PARAMETERS(parameter_integer(candidates[i])), arena, &rows, error))
            return false;
        labels[i] = (struct candidate_label){.candidate = candidates[i],
                                             .export_id = rows.n ? rows_text(&rows, 0, 0) : "",
                                             .name = rows.n ? rows_text(&rows, 0, 1) : "",
                                             .role = rows.n ? rows_text(&rows, 0, 2) : ""};
    }
    *ret = labels;
    return true;
}

bool candidate_labels_all(struct connection *connection, struct arena *arena,
                          struct candidate_label **ret, size_t *ret_n, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_candidate_ids, NO_PARAMETERS, arena, &rows, error))
        return false;
    struct candidate_label *const labels = ARENA_ARRAY(arena, rows.n, struct candidate_label);
    for (size_t i = 0; i < rows.n; i++)
        labels[i] = (struct candidate_label){.candidate = rows_integer(&rows, i, 0),
                                             .export_id = rows_text(&rows, i, 1),
                                             .name = "",
                                             .role = ""};
    *ret = labels;
    *ret_n = rows.n;
    return true;
}

bool candidates_in_filter(struct connection *connection, const struct filter *filter,
                          struct arena *arena, int64_t **ret, size_t *ret_n, struct error *error)
{
    struct rows rows;
    if (!scope_set(connection, filter, error) || !scope_in_key_order(connection, true, error) ||
        !session_query(connection, query_list_rated_candidates, NO_PARAMETERS, arena, &rows,
                       error) ||
        !scope_in_key_order(connection, false, error))
        return false;
    int64_t *const candidates = ARENA_ARRAY(arena, rows.n, int64_t);
    for (size_t i = 0; i < rows.n; i++)
        candidates[i] = rows_integer(&rows, i, 0);
    *ret = candidates;
    *ret_n = rows.n;
    return true;
}

/* A day that may be null. */
static int32_t day_of(const struct rows *rows, size_t column)
{
    return rows_is_null(rows, 0, column) ? INT32_MIN : rows_day(rows, 0, column);
}

bool date_range(struct connection *connection, const struct filter *filter, int32_t *ret_first,
                int32_t *ret_last, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const bool done = scope_set(connection, filter, error) &&
                      session_query(connection, query_get_date_range, NO_PARAMETERS, &scratch,
                                    &rows, error);
    if (done) {
        *ret_first = day_of(&rows, 0);
        *ret_last = day_of(&rows, 1);
    }
    arena_free(&scratch);
    return done;
}

bool ratings_count(struct connection *connection, const struct filter *filter, struct counts *ret,
                   int32_t *ret_first, int32_t *ret_last, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const bool done = scope_set(connection, filter, error) &&
                      session_query(connection, query_count_ratings, NO_PARAMETERS, &scratch, &rows,
                                    error);
    if (done) {
        *ret = (struct counts){.candidates = (size_t)rows_integer(&rows, 0, 0),
                               .interviews = (size_t)rows_integer(&rows, 0, 1),
                               .interviewers = (size_t)rows_integer(&rows, 0, 2),
                               .questions = (size_t)rows_integer(&rows, 0, 3),
                               .ratings = (size_t)rows_integer(&rows, 0, 4),
                               .missing = (size_t)rows_integer(&rows, 0, 5)};
        *ret_first = day_of(&rows, 6);
        *ret_last = day_of(&rows, 7);
    }
    arena_free(&scratch);
    return done;
}
