#include "sql/imports/import_subjects.h"

#include "base/arena.h"
#include "queries.h"
#include "sql/session/rows.h"
#include "sql/session/session.h"

static bool has_staged_ratings(struct connection *connection, struct arena *scratch, bool *ret,
                               struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_has_staged_ratings, NO_PARAMETERS, scratch, &rows, error))
        return false;
    *ret = rows_truth(&rows, 0, 0);
    return true;
}

bool import_subjects_count(struct connection *connection, bool rejected,
                           struct import_subjects *ret, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    bool staged = false;
    const bool counted =
        (!rejected || has_staged_ratings(connection, &scratch, &staged, error)) &&
        session_query(connection, staged ? query_count_staged_subjects : query_count_known_subjects,
                      NO_PARAMETERS, &scratch, &rows, error);
    if (counted)
        *ret = (struct import_subjects){.candidates = (size_t)rows_integer(&rows, 0, 0),
                                        .interviewers = (size_t)rows_integer(&rows, 0, 1),
                                        .questions = (size_t)rows_integer(&rows, 0, 2)};
    arena_free(&scratch);
    return counted;
}
