#include "reports/draw/workspace.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "tests/support/reports/arena_fixture.h"

static struct workspace opened(void)
{
    struct workspace workspace;
    struct error error = {0};
    assert_true(workspace_open(&workspace, &error));
    return workspace;
}

static void nobody_else_sees_into_it(void **state)
{
    (void)state;
    struct workspace workspace = opened();
    struct stat status;
    assert_int_equal(stat(workspace.path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    workspace_close(&workspace);
}

static void what_is_written_is_read_back(void **state)
{
    (void)state;
    struct workspace workspace = opened();
    struct buffer in = {0}, out = {0};
    struct error error = {0};
    buffer_add_n(&in, "a\0b", 3);
    assert_true(workspace_write(&workspace, "file", &in, &error));
    assert_true(workspace_read(&workspace, "file", &out));
    assert_int_equal(out.length, 3);
    assert_memory_equal(out.data, "a\0b", 3);
    assert_false(workspace_write(&workspace, "file", &in, &error)); /* it is there */
    buffer_free(&in);
    buffer_free(&out);
    workspace_close(&workspace);
}

static void links_folders_and_gaps_are_not_read(void **state)
{
    struct workspace workspace = opened();
    struct buffer out = {0};
    assert_int_equal(symlink("/etc/passwd", arena_format(*state, "%s/link", workspace.path)), 0);
    assert_int_equal(mkdir(arena_format(*state, "%s/folder", workspace.path), 0700), 0);
    assert_int_equal(mkfifo(arena_format(*state, "%s/pipe", workspace.path), 0600), 0);
    assert_false(workspace_read(&workspace, "link", &out));
    assert_false(workspace_read(&workspace, "folder", &out));
    assert_false(workspace_read(&workspace, "pipe", &out));
    assert_false(workspace_read(&workspace, "missing", &out));
    assert_int_equal(out.length, 0);
    workspace_close(&workspace);
}

static void all_of_it_goes_and_nothing_that_it_points_at(void **state)
{
    struct workspace workspace = opened(), other = opened();
    const struct buffer bytes = {.data = "x", .length = 1};
    struct error error = {0};
    assert_true(workspace_write(&other, "kept", &bytes, &error));
    assert_int_equal(mkdir(arena_format(*state, "%s/a", workspace.path), 0700), 0);
    assert_int_equal(mkdir(arena_format(*state, "%s/a/b", workspace.path), 0700), 0);
    assert_int_equal(symlink(other.path, arena_format(*state, "%s/a/link", workspace.path)), 0);
    workspace_close(&workspace);
    assert_int_not_equal(access(workspace.path, F_OK), 0);
    assert_int_equal(access(arena_format(*state, "%s/kept", other.path), F_OK), 0);
    workspace_close(&other);
}

static void a_place_that_is_not_there_is_an_error(void **state)
{
    (void)state;
    struct workspace workspace;
    struct error error = {0};
    setenv("TMPDIR", "/nonexistent", 1);
    assert_false(workspace_open(&workspace, &error));
    unsetenv("TMPDIR");
    assert_non_null(strstr(error.message, "/nonexistent/"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(nobody_else_sees_into_it),
        ARENA_TEST(what_is_written_is_read_back),
        ARENA_TEST(links_folders_and_gaps_are_not_read),
        ARENA_TEST(all_of_it_goes_and_nothing_that_it_points_at),
        ARENA_TEST(a_place_that_is_not_there_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
