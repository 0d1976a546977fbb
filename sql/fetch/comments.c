#include "sql/fetch/comments.h"

#include "queries.h"
#include "sql/fetch/scope.h"
#include "sql/session/session.h"

/* `names` has a row for each interviewer, rising. */
static const char *name_of(const struct rows *names, int64_t interviewer)
{
    size_t low = 0, high = names->n;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (rows_integer(names, middle, 0) < interviewer)
            low = middle + 1;
        else
            high = middle;
    }
    return rows_text(names, low, 1);
}

static struct comment comment_at(const struct rows *rows, size_t row, const struct rows *names)
{
    enum { QUESTION, CRITERION, INTERVIEWER, COMMENT, RATED_ON };
    return (struct comment){
        .question = rows_text(rows, row, QUESTION),
        .criterion = rows_text(rows, row, CRITERION),
        .interviewer = name_of(names, rows_integer(rows, row, INTERVIEWER)),
        .text = rows_text(rows, row, COMMENT),
        .day = rows_is_null(rows, row, RATED_ON) ? INT32_MIN : rows_day(rows, row, RATED_ON)};
}

bool comments_fetch(struct connection *connection, const struct filter *filter, int64_t candidate,
                    struct arena *run, struct comments *ret, struct error *error)
{
    struct rows rows, names;
    if (!scope_set(connection, filter, error) ||
        !session_query(connection, query_list_comments, PARAMETERS(parameter_integer(candidate)),
                       run, &rows, error) ||
        !session_query(connection, query_list_interviewer_names, NO_PARAMETERS, run, &names, error))
        return false;
    struct comment *const comments = ARENA_ARRAY(run, rows.n, struct comment);
    for (size_t i = 0; i < rows.n; i++)
        comments[i] = comment_at(&rows, i, &names);
    *ret = (struct comments){comments, rows.n};
    return true;
}
