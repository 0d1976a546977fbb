#include "sql/imports/import_subjects.h"

#include "base/arena.h"
#include "queries.h"
#include "sql/session/rows.h"
#include "sql/session/session.h"

bool import_subjects_count(struct connection *connection, bool rejected,
                           struct import_subjects *ret, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const bool counted = session_query(connection, query_count_staged_subjects,
                                       PARAMETERS(parameter_truth(rejected)), &scratch, &rows,
                                       error);
    if (counted)
        *ret = (struct import_subjects){.candidates = (size_t)rows_integer(&rows, 0, 0),
                                        .interviewers = (size_t)rows_integer(&rows, 0, 1),
                                        .questions = (size_t)rows_integer(&rows, 0, 2)};
    arena_free(&scratch);
    return counted;
}
