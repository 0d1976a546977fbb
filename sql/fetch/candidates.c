#include "sql/fetch/candidates.h"

#include <errno.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "base/text.h"
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
    error_set(error, ERROR_FAILED, "more than one candidate is called '%.100s'", text);
    return error_hint(error, "use a code, such as C-%04lld or C-%04lld",
                      (long long)rows_integer(rows, 0, 0), (long long)rows_integer(rows, 1, 0));
}

/* Codes alone: names are shown to those who ask for them. */
static bool refuse_unknown(const struct rows *like, const char *text, struct error *error)
{
    struct buffer codes = {0};
    for (size_t i = 0; i < like->n; i++)
        buffer_format(&codes, "%sC-%04lld", i > 0 ? ", " : "", (long long)rows_integer(like, i, 0));
    error_set(error, ERROR_FAILED, "there is no candidate '%.100s'", text);
    if (like->n > 0)
        error_hint(error, "it is part of the name or id of %s", codes.data);
    else
        error_hint(error, "give a code such as C-0017, the id of the export, or a name");
    buffer_free(&codes);
    return false;
}

static bool find_exactly(struct connection *connection, const char *text, struct arena *arena,
                         struct rows *ret, struct error *error)
{
    const int64_t number = candidate_code_number(text);
    return (!number || session_query(connection, query_find_candidate_by_code,
                                     PARAMETERS(parameter_integer(number)), arena, ret, error)) &&
           (ret->n > 0 || session_query(connection, query_find_candidate_by_export_id,
                                        PARAMETERS(parameter_text(text)), arena, ret, error));
}

/* Those whose whole name it is come first. */
static bool find_by_name(struct connection *connection, const char *text, struct arena *arena,
                         struct rows *ret, struct error *error)
{
    struct rows like;
    const char *const folded = text_fold(arena, text);
    if (!session_query(connection, query_find_candidates_like,
                       PARAMETERS(parameter_text(folded), parameter_text(text)), arena, &like,
                       error))
        return false;
    size_t n = 0;
    while (n < like.n && rows_truth(&like, n, 1))
        n++;
    if (n == 0)
        return refuse_unknown(&like, text, error);
    *ret = like;
    ret->n = n;
    return true;
}

bool candidate_find(struct connection *connection, const char *text, int64_t *ret,
                    struct error *error)
{
    struct arena scratch = {0};
    struct rows rows = {0};
    bool done = find_exactly(connection, text, &scratch, &rows, error) &&
                (rows.n > 0 || find_by_name(connection, text, &scratch, &rows, error));
    if (done && rows.n > 1)
        done = refuse_ambiguous(&rows, text, error);
    else if (done)
        *ret = rows_integer(&rows, 0, 0);
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
