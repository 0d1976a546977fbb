#include "sql/server/server_lock.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/near.h"
#include "tests/support/sql/throwaway.h"
#include "tests/support/sql/try_server.h"

static char home[64];
static struct server_paths paths;

static int set_up(void **state)
{
    (void)state;
    enter_home(home, sizeof home);
    find_paths(&paths);
    struct error error;
    assert_true(server_paths_make(&paths, &error));
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    leave_home(home);
    return 0;
}

static void only_the_last_user_learns_that_it_is(void **state)
{
    (void)state;
    struct error error;
    int first, second;
    assert_true(server_lock_use(&paths, &first, &error));
    assert_true(server_lock_use(&paths, &second, &error));
    assert_false(server_lock_is_last(second));
    close(second);
    assert_true(server_lock_is_last(first));
    close(first);
}

static void change_waits_for_whoever_holds_it(void **state)
{
    (void)state;
    struct error error;
    int mine, ends[2];
    char byte = 0;
    assert_int_equal(pipe(ends), 0);
    assert_true(server_lock_change(&paths, NULL, &mine, &error));
    const pid_t child = fork();
    if (child == 0) {
        int its;
        close(mine);
        const bool began = write(ends[1], "b", 1) == 1;
        const bool got = server_lock_change(&paths, NULL, &its, &error);
        _exit(began && got && write(ends[1], "x", 1) == 1 ? 0 : 1);
    }
    assert_int_equal(read(ends[0], &byte, 1), 1);
    usleep(100000);
    assert_int_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
    assert_int_equal(read(ends[0], &byte, 1), -1);
    close(mine);
    assert_int_equal(fcntl(ends[0], F_SETFL, 0), 0);
    assert_int_equal(read(ends[0], &byte, 1), 1);
    close(ends[0]);
    close(ends[1]);
}

static bool stop(struct error *error)
{
    return error_interrupted(error);
}

static void whoever_is_asked_to_stop_waits_no_longer(void **state)
{
    (void)state;
    struct error error = {0};
    int mine, its;
    assert_true(server_lock_change(&paths, NULL, &mine, &error));
    assert_false(server_lock_change(&paths, stop, &its, &error));
    assert_int_equal(error.code, ERROR_INTERRUPTED);
    close(mine);
}

static void no_program_inherits_a_lock(void **state)
{
    (void)state;
    struct error error;
    int change, users;
    assert_true(server_lock_change(&paths, NULL, &change, &error));
    assert_true(server_lock_use(&paths, &users, &error));
    assert_int_equal(fcntl(change, F_GETFD), FD_CLOEXEC);
    assert_int_equal(fcntl(users, F_GETFD), FD_CLOEXEC);
    close(change);
    close(users);
}

static void a_link_in_place_of_a_lock_is_not_followed(void **state)
{
    (void)state;
    struct error error;
    char link[1200], target[128];
    int file;
    snprintf(link, sizeof link, "%s/pinned", paths.home);
    snprintf(target, sizeof target, "%s/target", home);
    assert_int_equal(symlink(target, link), 0);
    assert_fails_naming(server_lock_pin(&paths, &error), &error, "pinned");
    assert_int_not_equal(access(target, F_OK), 0);
    assert_int_equal(unlink(link), 0);
    assert_int_equal(mkfifo(link, 0600), 0);
    assert_fails_naming(server_lock_pin(&paths, &error), &error, "not a plain file");
    assert_int_equal(unlink(link), 0);
    assert_int_equal(server_lock_change(&paths, NULL, &file, &error), true);
    close(file);
}

static void a_pin_stays_until_it_is_taken_out(void **state)
{
    (void)state;
    struct error error;
    assert_false(server_lock_pinned(&paths));
    assert_true(server_lock_pin(&paths, &error));
    assert_true(server_lock_pin(&paths, &error));
    assert_true(server_lock_pinned(&paths));
    server_lock_unpin(&paths);
    server_lock_unpin(&paths);
    assert_false(server_lock_pinned(&paths));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_the_last_user_learns_that_it_is),
        cmocka_unit_test(change_waits_for_whoever_holds_it),
        cmocka_unit_test(whoever_is_asked_to_stop_waits_no_longer),
        cmocka_unit_test(no_program_inherits_a_lock),
        cmocka_unit_test(a_link_in_place_of_a_lock_is_not_followed),
        cmocka_unit_test(a_pin_stays_until_it_is_taken_out),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
