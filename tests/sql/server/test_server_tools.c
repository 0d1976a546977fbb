#include "sql/server/server_tools.h"

#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sql/server/server_client.h"
#include "sql/server/server_log.h"
#include "tests/support/near.h"
#include "tests/support/sql/throwaway.h"
#include "tests/support/sql/try_server.h"

static char home[64], dump[128];

static int set_up(void **state)
{
    (void)state;
    enter_home(home, sizeof home);
    snprintf(dump, sizeof dump, "%s/it's a $(dump)", home);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    leave_home(home);
    return 0;
}

static void put_levels(const char *values)
{
    struct server *const server = attach();
    char statements[256];
    snprintf(statements, sizeof statements,
             "DROP SCHEMA IF EXISTS assay CASCADE; CREATE SCHEMA assay; CREATE TABLE assay.bank "
             "(n int); INSERT INTO assay.bank %s;",
             values);
    struct buffer output = {0};
    struct error error;
    assert_true(server_client_query(server_conninfo(server), statements, &output, &error));
    buffer_free(&output);
    server_detach(server);
}

static void assert_levels(const char *expected)
{
    struct server *const server = attach();
    assert_answers(server_conninfo(server), "SELECT n FROM assay.bank ORDER BY n;", expected);
    assert_answers(server_conninfo(server),
                   "SELECT count(*) FROM pg_database WHERE datname LIKE 'scratch%';", "0\n");
    server_detach(server);
}

static void without_a_database_there_is_nothing_to_dump(void **state)
{
    (void)state;
    struct error error;
    assert_fails_naming(server_tools_dump(dump, &error), &error, "there is no database");
    assert_int_not_equal(access(dump, F_OK), 0);
}

static void a_dump_is_complete_private_and_comes_back(void **state)
{
    (void)state;
    struct error error;
    put_levels("VALUES (1), (2)");
    assert_true(server_tools_dump(dump, &error));
    struct stat status;
    assert_int_equal(stat(dump, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
    put_levels("VALUES (3)");
    assert_true(server_tools_restore(dump, true, &error));
    assert_levels("1\n2\n");
    assert_int_equal(serving_process(), 0);
}

static void data_are_not_replaced_unasked(void **state)
{
    (void)state;
    struct error error;
    put_levels("VALUES (4)");
    assert_fails_naming(server_tools_restore(dump, false, &error), &error, "data in the database");
    assert_levels("4\n");
    put_levels("SELECT 1 WHERE false");
    assert_true(server_tools_restore(dump, false, &error));
    assert_levels("1\n2\n");
}

static void a_file_that_is_no_dump_changes_nothing(void **state)
{
    (void)state;
    struct error error;
    put_levels("VALUES (5)");
    assert_fails_naming(server_tools_restore("/dev/null", true, &error), &error,
                        "cannot be restored");
    assert_fails_naming(server_tools_restore("/nonexistent", true, &error), &error,
                        "'/nonexistent' cannot be restored");
    assert_levels("5\n");
}

static void a_dump_that_breaks_off_changes_nothing(void **state)
{
    (void)state;
    struct error error;
    put_levels("SELECT generate_series(1, 20000)");
    char broken[160];
    snprintf(broken, sizeof broken, "%s.broken", dump);
    assert_true(server_tools_dump(broken, &error));
    struct stat status;
    assert_int_equal(stat(broken, &status), 0);
    assert_int_equal(truncate(broken, status.st_size - 500), 0);
    put_levels("VALUES (6)");
    assert_fails_naming(server_tools_restore(broken, true, &error), &error, "was not restored");
    assert_levels("6\n");
}

static void a_dump_writes_over_no_file_but_its_own(void **state)
{
    (void)state;
    struct error error;
    char beside[160], part[176];
    struct stat status;
    snprintf(beside, sizeof beside, "%s.beside", dump);
    snprintf(part, sizeof part, "%s.part", beside);
    const int file = open(part, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    assert_true(file >= 0 && write(file, "mine", 4) == 4 && close(file) == 0);
    assert_true(server_tools_dump(beside, &error));
    assert_int_equal(stat(part, &status), 0);
    assert_int_equal(status.st_size, 4);
}

static void a_dump_that_cannot_be_written_leaves_no_part(void **state)
{
    (void)state;
    struct error error;
    char path[160];
    snprintf(path, sizeof path, "%s/no such folder/dump", home);
    assert_false(server_tools_dump(path, &error));
    assert_int_equal(error.code, ERROR_FAILED);
    snprintf(path, sizeof path, "%s/folder", home);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_false(server_tools_dump(path, &error));
    snprintf(path, sizeof path, "%s/.assay-*", home);
    glob_t parts;
    assert_int_equal(glob(path, 0, NULL, &parts), GLOB_NOMATCH);
}

static void a_restore_takes_the_place_of_an_older_postgresql_and_keeps_it(void **state)
{
    (void)state;
    struct server_paths paths;
    find_paths(&paths);
    char path[1200];
    snprintf(path, sizeof path, "%s/PG_VERSION", paths.data);
    FILE *const file = fopen(path, "w");
    assert_non_null(file);
    fputs("9\n", file);
    assert_int_equal(fclose(file), 0);
    struct error error;
    assert_true(server_tools_restore(dump, false, &error));
    assert_levels("1\n2\n");
    struct stat status;
    snprintf(path, sizeof path, "%s-9/PG_VERSION", paths.data);
    assert_int_equal(stat(path, &status), 0);
}

static void psql_runs_on_it_and_gives_its_exit_status(void **state)
{
    (void)state;
    struct server *const server = attach();
    char path[128];
    snprintf(path, sizeof path, "%s/answer", home);
    const char *const asks[] = {"-XAtq", "-o", path, "-c", "SELECT current_database()", NULL};
    const char *const fails[] = {"-Xq", "-v", "ON_ERROR_STOP=1", "-f", "/nonexistent", NULL};
    struct error error;
    int status = -1;
    assert_true(server_tools_psql(server, asks, &status, &error));
    assert_int_equal(status, 0);
    struct buffer answer = {0};
    server_log_read(path, 0, &answer);
    assert_string_equal(answer.data, "assay\n");
    buffer_free(&answer);
    assert_true(server_tools_psql(server, fails, &status, &error));
    assert_int_equal(status, 1);
    server_detach(server);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_database_there_is_nothing_to_dump),
        cmocka_unit_test(a_dump_is_complete_private_and_comes_back),
        cmocka_unit_test(data_are_not_replaced_unasked),
        cmocka_unit_test(a_file_that_is_no_dump_changes_nothing),
        cmocka_unit_test(a_dump_that_breaks_off_changes_nothing),
        cmocka_unit_test(a_dump_writes_over_no_file_but_its_own),
        cmocka_unit_test(a_dump_that_cannot_be_written_leaves_no_part),
        cmocka_unit_test(a_restore_takes_the_place_of_an_older_postgresql_and_keeps_it),
        cmocka_unit_test(psql_runs_on_it_and_gives_its_exit_status),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
