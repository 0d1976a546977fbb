#include "sql/server/server_scratch.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sql/server/server.h"
#include "sql/server/server_client.h"
#include "tests/support/near.h"
#include "tests/support/sql/throwaway.h"
#include "tests/support/sql/try_server.h"

static char home[64];

static int set_up(void **state)
{
    (void)state;
    enter_home(home, sizeof home);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    leave_home(home);
    return 0;
}

static const char count[] = "SELECT count(*) FROM pg_database WHERE datname LIKE 'scratch%';";

static void two_are_apart_and_nothing_of_them_stays(void **state)
{
    (void)state;
    struct server *const server = attach();
    struct server_scratch first, second;
    struct error error;
    assert_true(server_scratch_create(server, &first, &error));
    assert_true(server_scratch_create(server, &second, &error));
    assert_string_not_equal(first.name, second.name);
    assert_answers(first.conninfo, "CREATE TABLE only_here ();", "");
    assert_answers(second.conninfo, "SELECT to_regclass('only_here') IS NULL;", "t\n");
    assert_answers(server_conninfo(server), count, "2\n");
    assert_true(server_scratch_drop(server, &first, &error));
    assert_true(server_scratch_drop(server, &second, &error));
    assert_answers(server_conninfo(server), count, "0\n");
    server_detach(server);
}

static void one_that_a_killed_command_left_is_removed_by_the_next(void **state)
{
    (void)state;
    struct server *const server = attach();
    const pid_t ended = fork();
    if (ended == 0)
        _exit(0);
    assert_int_equal(waitpid(ended, NULL, 0), ended);
    char statements[256];
    snprintf(statements, sizeof statements,
             "CREATE DATABASE scratch_%ld_1; CREATE DATABASE scratch_1_1; CREATE DATABASE "
             "scratch_mine;",
             (long)ended);
    struct buffer output = {0};
    struct error error;
    for (char *statement = strtok(statements, ";"); statement; statement = strtok(NULL, ";"))
        assert_true(server_client_query(server_conninfo(server), statement, &output, &error));
    buffer_free(&output);
    struct server_scratch scratch;
    assert_true(server_scratch_create(server, &scratch, &error));
    assert_true(server_scratch_drop(server, &scratch, &error));
    assert_answers(server_conninfo(server),
                   "SELECT datname FROM pg_database WHERE datname LIKE 'scratch%' ORDER BY 1;",
                   "scratch_1_1\nscratch_mine\n");
    server_detach(server);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_are_apart_and_nothing_of_them_stays),
        cmocka_unit_test(one_that_a_killed_command_left_is_removed_by_the_next),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
