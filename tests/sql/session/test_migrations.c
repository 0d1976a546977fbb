#include "sql/session/migrations.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "migrations_sql.h"
#include "tests/support/near.h"
#include "tests/support/sql/loading.h"
#include "tests/support/sql/sample_scores.h"
#include "tests/support/sql/throwaway.h"

static struct arena arena;

static int end_server(void **state)
{
    (void)state;
    arena_free(&arena);
    throwaway_end();
    return 0;
}

static void an_empty_database_is_brought_up_to_date_once(void **state)
{
    (void)state;
    const char *const query = "SELECT count(*), max(version), min(applied_at) FROM assay.migration";
    struct connection *connection = open_empty();
    const char *const before = text_of(connection, &arena, query);
    assert_non_null(
        strstr(before, arena_format(&arena, "%zu|%zu|", n_migrations_sql, n_migrations_sql)));
    connection_close(connection);
    connection = open_again();
    assert_string_equal(text_of(connection, &arena, query), before);
    connection_close(connection);
}

static void a_newer_schema_is_refused(void **state)
{
    (void)state;
    struct connection *const connection = open_empty();
    run_statement(connection, "INSERT INTO assay.migration (version, name) VALUES (9999, 'x')");
    struct error error;
    assert_false(migrations_apply(connection, &error));
    assert_int_equal(error.code, ERROR_DATABASE);
    assert_non_null(strstr(error.message, "newer Assay (schema 9999"));
    assert_non_null(strstr(error.hint, "install"));
    connection_close(connection);
}

static void a_migration_that_fails_leaves_nothing(void **state)
{
    (void)state;
    struct connection *const connection = open_empty();
    run_statement(connection, "DROP TABLE assay.migration");
    struct error error;
    assert_false(migrations_apply(connection, &error));
    assert_non_null(strstr(error.message, "migration 0001_bank"));
    assert_string_equal(text_of(connection, &arena,
                                "SELECT to_regclass('assay.migration') IS NULL AS gone, "
                                "pg_current_xact_id_if_assigned() IS NULL AS idle"),
                        "true|true");
    connection_close(connection);
}

static void many_may_open_an_empty_database_at_once(void **state)
{
    (void)state;
    enum { N = 4 };
    struct connection *const connection = open_empty();
    run_statement(connection, "DROP SCHEMA assay CASCADE");
    connection_close(connection);
    for (int i = 0; i < N; i++)
        if (fork() == 0) {
            connection_close(open_again());
            _exit(0);
        }
    for (int i = 0; i < N; i++) {
        int status;
        wait(&status);
        assert_int_equal(status, 0);
    }
}

static void every_table_and_view_is_documented(void **state)
{
    (void)state;
    struct connection *const connection = open_empty();
    assert_string_equal(text_of(connection, &arena,
                                "SELECT relname FROM pg_class WHERE relnamespace = "
                                "'assay'::regnamespace AND relkind IN ('r', 'v') AND "
                                "obj_description(oid, 'pg_class') IS NULL"),
                        "");
    connection_close(connection);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_database_is_brought_up_to_date_once),
        cmocka_unit_test(a_newer_schema_is_refused),
        cmocka_unit_test(a_migration_that_fails_leaves_nothing),
        cmocka_unit_test(many_may_open_an_empty_database_at_once),
        cmocka_unit_test(every_table_and_view_is_documented),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
