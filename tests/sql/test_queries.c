#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "queries.h"
#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/throwaway.h"

/* What set_filter.sql and set_reading.sql set, which the queries that read ask for. */
static const char set_filter[] =
    "SELECT set_config('assay.filter_' || name, '', false) FROM"
    " unnest(ARRAY['bank_id', 'role_id', 'stage_id', 'from', 'to', 'undated']) AS name"
    " UNION ALL SELECT set_config('assay.' || name, '9', false) FROM unnest(ARRAY["
    "'first_question', 'last_question', 'questions', 'interviewers', 'scales', 'versions', "
    "'levels'])"
    " AS name";

static const char NOT_NULL_VIOLATION[] = "23502";

static struct connection *connection;

static int open_database(void **state)
{
    (void)state;
    connection = open_empty();
    return 0;
}

static int close_database(void **state)
{
    (void)state;
    connection_close(connection);
    throwaway_end();
    return 0;
}

static const char *statement_of(const char *text)
{
    const char *statement = text;
    while (strncmp(statement, "--", 2) == 0)
        statement = strchr(statement, '\n') + 1;
    return statement;
}

static bool begins_with(const char *statement, const char *words)
{
    return strncmp(statement, words, strlen(words)) == 0;
}

static void run(const char *path, const char *query)
{
    struct error error;
    if (!session_query(connection, query, NO_PARAMETERS, NULL, NULL, &error))
        fail_msg("%s: %s", path, error.message);
}

static void copy(const char *path, const char *query)
{
    struct error error;
    const char *bytes;
    size_t length;
    const bool out = strstr(query, "TO STDOUT") != NULL;
    if (!(out ? session_copy_out(connection, query, &error)
              : session_copy_in(connection, query, &error)))
        fail_msg("%s: %s", path, error.message);
    while (out && session_copy_next(connection, &bytes, &length, &error) == READ_ROW)
        continue;
    session_abandon(connection, false);
}

/* What makes sense at its place in a transaction alone; the imports run these. */
static bool is_of_a_transaction(const char *statement)
{
    const char *const begins[] = {"BEGIN", "COMMIT",   "SAVEPOINT", "ROLLBACK",
                                  "ALTER", "TRUNCATE", "FETCH",     "CLOSE"};
    size_t i = 0;
    while (i < sizeof begins / sizeof *begins && !begins_with(statement, begins[i]))
        i++;
    return i < sizeof begins / sizeof *begins;
}

static int n_parameters_of(const char *statement)
{
    int n = 0;
    for (const char *at = statement; (at = strchr(at, '$')); at++)
        if (atoi(at + 1) > n)
            n = atoi(at + 1);
    return n;
}

/* Preparing alone plans nothing. Nulls that a column refuses show that the statement was planned.
 */
static void execute(const char *path, const char *statement)
{
    struct buffer query = {0};
    struct error error;
    buffer_format(&query, "PREPARE this AS %s", statement);
    run(path, query.data);
    const int n = n_parameters_of(statement);
    buffer_free(&query);
    buffer_add(&query, "EXECUTE this");
    for (int i = 0; i < n; i++)
        buffer_format(&query, "%sNULL", i ? ", " : " (");
    buffer_add(&query, n ? ")" : "");
    if (!session_query(connection, query.data, NO_PARAMETERS, NULL, NULL, &error) &&
        !session_failed_with(connection, NOT_NULL_VIOLATION))
        fail_msg("%s: %s", path, error.message);
    buffer_free(&query);
}

static void check(const char *path, const char *statement)
{
    if (is_of_a_transaction(statement))
        return;
    const bool creates = begins_with(statement, "CREATE");
    if (!creates)
        run(path, "SAVEPOINT before");
    if (begins_with(statement, "COPY "))
        copy(path, statement);
    else if (creates || begins_with(statement, "ANALYZE") || begins_with(statement, "DECLARE"))
        run(path, statement);
    else
        execute(path, statement);
    if (!creates)
        run(path, "ROLLBACK TO SAVEPOINT before");
    if (!creates && !begins_with(statement, "COPY ") && !begins_with(statement, "ANALYZE") &&
        !begins_with(statement, "DECLARE"))
        run(path, "DEALLOCATE this");
}

/* What only a cluster takes, test_distribution.c runs. */
static void for_each_file(bool creating)
{
    for (size_t i = 0; i < n_query_files; i++) {
        const char *const statement = statement_of(query_files[i].text);
        if (begins_with(statement, "CREATE") == creating &&
            !strstr(query_files[i].text, "Needs citus."))
            check(query_files[i].name, statement);
    }
}

static void every_query_suits_the_schema(void **state)
{
    (void)state;
    assert_true(n_query_files > 40);
    run("begin", "BEGIN");
    run("begin", query_set_distribution);
    run("begin", set_filter);
    for_each_file(true);
    for_each_file(false);
    session_abandon(connection, true);
}

static void every_query_says_what_it_asks(void **state)
{
    (void)state;
    for (size_t i = 0; i < n_query_files; i++) {
        const char *const text = query_files[i].text, *const statement = statement_of(text);
        for (int n = 1; n < 16; n++) {
            char name[16];
            snprintf(name, sizeof name, "$%d", n);
            const char *const described = strstr(text, name);
            if (strstr(statement, name) && (!described || described >= statement))
                fail_msg("%s does not describe %s", query_files[i].name, name);
        }
        if (statement == text || strstr(statement, ";\n"))
            fail_msg("%s: a head comment, then one statement", query_files[i].name);
    }
}

/* A column that an import gives and that a copy of the value leaves out would be lost when an
 * import is undone or a name is merged. */
static void each_column_of_a_given_value_is_copied(void **state)
{
    (void)state;
    const struct {
        const char *table, *copy;
    } copies[] = {
        {"rating", query_upsert_ratings},
        {"rating", query_copy_ratings_in},
        {"rating", query_copy_first_ratings_in},
        {"rating", query_insert_folded_ratings},
        {"rating_change", query_insert_rating_changes},
        {"rating_change", query_insert_folded_rating_changes},
        {"rating_confirmation", query_insert_rating_confirmations},
        {"rating_confirmation", query_insert_folded_rating_confirmations},
        {"merged_value", query_insert_merged_values_of_candidate},
        {"merged_value", query_insert_merged_values_of_interviewer},
        {"given_value", query_give_outdated_values},
        {"given_value", query_return_merged_values},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof copies / sizeof *copies; i++) {
        struct buffer query = {0};
        struct error error;
        struct rows rows;
        buffer_format(&query,
                      "SELECT column_name FROM information_schema.columns"
                      " WHERE table_schema = 'assay' AND table_name = '%s'",
                      copies[i].table);
        assert_true(session_query(connection, query.data, NO_PARAMETERS, &arena, &rows, &error));
        assert_true(rows.n > 10);
        for (size_t row = 0; row < rows.n; row++)
            if (!strstr(statement_of(copies[i].copy), rows_text(&rows, row, 0)))
                fail_msg("a copy leaves out %s.%s", copies[i].table, rows_text(&rows, row, 0));
        buffer_free(&query);
    }
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_query_suits_the_schema),
        cmocka_unit_test(every_query_says_what_it_asks),
        cmocka_unit_test(each_column_of_a_given_value_is_copied),
    };
    return cmocka_run_group_tests(tests, open_database, close_database);
}
