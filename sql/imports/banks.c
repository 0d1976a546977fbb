#include "sql/imports/banks.h"

#include "base/buffer.h"
#include "queries.h"
#include "sql/session/session.h"

bool bank_list(struct connection *connection, struct arena *arena, const char *const **names,
               size_t *n, struct error *error)
{
    struct rows rows;
    if (!session_query(connection, query_list_banks, NO_PARAMETERS, arena, &rows, error))
        return false;
    const char **const list = ARENA_ARRAY(arena, rows.n, const char *);
    for (size_t i = 0; i < rows.n; i++)
        list[i] = rows_text(&rows, i, 0);
    *names = list;
    *n = rows.n;
    return true;
}

static bool refuse_several(const char *const *names, size_t n, struct error *error)
{
    struct buffer list = {0};
    for (size_t i = 0; i < n && list.length < 400; i++)
        buffer_format(&list, "%s%s", i ? ", " : "", names[i]);
    error_set(error, ERROR_FAILED, "there are %zu question banks", n);
    error_hint(error, "say which with --bank: %s", list.data);
    buffer_free(&list);
    return false;
}

static bool only_bank(struct connection *connection, struct arena *arena, const char **ret,
                      struct error *error)
{
    const char *const *names;
    size_t n;
    if (!bank_list(connection, arena, &names, &n, error))
        return false;
    if (n > 1)
        return refuse_several(names, n, error);
    if (n == 0) {
        error_set(error, ERROR_FAILED, "there is no question bank");
        return error_hint(error, "load one with: assay bank import FILE.md");
    }
    *ret = names[0];
    return true;
}

/* Topics, questions and criteria come in one order, so that one walk over each puts them together.
 */
struct bank_rows {
    struct rows topics, questions, criteria;
    size_t question, criterion; /* the next to take */
};

static void take_criteria(struct bank_rows *rows, int64_t question_id, struct arena *arena,
                          struct bank_question *question)
{
    const size_t first = rows->criterion;
    while (rows->criterion < rows->criteria.n &&
           rows_integer(&rows->criteria, rows->criterion, 0) == question_id)
        rows->criterion++;
    question->n_criteria = rows->criterion - first;
    struct criterion *const criteria = ARENA_ARRAY(arena, question->n_criteria, struct criterion);
    for (size_t i = 0; i < question->n_criteria; i++)
        criteria[i] = (struct criterion){.text = rows_text(&rows->criteria, first + i, 1),
                                         .required = rows_truth(&rows->criteria, first + i, 2)};
    question->criteria = criteria;
}

static void take_questions(struct bank_rows *rows, int64_t topic_id, struct arena *arena,
                           struct bank_topic *topic)
{
    const struct rows *const from = &rows->questions;
    const size_t first = rows->question;
    while (rows->question < from->n && rows_integer(from, rows->question, 1) == topic_id)
        rows->question++;
    topic->n_questions = rows->question - first;
    struct bank_question *const questions = ARENA_ARRAY(arena, topic->n_questions,
                                                        struct bank_question);
    for (size_t i = 0; i < topic->n_questions; i++) {
        const size_t row = first + i;
        questions[i] = (struct bank_question){.code = rows_text(from, row, 2),
                                              .title = rows_text(from, row, 3),
                                              .prompt = rows_text(from, row, 4),
                                              .rubric = rows_text(from, row, 5),
                                              .version = (int)rows_integer(from, row, 6)};
        take_criteria(rows, rows_integer(from, row, 0), arena, &questions[i]);
    }
    topic->questions = questions;
}

static const struct bank_topic *take_topics(struct bank_rows *rows, struct arena *arena)
{
    const struct rows *const from = &rows->topics;
    struct bank_topic *const topics = ARENA_ARRAY(arena, from->n, struct bank_topic);
    for (size_t i = 0; i < from->n; i++) {
        topics[i] = (struct bank_topic){.code = rows_text(from, i, 1),
                                        .title = rows_text(from, i, 2),
                                        .bonus = rows_truth(from, i, 3)};
        take_questions(rows, rows_integer(from, i, 0), arena, &topics[i]);
    }
    return topics;
}

bool bank_fetch(struct connection *connection, const char *name, struct arena *arena,
                struct bank *ret, struct error *error)
{
    struct rows found;
    if ((!name && !only_bank(connection, arena, &name, error)) ||
        !session_query(connection, query_find_bank, PARAMETERS(parameter_text(name)), arena, &found,
                       error))
        return false;
    if (found.n == 0) {
        error_set(error, ERROR_FAILED, "there is no question bank '%s'", name);
        return error_hint(error, "load it with: assay bank import FILE.md");
    }
    const struct parameter id = parameter_integer(rows_integer(&found, 0, 0));
    struct bank_rows rows = {0};
    if (!session_query(connection, query_list_topics, &id, 1, arena, &rows.topics, error) ||
        !session_query(connection, query_list_questions, &id, 1, arena, &rows.questions, error) ||
        !session_query(connection, query_list_criteria, &id, 1, arena, &rows.criteria, error))
        return false;
    *ret = (struct bank){.name = arena_copy(arena, name),
                         .scale = rows_text(&found, 0, 2),
                         .version = (int)rows_integer(&found, 0, 1),
                         .topics = take_topics(&rows, arena),
                         .n_topics = rows.topics.n};
    return true;
}
