#include "sql/fetch/wordings.h"

#include "queries.h"
#include "sql/session/session.h"

/* Columns of list_wordings.sql. */
enum { QUESTION_ID, VERSION, VALID_FROM, TITLE, PROMPT, RUBRIC };

static struct question_version version_of(const struct rows *rows, size_t row)
{
    return (struct question_version){
        .version = (int)rows_integer(rows, row, VERSION),
        .valid_from = rows_is_null(rows, row, VALID_FROM) ? INT32_MIN
                                                          : rows_day(rows, row, VALID_FROM),
        .title = rows_text(rows, row, TITLE),
        .prompt = rows_text(rows, row, PROMPT),
        .rubric = rows_text(rows, row, RUBRIC),
    };
}

bool wordings_fetch(struct connection *connection, const struct catalogue_key *keys, size_t n,
                    struct arena *run, struct snapshot_question *questions, int64_t *ret_most,
                    struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_wordings, NO_PARAMETERS, run, &rows, error))
        return false;
    struct question_version *const versions = ARENA_ARRAY(run, rows.n, struct question_version);
    *ret_most = 1;
    for (size_t row = 0; row < rows.n; row++) {
        versions[row] = version_of(&rows, row);
        *ret_most = versions[row].version > *ret_most ? versions[row].version : *ret_most;
        const uint32_t index = catalogue_index(keys, n, rows_integer(&rows, row, QUESTION_ID));
        if (index != UINT32_MAX && questions[index].wordings.n++ == 0)
            questions[index].wordings.versions = &versions[row];
    }
    return true;
}
