#include "sql/imports/bank_ratings.h"

#include "queries.h"
#include "sql/imports/value_history.h"
#include "sql/session/session.h"

bool bank_ratings_adopt(struct connection *connection, int64_t bank_id, const char *code,
                        int64_t topic_id, struct error *error)
{
    struct arena scratch = {0};
    struct rows rows;
    const struct parameter bank = parameter_integer(bank_id), topic = parameter_integer(topic_id);
    bool done = session_query(connection, query_adopt_plain_question,
                              PARAMETERS(bank, parameter_text(code), topic), &scratch, &rows,
                              error);
    if (done && rows.n) {
        const struct parameter question = parameter_integer(rows_integer(&rows, 0, 0));
        done = session_query(connection, query_delete_question_versions, &question, 1, NULL, NULL,
                             error) &&
               session_query(connection, query_adopt_plain_criteria,
                             PARAMETERS(question, bank, topic), NULL, NULL, error);
    }
    arena_free(&scratch);
    return done;
}

static bool run(struct connection *connection, const char *query, int64_t *affected,
                struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query, NO_PARAMETERS, NULL, &rows, error))
        return false;
    if (affected)
        *affected = rows.affected;
    return true;
}

bool bank_ratings_unite(struct connection *connection, int64_t bank_id, struct error *error)
{
    int64_t touched;
    return run(connection, query_create_question_twin, NULL, error) &&
           session_query(connection, query_stage_question_twins,
                         PARAMETERS(parameter_integer(bank_id)), NULL, NULL, error) &&
           value_history_begin(connection, error) &&
           run(connection, query_touch_ratings_of_twins, &touched, error) &&
           (touched == 0 ||
            (value_history_take(connection, error) &&
             run(connection, query_create_twin_wording, NULL, error) &&
             run(connection, query_stage_twin_wordings, NULL, error) &&
             run(connection, query_move_values_of_twins, NULL, error) &&
             run(connection, query_move_merged_values_of_twins, NULL, error) &&
             value_history_fold(connection, error) && value_history_store(connection, error) &&
             value_history_tidy(connection, error)));
}
