#include "base/error.h"

#include <string.h>

#include "tests/support/near.h"

static void setting_an_error_forgets_the_one_before(void **state)
{
    (void)state;
    struct error error = {0};
    assert_false(error_set(&error, ERROR_FAILED, "first"));
    error_at(&error, "scores.csv", 41, 7);
    error_hint(&error, "do %s", "this");
    assert_false(error_set(&error, ERROR_DATABASE, "the %d. one", 2));
    assert_string_equal(error.message, "the 2. one");
    assert_int_equal(error.code, ERROR_DATABASE);
    assert_int_equal(error.line, 0);
    assert_string_equal(error.hint, "");
    assert_string_equal(error.source, "");
}

static void context_stands_before_the_message(void **state)
{
    (void)state;
    struct error error;
    error_set(&error, ERROR_FAILED, "no such file");
    error_context(&error, "cannot read '%s'", "bank.md");
    assert_string_equal(error.message, "cannot read 'bank.md': no such file");
}

static void long_texts_are_cut_not_overrun(void **state)
{
    (void)state;
    struct error error;
    char text[5000];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    error_set(&error, ERROR_FAILED, "%s", text);
    error_context(&error, "%s", text);
    error_at(&error, text, 1, 1);
    assert_true(strlen(error.message) < sizeof error.message);
    assert_int_equal(strlen(error.source), sizeof error.source - 1);
}

static void a_message_is_text_wherever_it_is_cut_and_whatever_it_shows(void **state)
{
    (void)state;
    struct error error;
    error_set(&error, ERROR_FAILED, "no '%.3s', no '%s'", "aéé", "b\xFF\xC3)");
    error_hint(&error, "give '%.2s'", "é€");
    assert_string_equal(error.message, "no 'aé', no 'b\?\?)'");
    assert_string_equal(error.hint, "give 'é'");
    error_context(&error, "in '%.2s'", "aé");
    assert_string_equal(error.message, "in 'a?': no 'aé', no 'b\?\?)'");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(setting_an_error_forgets_the_one_before),
        cmocka_unit_test(context_stands_before_the_message),
        cmocka_unit_test(long_texts_are_cut_not_overrun),
        cmocka_unit_test(a_message_is_text_wherever_it_is_cut_and_whatever_it_shows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
