#include <stdlib.h>
#include <string.h>

#include "queries.h"
#include "sql/imports/bank_ratings.h"
#include "sql/imports/banks.h"
#include "sql/session/session.h"
#include "sql/session/transaction.h"

struct store {
    struct connection *connection;
    struct arena scratch;
    const struct bank *bank;
    struct bank old;                            /* version 0: not there yet */
    const struct bank_question **old_questions; /* by code */
    size_t n_old_questions;
    int64_t bank_id;
    int32_t today;
    struct bank_receipt receipt;
};

static int compare_codes(const void *a, const void *b)
{
    const struct bank_question *const *const left = a, *const *const right = b;
    return strcmp((*left)->code, (*right)->code);
}

static void index_old_questions(struct store *store)
{
    size_t n = 0;
    for (size_t i = 0; i < store->old.n_topics; i++)
        n += store->old.topics[i].n_questions;
    store->old_questions = ARENA_ARRAY(&store->scratch, n, const struct bank_question *);
    for (size_t i = 0; i < store->old.n_topics; i++)
        for (size_t j = 0; j < store->old.topics[i].n_questions; j++)
            store->old_questions[store->n_old_questions++] = &store->old.topics[i].questions[j];
    qsort(store->old_questions, n, sizeof *store->old_questions, compare_codes);
}

/* NULL: not in the bank so far. */
static const struct bank_question *find_old(const struct store *store, const char *code)
{
    const struct bank_question wanted = {.code = code}, *const key = &wanted;
    const struct bank_question **const found = bsearch(
        &key, store->old_questions, store->n_old_questions, sizeof key, compare_codes);
    return found ? *found : NULL;
}

static bool same_wording(const struct bank_question *a, const struct bank_question *b)
{
    if (strcmp(a->title, b->title) != 0 || strcmp(a->prompt, b->prompt) != 0 ||
        strcmp(a->rubric, b->rubric) != 0 || a->n_criteria != b->n_criteria)
        return false;
    for (size_t i = 0; i < a->n_criteria; i++)
        if (a->criteria[i].required != b->criteria[i].required ||
            strcmp(a->criteria[i].text, b->criteria[i].text) != 0)
            return false;
    return true;
}

