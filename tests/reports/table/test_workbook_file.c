#include "reports/table/workbook_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/support/reports/arena_fixture.h"

static char written_to[256];

static bool write_text(const char *path, const void *context, struct error *error)
{
    (void)error;
    snprintf(written_to, sizeof written_to, "%s", path);
    FILE *const file = fopen(path, "wb");
    fputs(context, file);
    return fclose(file) == 0;
}

static bool write_nothing(const char *path, const void *context, struct error *error)
{
    snprintf(written_to, sizeof written_to, "%s", path);
    return error_set(error, ERROR_FAILED, "%s", (const char *)context);
}

static void what_was_written_is_added_and_the_file_is_gone(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct error error = {0};
    buffer_add(&out, "before ");
    assert_true(workbook_file(write_text, "after", &out, &error));
    assert_string_equal(out.data, "before after");
    assert_int_not_equal(access(written_to, F_OK), 0);
    buffer_free(&out);
}

static void a_failure_leaves_nothing_behind(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct error error = {0};
    assert_false(workbook_file(write_nothing, "the disk is full", &out, &error));
    assert_string_equal(error.message, "the disk is full");
    assert_int_equal(out.length, 0);
    assert_int_not_equal(access(written_to, F_OK), 0);
}

static void a_place_that_cannot_be_written_is_an_error(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct error error = {0};
    setenv("TMPDIR", "/nonexistent", 1);
    assert_false(workbook_file(write_text, "text", &out, &error));
    unsetenv("TMPDIR");
    assert_non_null(strstr(error.message, "/nonexistent"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(what_was_written_is_added_and_the_file_is_gone),
        ARENA_TEST(a_failure_leaves_nothing_behind),
        ARENA_TEST(a_place_that_cannot_be_written_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
