#include "base/csv_text.h"

#include <math.h>

#include "tests/support/near.h"

static void expect_cell(const char *cell, const char *written)
{
    struct buffer buffer = {0};
    csv_text_add(&buffer, cell);
    assert_string_equal(buffer.data, written);
    buffer_free(&buffer);
}

static void a_plain_cell_stays_as_it_is(void **state)
{
    (void)state;
    expect_cell("", "");
    expect_cell("Amélie Brossard", "Amélie Brossard");
    expect_cell("4 - Hire", "4 - Hire");
}

static void what_would_break_the_line_stands_between_quotes(void **state)
{
    (void)state;
    expect_cell("a,b", "\"a,b\"");
    expect_cell("say \"no\"", "\"say \"\"no\"\"\"");
    expect_cell("two\nlines", "\"two\nlines\"");
    expect_cell("two\rlines", "\"two\rlines\"");
    expect_cell(" kept ", "\" kept \"");
}

static void no_cell_begins_like_a_formula(void **state)
{
    (void)state;
    expect_cell("=1+1", "'=1+1");
    expect_cell("+49 30", "'+49 30");
    expect_cell("-", "'-");
    expect_cell("@SUM(A1)", "'@SUM(A1)");
    expect_cell("\t=1", "\"'\t=1\"");
    expect_cell("\r=1", "\"'\r=1\"");
    expect_cell("＝1", "'＝1");
    expect_cell("=cmd|' /C calc'!A0,\"x\"", "\"'=cmd|' /C calc'!A0,\"\"x\"\"\"");
}

static void expect_number(double number, const char *written)
{
    struct buffer buffer = {0};
    buffer_add(&buffer, "");
    csv_text_add_number(&buffer, number);
    assert_string_equal(buffer.data, written);
    buffer_free(&buffer);
}

static void a_guarded_cell_is_known_as_what_it_was(void **state)
{
    (void)state;
    assert_string_equal(csv_text_unguarded("'=1+1"), "=1+1");
    assert_string_equal(csv_text_unguarded("'＝1"), "＝1");
    assert_string_equal(csv_text_unguarded("'tis"), "'tis");
    assert_string_equal(csv_text_unguarded("'"), "'");
    assert_string_equal(csv_text_unguarded(""), "");
}

static void numbers_read_back_as_they_were(void **state)
{
    (void)state;
    expect_number(0, "0");
    expect_number(-0.5, "-0.5");
    expect_number(0.1, "0.1");
    expect_number(1.0 / 3, "0.3333333333333333");
    expect_number(1234567, "1234567");
    expect_number(NAN, "");
    expect_number(INFINITY, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plain_cell_stays_as_it_is),
        cmocka_unit_test(what_would_break_the_line_stands_between_quotes),
        cmocka_unit_test(no_cell_begins_like_a_formula),
        cmocka_unit_test(a_guarded_cell_is_known_as_what_it_was),
        cmocka_unit_test(numbers_read_back_as_they_were),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