static bool same_scale(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool same_topic(const struct bank_topic *a, const struct bank_topic *b)
{
    if (strcmp(a->code, b->code) != 0 || strcmp(a->title, b->title) != 0 || a->bonus != b->bonus ||
        a->n_questions != b->n_questions)
        return false;
    for (size_t i = 0; i < a->n_questions; i++)
        if (strcmp(a->questions[i].code, b->questions[i].code) != 0 ||
            !same_wording(&a->questions[i], &b->questions[i]))
            return false;
    return true;
}

static bool same_bank(const struct bank *a, const struct bank *b)
{
    if (!same_scale(a->scale, b->scale) || a->n_topics != b->n_topics)
        return false;
    for (size_t i = 0; i < a->n_topics; i++)
        if (!same_topic(&a->topics[i], &b->topics[i]))
            return false;
    return true;
}

static void count(struct store *store)
{
    store->receipt.topics = store->bank->n_topics;
    for (size_t i = 0; i < store->bank->n_topics; i++)
        for (size_t j = 0; j < store->bank->topics[i].n_questions; j++) {
            const struct bank_question *const question = &store->bank->topics[i].questions[j];
            const struct bank_question *const old = find_old(store, question->code);
            store->receipt.questions++;
            if (!old)
                store->receipt.added++;
            else if (same_wording(old, question))
                store->receipt.unchanged++;
            else
                store->receipt.changed++;
        }
}

/* The first cell of the first row. */
static bool query_number(struct store *store, const char *query, const struct parameter *parameters,
                         size_t n, int64_t *ret, struct error *error)
{
    struct rows rows;
    if (!session_query(store->connection, query, parameters, n, &store->scratch, &rows, error))
        return false;
    *ret = rows_integer(&rows, 0, 0);
    return true;
}

static bool write_wording(struct store *store, int64_t question_id,
                          const struct bank_question *question, struct error *error)
{
    int64_t version;
    if (!query_number(store, query_insert_question_version,
                      PARAMETERS(parameter_integer(question_id), parameter_day(store->today),
                                 parameter_text(question->title), parameter_text(question->prompt),
                                 parameter_text(question->rubric)),
                      &version, error))
        return false;
    for (size_t i = 0; i < question->n_criteria; i++)
        if (!session_query(store->connection, query_insert_criterion,
                           PARAMETERS(parameter_integer(question_id), parameter_integer(version),
                                      parameter_integer((int64_t)i),
                                      parameter_text(question->criteria[i].text),
                                      parameter_truth(question->criteria[i].required)),
                           NULL, NULL, error))
            return false;
    return true;
}

static bool write_question(struct store *store, int64_t topic_id,
                           const struct bank_question *question, size_t position,
                           struct error *error)
{
    int64_t question_id;
    if (!bank_ratings_adopt(store->connection, store->bank_id, question->code, topic_id, error) ||
        !query_number(store, query_upsert_question,
                      PARAMETERS(parameter_integer(store->bank_id), parameter_text(question->code),
                                 parameter_integer(topic_id), parameter_integer((int64_t)position)),
                      &question_id, error))
        return false;
    const struct bank_question *const old = find_old(store, question->code);
    return (old && same_wording(old, question)) ||
           write_wording(store, question_id, question, error);
}

static bool write_topic(struct store *store, const struct bank_topic *topic, size_t position,
                        struct error *error)
{
    int64_t topic_id;
    if (!query_number(store, query_upsert_topic,
                      PARAMETERS(parameter_integer(store->bank_id), parameter_text(topic->code),
                                 parameter_text(topic->title), parameter_truth(topic->bonus),
                                 parameter_integer((int64_t)position)),
                      &topic_id, error))
        return false;
    for (size_t i = 0; i < topic->n_questions; i++)
        if (!write_question(store, topic_id, &topic->questions[i], i, error))
            return false;
    return true;
}

static bool write_bank(struct store *store, struct error *error)
{
    const struct bank *const bank = store->bank;
    struct rows rows;
    if (!session_query(store->connection, query_upsert_bank,
                       PARAMETERS(parameter_text(bank->name), parameter_text(bank->scale)),
                       &store->scratch, &rows, error))
        return false;
    store->bank_id = rows_integer(&rows, 0, 0);
    store->receipt.version = (int)rows_integer(&rows, 0, 1);
    const struct parameter id = parameter_integer(store->bank_id);
    if (!session_query(store->connection, query_retire_topics, &id, 1, NULL, NULL, error) ||
        !session_query(store->connection, query_retire_questions, &id, 1, NULL, NULL, error))
        return false;
    for (size_t i = 0; i < bank->n_topics; i++)
        if (!write_topic(store, &bank->topics[i], i, error))
            return false;
    return true;
}

static bool fetch_old(struct store *store, struct error *error)
{
    struct rows rows;
    if (!session_query(store->connection, query_find_bank,
                       PARAMETERS(parameter_text(store->bank->name)), &store->scratch, &rows,
                       error))
        return false;
    if (rows.n)
        store->bank_id = rows_integer(&rows, 0, 0);
    if (rows.n &&
        !bank_fetch(store->connection, store->bank->name, &store->scratch, &store->old, error))
        return false;
    index_old_questions(store);
    return true;
}

static bool store_in_transaction(struct store *store, struct error *error)
{
    struct connection *const connection = store->connection;
    const struct parameter name = parameter_text(store->bank->name);
    int64_t before, after;
    if (!transaction_begin(connection, error) || !fetch_old(store, error) ||
        !query_number(store, query_count_ratings_of_bank, &name, 1, &before, error))
        return false;
    count(store);
    store->receipt.version = store->old.version;
    if ((!store->old.version || !same_bank(&store->old, store->bank)) && !write_bank(store, error))
        return false;
    if (!bank_ratings_unite(connection, store->bank_id, error) ||
        !session_query(connection, query_delete_free_topics, NO_PARAMETERS, NULL, NULL, error) ||
        !query_number(store, query_count_ratings_of_bank, &name, 1, &after, error))
        return false;
    store->receipt.ratings_attached = (size_t)(after - before);
    return transaction_commit(connection, error);
}

bool bank_store(struct connection *connection, const struct bank *bank, int32_t today,
                struct bank_receipt *ret, struct error *error)
{
    if (!*bank->name)
        return error_set(error, ERROR_FAILED, "a question bank needs a name");
    struct store store = {.connection = connection, .bank = bank, .today = today};
    const bool stored = store_in_transaction(&store, error);
    if (stored)
        *ret = store.receipt;
    else
        session_abandon(connection, true);
    arena_free(&store.scratch);
    return stored;
}
