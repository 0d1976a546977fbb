#include "sql/server/server_paths.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sql/server/server.h"
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

static void use_folder(char *path, size_t size, const char *name)
{
    snprintf(path, size, "%s/%s", home, name);
    setenv("XDG_DATA_HOME", path, 1);
}

static void without_a_data_home_root_uses_var_lib_and_others_their_own(void **state)
{
    (void)state;
    struct server_paths paths;
    unsetenv("XDG_DATA_HOME");
    find_paths(&paths);
    char expected[1100];
    snprintf(expected, sizeof expected, "%s/.local/share/assay", getenv("HOME"));
    assert_string_equal(paths.home, geteuid() == 0 ? "/var/lib/assay" : expected);
    setenv("XDG_DATA_HOME", "relative/path", 1);
    struct server_paths same;
    find_paths(&same);
    assert_string_equal(same.home, paths.home);
}

static void a_path_that_no_server_could_use_is_refused_naming_the_variable(void **state)
{
    (void)state;
    struct server_paths paths;
    struct error error;
    char path[1200] = "/tmp/";
    memset(path + 5, 'x', 1000);
    setenv("XDG_DATA_HOME", path, 1);
    assert_fails_naming(server_paths_find(&paths, &error), &error, "XDG_DATA_HOME");
    setenv("XDG_DATA_HOME", "/tmp/new\nline", 1);
    assert_fails_naming(server_paths_find(&paths, &error), &error, "XDG_DATA_HOME");
}

static void a_path_too_long_for_a_socket_works_and_leaves_nothing_elsewhere(void **state)
{
    (void)state;
    char path[256], name[128] = "";
    memset(name, 'l', 120);
    use_folder(path, sizeof path, name);
    struct server_paths paths;
    find_paths(&paths);
    assert_true(paths.sockets_apart);
    struct server *const server = attach();
    struct stat status;
    assert_int_equal(lstat(paths.sockets, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0700);
    assert_int_equal(status.st_uid, paths.account.uid);
    assert_answers(server_conninfo(server), "SELECT 1;", "1\n");
    server_detach(server);
    assert_int_not_equal(lstat(paths.sockets, &status), 0);
}

static void a_folder_of_sockets_that_is_not_ours_is_refused(void **state)
{
    (void)state;
    char path[256], name[128] = "";
    memset(name, 's', 120);
    use_folder(path, sizeof path, name);
    struct server_paths paths;
    find_paths(&paths);
    struct server *server;
    struct error error;
    assert_int_equal(symlink(home, paths.sockets), 0);
    assert_fails_naming(server_attach(&server, &error), &error, paths.sockets);
    assert_int_equal(unlink(paths.sockets), 0);
    assert_int_equal(mkdir(paths.sockets, 0755), 0);
    if (paths.account.switched) {
        assert_fails_naming(server_attach(&server, &error), &error, "belongs to user 'root'");
        assert_int_equal(chown(paths.sockets, paths.account.uid, paths.account.gid), 0);
    }
    assert_fails_naming(server_attach(&server, &error), &error, "open to other users");
    assert_int_equal(rmdir(paths.sockets), 0);
}

static void a_path_with_quotes_and_commands_is_only_a_path(void **state)
{
    (void)state;
    char path[256];
    static const char *const names[] = {"it's \"$(id)\" `id`\\[*", "with, comma"};
    for (size_t i = 0; i < 2; i++) {
        use_folder(path, sizeof path, names[i]);
        struct server *const server = attach();
        assert_answers(server_conninfo(server), "SELECT 1;", "1\n");
        server_detach(server);
    }
}

static void a_place_closed_to_the_servers_user_is_an_error_and_stays_closed(void **state)
{
    (void)state;
    if (geteuid() != 0)
        skip();
    char path[256], inner[300];
    use_folder(path, sizeof path, "closed");
    assert_int_equal(mkdir(path, 0700), 0);
    snprintf(inner, sizeof inner, "%s/inner", path);
    setenv("XDG_DATA_HOME", inner, 1);
    struct server *server;
    struct error error;
    assert_fails_naming(server_attach(&server, &error), &error, "closed' is closed to user");
    assert_fails_naming(false, &error, "XDG_DATA_HOME");
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0700);
    assert_int_not_equal(stat(inner, &status), 0);
}

static void a_home_of_another_user_is_an_error(void **state)
{
    (void)state;
    if (geteuid() != 0)
        skip();
    char path[256], inner[300];
    use_folder(path, sizeof path, "other");
    snprintf(inner, sizeof inner, "%s/assay", path);
    assert_int_equal(mkdir(path, 0755), 0);
    assert_int_equal(mkdir(inner, 0755), 0);
    assert_int_equal(chown(inner, 65534, 65534), 0);
    struct server *server;
    struct error error;
    assert_fails_naming(server_attach(&server, &error), &error, "belongs to user 'nobody'");
}

static void quotes_in_a_path_are_escaped_for_clients(void **state)
{
    (void)state;
    const struct server_paths paths = {.sockets = "/a'b\\c", .account = {.name = "me"}};
    char conninfo[256];
    server_paths_conninfo(&paths, "x", conninfo, sizeof conninfo);
    assert_string_equal(conninfo, "host='/a\\'b\\\\c' hostaddr='' port='5432' user='assay' "
                                  "requirepeer='me' dbname='x'");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_data_home_root_uses_var_lib_and_others_their_own),
        cmocka_unit_test(a_path_that_no_server_could_use_is_refused_naming_the_variable),
        cmocka_unit_test(a_path_too_long_for_a_socket_works_and_leaves_nothing_elsewhere),
        cmocka_unit_test(a_folder_of_sockets_that_is_not_ours_is_refused),
        cmocka_unit_test(a_path_with_quotes_and_commands_is_only_a_path),
        cmocka_unit_test(a_place_closed_to_the_servers_user_is_an_error_and_stays_closed),
        cmocka_unit_test(a_home_of_another_user_is_an_error),
        cmocka_unit_test(quotes_in_a_path_are_escaped_for_clients),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
