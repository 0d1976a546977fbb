#include "ingest/bytes/small_file.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/ingest/temporary_file.h"
#include "tests/support/near.h"

static struct temporary temporary;

static int create(void **state)
{
    (void)state;
    temporary_create(&temporary);
    return 0;
}

static int clean_up(void **state)
{
    (void)state;
    temporary_remove(&temporary);
    return 0;
}

static void assert_refused(const char *path, const char *reason)
{
    struct buffer text;
    struct error error = {0};
    assert_false(small_file_read(path, &text, &error));
    assert_non_null(strstr(error.message, reason));
    assert_null(text.data);
}

static void a_file_is_read_to_its_last_byte(void **state)
{
    (void)state;
    char *const bytes = calloc(SMALL_FILE_MAX, 1);
    struct buffer text;
    struct error error;
    bytes[SMALL_FILE_MAX - 1] = 'x';
    assert_true(
        small_file_read(temporary_write(&temporary, "f", bytes, SMALL_FILE_MAX), &text, &error));
    assert_int_equal(text.length, SMALL_FILE_MAX);
    assert_memory_equal(text.data, bytes, SMALL_FILE_MAX);
    buffer_free(&text);
    free(bytes);
    assert_true(small_file_read(temporary_text(&temporary, "f", ""), &text, &error));
    assert_int_equal(text.length, 0);
}

static void what_has_no_end_is_refused(void **state)
{
    (void)state;
    assert_refused("/dev/zero", "too large (1 MiB at most)");
}

static void an_empty_device_is_an_empty_file(void **state)
{
    (void)state;
    struct buffer text;
    struct error error;
    assert_true(small_file_read("/dev/null", &text, &error));
    assert_int_equal(text.length, 0);
}

static void a_folder_and_nothing_are_refused(void **state)
{
    (void)state;
    assert_refused(temporary.directory, "Is a directory");
    assert_refused("/nonexistent", "No such file");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_read_to_its_last_byte),
        cmocka_unit_test(what_has_no_end_is_refused),
        cmocka_unit_test(an_empty_device_is_an_empty_file),
        cmocka_unit_test(a_folder_and_nothing_are_refused),
    };
    return cmocka_run_group_tests(tests, create, clean_up);
}
