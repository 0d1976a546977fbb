#include "sql/server/server_child.h"

#include <stdlib.h>
#include <string.h>

#include "tests/support/near.h"

enum { LONG_SECONDS = 3600 };

static bool run(const char *const arguments[], const struct server_child *child,
                struct buffer *output, struct error *error)
{
    buffer_clear(output);
    return server_child_run(arguments, child, output, error);
}

static void what_it_prints_is_collected_and_no_shell_reads_the_arguments(void **state)
{
    (void)state;
    const char *const arguments[] = {"printf", "%s", "$(id) `id` \"'", NULL};
    const struct server_child child = {.timeout_seconds = LONG_SECONDS};
    struct buffer output = {0};
    struct error error;
    assert_true(run(arguments, &child, &output, &error));
    assert_string_equal(output.data, "$(id) `id` \"'");
    buffer_free(&output);
}

static void the_input_reaches_it_and_may_be_ignored(void **state)
{
    (void)state;
    const char *const reads[] = {"cat", NULL}, *const ignores[] = {"true", NULL};
    const struct server_child child = {.input = "SELECT 1;\n", .timeout_seconds = LONG_SECONDS};
    struct buffer output = {0};
    struct error error;
    assert_true(run(reads, &child, &output, &error));
    assert_string_equal(output.data, "SELECT 1;\n");
    assert_true(run(ignores, &child, &output, &error));
    buffer_free(&output);
}

static void one_that_is_missing_or_fails_is_an_error_that_says_so(void **state)
{
    (void)state;
    static const struct {
        const char *const arguments[4];
        const char *part;
    } cases[] = {
        {{"/nonexistent/program", NULL}, "cannot run '/nonexistent/program'"},
        {{"sh", "-c", "echo FATAL:\\ \\ reason; echo later; exit 3", NULL}, "'sh' failed: reason"},
        {{"false", NULL}, "did not say why"},
        {{"sh", "-c", "kill -9 $$", NULL}, "signal 9"},
    };
    const struct server_child child = {.timeout_seconds = LONG_SECONDS};
    struct buffer output = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct error error;
        assert_false(run(cases[i].arguments, &child, &output, &error));
        assert_int_equal(error.code, ERROR_DATABASE);
        assert_non_null(strstr(error.message, cases[i].part));
    }
    buffer_free(&output);
}

static void one_that_hangs_is_an_error_that_says_so(void **state)
{
    (void)state;
    const char *const arguments[] = {"sleep", "3600", NULL};
    const struct server_child child = {.timeout_seconds = 1};
    struct buffer output = {0};
    struct error error;
    assert_false(run(arguments, &child, &output, &error));
    assert_int_equal(error.code, ERROR_DATABASE);
    assert_string_equal(error.message, "'sleep' was not done after 1 seconds");
    buffer_free(&output);
}

static void variables_of_libpq_do_not_reach_it(void **state)
{
    (void)state;
    setenv("PGHOST", "elsewhere", 1);
    setenv("PGOPTIONS", "-c x=y", 1);
    const char *const arguments[] = {"env", NULL};
    const struct server_child child = {.timeout_seconds = LONG_SECONDS};
    struct buffer output = {0};
    struct error error;
    assert_true(run(arguments, &child, &output, &error));
    assert_null(strstr(output.data, "PGHOST"));
    assert_null(strstr(output.data, "PGOPTIONS"));
    assert_non_null(strstr(output.data, "LC_ALL=C"));
    assert_string_equal(getenv("PGHOST"), "elsewhere");
    unsetenv("PGHOST");
    unsetenv("PGOPTIONS");
    buffer_free(&output);
}

static void at_the_terminal_its_exit_status_is_the_result(void **state)
{
    (void)state;
    const char *const fails[] = {"sh", "-c", "exit 7", NULL};
    const char *const killed[] = {"sh", "-c", "kill -9 $$", NULL};
    const char *const missing[] = {"/nonexistent/program", NULL};
    struct error error;
    int status = -1;
    assert_true(server_child_talk(fails, &status, &error));
    assert_int_equal(status, 7);
    assert_true(server_child_talk(killed, &status, &error));
    assert_int_equal(status, 137);
    assert_false(server_child_talk(missing, &status, &error));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_it_prints_is_collected_and_no_shell_reads_the_arguments),
        cmocka_unit_test(the_input_reaches_it_and_may_be_ignored),
        cmocka_unit_test(one_that_is_missing_or_fails_is_an_error_that_says_so),
        cmocka_unit_test(one_that_hangs_is_an_error_that_says_so),
        cmocka_unit_test(variables_of_libpq_do_not_reach_it),
        cmocka_unit_test(at_the_terminal_its_exit_status_is_the_result),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
