#include "sql/imports/value_history.h"

#include <string.h>

#include "queries.h"
#include "sql/session/session.h"

static bool run_all(struct connection *connection, const char *const *queries, size_t n,
                    struct error *error)
{
    for (size_t i = 0; i < n; i++)
        if (!session_query(connection, queries[i], NO_PARAMETERS, NULL, NULL, error))
            return false;
    return true;
}

#define RUN_ALL(connection, queries, error)                                                        \
    run_all((connection), (queries), sizeof(queries) / sizeof *(queries), (error))

bool value_history_begin(struct connection *connection, struct error *error)
{
    const char *const queries[] = {
        query_create_touched_rating,
        query_create_given_value,
        query_create_folded_value,
        query_clear_value_history,
    };
    return RUN_ALL(connection, queries, error);
}

bool value_history_take(struct connection *connection, struct error *error)
{
    const char *const queries[] = {
        query_analyze_touched_rating,
        query_stage_given_values,
        query_analyze_given_value,
    };
    return RUN_ALL(connection, queries, error);
}

bool value_history_fold(struct connection *connection, struct error *error)
{
    const char *const queries[] = {query_fold_given_values, query_analyze_folded_value};
    return RUN_ALL(connection, queries, error);
}

bool value_history_store(struct connection *connection, struct error *error)
{
    const char *const queries[] = {
        query_delete_touched_ratings,
        query_delete_touched_rating_changes,
        query_delete_touched_rating_confirmations,
        query_insert_folded_ratings,
        query_insert_folded_rating_changes,
        query_insert_folded_rating_confirmations,
    };
    return RUN_ALL(connection, queries, error);
}

/* One by one: a distributed PostgreSQL does not join large tables when it deletes from small ones.
 */
static bool delete_leftover(struct connection *connection, const char *kind, int64_t key,
                            struct error *error)
{
    const struct {
        const char *kind, *query;
    } deletions[] = {
        {"interviewer", query_delete_interviewer_results},
        {"interviewer", query_delete_pair_results_of_interviewer},
        {"interviewer", query_clear_summaries_of_interviewer},
        {"interviewer", query_delete_interviewer},
        {"role", query_delete_role},
        {"stage", query_delete_stage},
        {"question", query_delete_question_versions},
        {"question", query_delete_question},
    };
    for (size_t i = 0; i < sizeof deletions / sizeof *deletions; i++)
        if (strcmp(deletions[i].kind, kind) == 0 &&
            !session_query(connection, deletions[i].query, PARAMETERS(parameter_integer(key)), NULL,
                           NULL, error))
            return false;
    return true;
}

bool value_history_tidy(struct connection *connection, struct error *error)
{
    const char *const queries[] = {query_delete_empty_interviews, query_keep_candidate_codes,
                                   query_delete_unseen_candidates};
    struct arena scratch = {0};
    struct rows rows;
    bool done = RUN_ALL(connection, queries, error) &&
                session_query(connection, query_list_leftovers, NO_PARAMETERS, &scratch, &rows,
                              error);
    for (size_t i = 0; done && i < rows.n; i++)
        done = delete_leftover(connection, rows_text(&rows, i, 0), rows_integer(&rows, i, 1),
                               error);
    arena_free(&scratch);
    return done &&
           session_query(connection, query_delete_free_topics, NO_PARAMETERS, NULL, NULL, error);
}
