#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "sql/session/session.h"
#include "tests/support/near.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/throwaway.h"

static struct connection *connection;
static glob_t files;

static int open_database(void **state)
{
    (void)state;
    connection = open_empty();
    return glob("sql/queries/*.sql", 0, NULL, &files);
}

static int close_database(void **state)
{
    (void)state;
    connection_close(connection);
    globfree(&files);
    throwaway_end();
    return 0;
}

static void read_file(const char *path, struct buffer *ret)
{
    FILE *const file = fopen(path, "r");
    assert_non_null(file);
    char piece[4096];
    size_t n;
    while ((n = fread(piece, 1, sizeof piece, file)))
        buffer_add_n(ret, piece, n);
    fclose(file);
}

static const char *statement_of(const struct buffer *text)
{
    const char *statement = text->data;
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
    const char *const begins[] = {"BEGIN", "COMMIT", "SAVEPOINT", "ROLLBACK", "ALTER", "TRUNCATE"};
    size_t i = 0;
    while (i < sizeof begins / sizeof *begins && !begins_with(statement, begins[i]))
        i++;
    return i < sizeof begins / sizeof *begins;
}

/* What PREPARE does not take is run, in an empty database. */
static void check(const char *path, const char *statement)
{
    if (begins_with(statement, "COPY ")) {
        run(path, "SAVEPOINT before");
        copy(path, statement);
        run(path, "ROLLBACK TO SAVEPOINT before");
    } else if (!is_of_a_transaction(statement)) {
        struct buffer query = {0};
        const bool runs = begins_with(statement, "ANALYZE") || begins_with(statement, "CREATE");
        buffer_format(&query, "%s%s", runs ? "" : "PREPARE this AS ", statement);
        run(path, query.data);
        if (!runs)
            run(path, "DEALLOCATE this");
        buffer_free(&query);
    }
}

static void for_each_file(bool creating)
{
    for (size_t i = 0; i < files.gl_pathc; i++) {
        struct buffer text = {0};
        read_file(files.gl_pathv[i], &text);
        const char *const statement = statement_of(&text);
        if (begins_with(statement, "CREATE") == creating)
            check(files.gl_pathv[i], statement);
        buffer_free(&text);
    }
}

static void every_query_suits_the_schema(void **state)
{
    (void)state;
    assert_true(files.gl_pathc > 40);
    run("begin", "BEGIN");
    for_each_file(true);
    for_each_file(false);
    session_abandon(connection, true);
}

static void every_query_says_what_it_asks(void **state)
{
    (void)state;
    for (size_t i = 0; i < files.gl_pathc; i++) {
        struct buffer text = {0};
        read_file(files.gl_pathv[i], &text);
        const char *const statement = statement_of(&text);
        for (int n = 1; n < 16; n++) {
            char name[16];
            snprintf(name, sizeof name, "$%d", n);
            const char *const described = strstr(text.data, name);
            if (strstr(statement, name) && (!described || described >= statement))
                fail_msg("%s does not describe %s", files.gl_pathv[i], name);
        }
        if (statement == text.data || strstr(statement, ";\n"))
            fail_msg("%s: a head comment, then one statement", files.gl_pathv[i]);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_query_suits_the_schema),
        cmocka_unit_test(every_query_says_what_it_asks),
    };
    return cmocka_run_group_tests(tests, open_database, close_database);
}
