#include "sql/server/server_log.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/support/near.h"

static void the_reason_is_the_last_line_marked_as_an_error(void **state)
{
    (void)state;
    static const struct {
        const char *text, *reason;
    } cases[] = {
        {"", ""},
        {"\n\n", ""},
        {"only this\n", "only this"},
        {"one\ntwo\n\n", "two"},
        {"2026-01-01 UTC [7] FATAL:  no disk\n2026-01-01 UTC [7] LOG:  shut down\n", "no disk"},
        {"ERROR:  first\nPANIC:  second\n", "second"},
        {"initdb: error: no such locale\ninitdb: removing\n", "no such locale"},
        {"FATAL:  without an end", "without an end"},
        {"FATAL:  \x1b[31mred\t\n", "?[31mred?"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char reason[64] = "untouched";
        server_log_reason(cases[i].text, reason, sizeof reason);
        assert_string_equal(reason, cases[i].reason);
    }
}

static void a_log_of_usual_lines_names_no_reason(void **state)
{
    (void)state;
    assert_true(server_log_has_no_reason(""));
    assert_true(
        server_log_has_no_reason("2026 LOG:  starting PostgreSQL\n\n2026 LOG:  listening\n"));
    assert_false(server_log_has_no_reason("2026 LOG:  starting\n2026 FATAL:  no\n"));
    assert_false(server_log_has_no_reason("postgres: cannot load a library\n"));
}

static void a_reason_too_long_is_cut(void **state)
{
    (void)state;
    char reason[8];
    server_log_reason("FATAL:  0123456789\n", reason, sizeof reason);
    assert_string_equal(reason, "0123456");
}

static void a_full_disk_is_told_from_other_reasons(void **state)
{
    (void)state;
    assert_true(server_log_disk_full("x: No space left on device\n", "/"));
    assert_true(server_log_disk_full("x: Disk quota exceeded\n", "/"));
    assert_false(server_log_disk_full("x: Permission denied\n", "/"));
}

static void only_what_was_added_is_read_and_all_of_a_log_that_was_cut(void **state)
{
    (void)state;
    char path[] = "/tmp/assay-log-XXXXXX";
    const int file = mkstemp(path);
    assert_int_equal(write(file, "old\nnew\n", 8), 8);
    struct buffer text = {0};
    server_log_read(path, 4, &text);
    assert_string_equal(text.data, "new\n");
    buffer_clear(&text);
    server_log_read(path, 9, &text);
    assert_string_equal(text.data, "old\nnew\n");
    buffer_clear(&text);
    assert_int_equal(unlink(path), 0);
    server_log_read(path, 0, &text);
    assert_string_equal(text.data, "");
    assert_int_equal(server_log_size(path), 0);
    close(file);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_reason_is_the_last_line_marked_as_an_error),
        cmocka_unit_test(a_log_of_usual_lines_names_no_reason),
        cmocka_unit_test(a_reason_too_long_is_cut),
        cmocka_unit_test(a_full_disk_is_told_from_other_reasons),
        cmocka_unit_test(only_what_was_added_is_read_and_all_of_a_log_that_was_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
