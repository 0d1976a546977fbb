#include "sql/server/server.h"

#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

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

static void assert_private(const char *path)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0700);
}

static void before_the_first_start_there_is_nothing_and_stopping_is_no_error(void **state)
{
    (void)state;
    struct server_status status;
    struct error error;
    assert_true(server_status(&status, &error));
    assert_false(status.running || status.pinned);
    assert_int_equal(status.major_version, 0);
    assert_true(server_stop(&error));
    char path[128];
    snprintf(path, sizeof path, "%s/assay", home);
    assert_int_not_equal(access(path, F_OK), 0);
}

static void the_first_start_creates_a_private_cluster_with_checksums(void **state)
{
    (void)state;
    struct server *const server = attach();
    const char *const conninfo = server_conninfo(server);
    assert_answers(conninfo, "SHOW data_checksums; SHOW fsync; SHOW listen_addresses;",
                   "on\non\n\n");
    assert_answers(conninfo,
                   "SELECT current_user, current_database(), pg_encoding_to_char(encoding), "
                   "datcollate FROM pg_database WHERE datname = current_database();",
                   "assay|assay|UTF8|C\n");
    struct server_paths paths;
    find_paths(&paths);
    assert_private(paths.home);
    assert_private(paths.data);
    assert_private(paths.sockets);
    assert_false(paths.sockets_apart);
    server_detach(server);
    assert_int_equal(serving_process(), 0);
}

static void commands_that_overlap_share_it_and_the_last_one_stops_it(void **state)
{
    (void)state;
    struct server *const first = attach();
    const pid_t process = serving_process();
    struct server *const second = attach();
    server_detach(first);
    assert_int_equal(serving_process(), process);
    assert_answers(server_conninfo(second), "SELECT 1;", "1\n");
    server_detach(second);
    assert_int_equal(serving_process(), 0);
}

static void a_pinned_server_stays_until_it_is_stopped(void **state)
{
    (void)state;
    struct error error;
    struct server_status status;
    assert_true(server_start(&error));
    const pid_t process = serving_process();
    server_detach(attach());
    assert_int_equal(serving_process(), process);
    assert_true(server_status(&status, &error));
    assert_true(status.running && status.pinned && status.major_version >= 13);
    assert_answers(status.conninfo, "SELECT 1;", "1\n");
    assert_true(server_stop(&error));
    assert_true(server_status(&status, &error));
    assert_false(status.running || status.pinned);
}

static void a_server_in_use_is_not_stopped_but_no_longer_pinned(void **state)
{
    (void)state;
    struct error error;
    assert_true(server_start(&error));
    struct server *const server = attach();
    assert_fails_naming(server_stop(&error), &error, "another assay command is using the server");
    assert_answers(server_conninfo(server), "SELECT 1;", "1\n");
    server_detach(server);
    assert_int_equal(serving_process(), 0);
}

static void a_server_killed_is_started_again_with_its_data(void **state)
{
    (void)state;
    struct server *const server = attach();
    assert_answers(server_conninfo(server), "CREATE TABLE kept AS SELECT 17 AS n;", "");
    const pid_t process = serving_process();
    assert_int_equal(kill(process, SIGKILL), 0);
    while (serving_process() == process)
        usleep(1000);
    struct server *const next = attach();
    assert_int_not_equal(serving_process(), process);
    assert_answers(server_conninfo(next), "SELECT n FROM kept; DROP TABLE kept;", "17\n");
    server_detach(server);
    server_detach(next);
    assert_int_equal(serving_process(), 0);
}

static int attach_and_be_killed(void *argument)
{
    (void)argument;
    struct server *server;
    struct error error;
    if (!server_attach(&server, &error))
        return 1;
    return raise(SIGKILL);
}

static void a_command_killed_leaves_the_server_to_the_next_one(void **state)
{
    (void)state;
    assert_int_equal(in_child(attach_and_be_killed, NULL), 255);
    const pid_t process = serving_process();
    assert_int_not_equal(process, 0);
    struct server *const server = attach();
    assert_int_equal(serving_process(), process);
    server_detach(server);
    assert_int_equal(serving_process(), 0);
}

/* Each attaches, asks and detaches; whoever is last stops the server, and the next starts it. */
static int come_and_go(void *argument)
{
    (void)argument;
    for (int i = 0; i < 3; i++) {
        struct server *server;
        struct error error;
        struct buffer rows = {0};
        if (!server_attach(&server, &error))
            return 1;
        const bool answered = server_client_query(server_conninfo(server), "SELECT 1;", &rows,
                                                  &error);
        buffer_free(&rows);
        server_detach(server);
        if (!answered)
            return 2;
    }
    return 0;
}

static void commands_that_come_and_go_at_once_all_get_an_answer(void **state)
{
    (void)state;
    pid_t children[4];
    for (size_t i = 0; i < 4; i++) {
        children[i] = fork();
        if (children[i] == 0)
            _exit(come_and_go(NULL));
    }
    for (size_t i = 0; i < 4; i++) {
        int status;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    assert_int_equal(serving_process(), 0);
}

static void an_interrupt_at_the_terminal_does_not_reach_the_server(void **state)
{
    (void)state;
    struct server *const server = attach();
    assert_int_not_equal(getsid(serving_process()), getsid(0));
    server_detach(server);
}

static int as_nobody(void *argument)
{
    const char *const folder = argument;
    struct server *server;
    struct server_status status;
    struct error error;
    struct buffer rows = {0};
    if (setgroups(0, NULL) != 0 || setgid(65534) != 0 || setuid(65534) != 0)
        return 1;
    setenv("XDG_DATA_HOME", folder, 1);
    if (!server_attach(&server, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return 2;
    }
    const bool right = server_client_query(server_conninfo(server), "SELECT current_user;", &rows,
                                           &error) &&
                       strcmp(rows.data, "assay\n") == 0;
    buffer_free(&rows);
    server_detach(server);
    if (!right || !server_status(&status, &error))
        return 3;
    return status.running ? 4 : 0;
}

static void an_ordinary_user_has_one_too(void **state)
{
    (void)state;
    if (geteuid() != 0)
        skip();
    char folder[64];
    throwaway_home(folder, sizeof folder);
    assert_int_equal(chown(folder, 65534, 65534), 0);
    assert_int_equal(in_child(as_nobody, folder), 0);
    throwaway_remove(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(before_the_first_start_there_is_nothing_and_stopping_is_no_error),
        cmocka_unit_test(the_first_start_creates_a_private_cluster_with_checksums),
        cmocka_unit_test(commands_that_overlap_share_it_and_the_last_one_stops_it),
        cmocka_unit_test(a_pinned_server_stays_until_it_is_stopped),
        cmocka_unit_test(a_server_in_use_is_not_stopped_but_no_longer_pinned),
        cmocka_unit_test(a_server_killed_is_started_again_with_its_data),
        cmocka_unit_test(a_command_killed_leaves_the_server_to_the_next_one),
        cmocka_unit_test(commands_that_come_and_go_at_once_all_get_an_answer),
        cmocka_unit_test(an_interrupt_at_the_terminal_does_not_reach_the_server),
        cmocka_unit_test(an_ordinary_user_has_one_too),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
