#include "sql/server/server_programs.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "tests/support/near.h"
#include "tests/support/sql/try_server.h"

static void some_version_is_found_and_found_again_by_its_number(void **state)
{
    (void)state;
    struct server_programs any, same;
    struct error error;
    assert_true(server_programs_find(0, &any, &error));
    assert_true(any.major >= 13);
    assert_true(server_programs_find(any.major, &same, &error));
    assert_int_equal(same.major, any.major);
    char path[1100];
    server_programs_path(&same, "initdb", path, sizeof path);
    assert_int_equal(access(path, X_OK), 0);
}

static void a_version_not_installed_is_an_error_that_names_both(void **state)
{
    (void)state;
    struct server_programs any, other = {.major = -1};
    struct error error;
    assert_true(server_programs_find(0, &any, &error));
    assert_fails_naming(server_programs_find(9, &other, &error), &error, "made by PostgreSQL 9,");
    char installed[32];
    snprintf(installed, sizeof installed, "only PostgreSQL %d", any.major);
    assert_fails_naming(false, &error, installed);
    assert_fails_naming(false, &error, "postgresql-9");
    assert_int_equal(other.major, -1);
}

static int look_where_there_is_none(void *argument)
{
    struct error *const error = argument;
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", "none", MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount("tmpfs", "/usr/lib/postgresql", "tmpfs", 0, "size=1m") != 0)
        return 2;
    setenv("PATH", "/nonexistent", 1);
    struct server_programs programs;
    return !server_programs_find(0, &programs, error) && error->code == ERROR_DATABASE &&
                   strstr(error->message, "not found") && strstr(error->hint, "postgresql")
               ? 0
               : 1;
}

static void none_installed_is_an_error_that_names_the_package(void **state)
{
    (void)state;
    struct error error = {0};
    const int result = in_child(look_where_there_is_none, &error);
    if (result == 2)
        skip();
    assert_int_equal(result, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(some_version_is_found_and_found_again_by_its_number),
        cmocka_unit_test(a_version_not_installed_is_an_error_that_names_both),
        cmocka_unit_test(none_installed_is_an_error_that_names_the_package),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
