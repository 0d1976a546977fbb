#include "reports/text/format.h"

#include <float.h>
#include <math.h>

#include "tests/support/near.h"

/* Formats with the function in `call` and compares. */
#define ASSERT_FORMAT(expected, call)                                                              \
    do {                                                                                           \
        struct buffer text = {0};                                                                  \
        call;                                                                                      \
        assert_string_equal(text.data, expected);                                                  \
        buffer_free(&text);                                                                        \
    } while (0)

static void a_minus_is_no_hyphen_and_zero_has_no_sign(void **state)
{
    (void)state;
    ASSERT_FORMAT("1.94", format_number(1.938, 2, &text));
    ASSERT_FORMAT("−0.11", format_number(-0.11, 2, &text));
    ASSERT_FORMAT("0.00", format_number(-0.004, 2, &text));
    ASSERT_FORMAT("0.00", format_number(-0.0, 2, &text));
    ASSERT_FORMAT("+0.29", format_signed(0.29, 2, &text));
    ASSERT_FORMAT("−0.29", format_signed(-0.29, 2, &text));
    ASSERT_FORMAT("0.0", format_signed(0.04, 1, &text));
}

static void shares_have_no_decimals_and_an_unbreakable_space(void **state)
{
    (void)state;
    ASSERT_FORMAT("38\u00a0%", format_share(0.382, &text));
    ASSERT_FORMAT("0\u00a0%", format_share(0, &text));
    ASSERT_FORMAT("100\u00a0%", format_share(1, &text));
}

static void a_value_and_a_limit_that_round_alike_get_more_decimals(void **state)
{
    (void)state;
    assert_int_equal(format_decimals_apart(30, 30, 59, 0), 0);
    assert_int_equal(format_decimals_apart(29.8, 30.4, 59, 0), 1);
    assert_int_equal(format_decimals_apart(58.97, 30, 59.01, 0), 2);
    assert_int_equal(format_decimals_apart(0.1996, 0.2, 0.2, 2), 4);
    assert_int_equal(format_decimals_apart(0.5, 0.2, 0.8, 2), 2);
    assert_int_equal(format_decimals_apart(1, 1 + 1e-12, 2, 2), 6);
    assert_int_equal(format_decimals_apart(NAN, 0, 1, 2), 2);
}

static void what_is_not_finite_is_a_dash(void **state)
{
    (void)state;
    ASSERT_FORMAT("–", format_number(NAN, 2, &text));
    ASSERT_FORMAT("–", format_share(NAN, &text));
    ASSERT_FORMAT("–", format_plain(INFINITY, &text));
}

static void huge_numbers_are_written_whole(void **state)
{
    (void)state;
    struct buffer text = {0};
    format_number(-DBL_MAX, 2, &text);
    assert_int_equal(text.length, 309 + 3 + 3);
    buffer_free(&text);
}

static void counts_have_commas_between_thousands(void **state)
{
    (void)state;
    ASSERT_FORMAT("0", format_count(0, &text));
    ASSERT_FORMAT("999", format_count(999, &text));
    ASSERT_FORMAT("1,412", format_count(1412, &text));
    ASSERT_FORMAT("1,000,000", format_count(1000000, &text));
}

static void a_range_says_to_where_an_end_is_negative(void **state)
{
    (void)state;
    ASSERT_FORMAT("1.78–2.10", format_range(1.78, 2.1, 2, &text));
    ASSERT_FORMAT("−0.35 to 0.14", format_range(-0.35, 0.14, 2, &text));
    ASSERT_FORMAT("−0.35 to −0.10", format_range(-0.35, -0.1, 2, &text));
    ASSERT_FORMAT("0.00–0.14", format_range(-0.001, 0.14, 2, &text));
    ASSERT_FORMAT("35–42\u00a0%", format_share_range(0.35, 0.42, &text));
    ASSERT_FORMAT("38\u00a0% (31–45)", format_share_interval(0.38, 0.31, 0.45, &text));
    ASSERT_FORMAT("70.6\u00a0% (70.5–70.7)", format_share_interval(0.706, 0.7052, 0.7068, &text));
    ASSERT_FORMAT("70.60\u00a0% (70.59–70.61)",
                  format_share_interval(0.706, 0.70591, 0.70609, &text));
    ASSERT_FORMAT("0.000\u00a0% (0.000–0.001)", format_share_interval(0, 0, 0.00001, &text));
}

static void a_plain_number_has_no_zeros_at_its_end(void **state)
{
    (void)state;
    ASSERT_FORMAT("4", format_plain(4, &text));
    ASSERT_FORMAT("2.2", format_plain(2.2, &text));
    ASSERT_FORMAT("3.75", format_plain(3.75, &text));
    ASSERT_FORMAT("100", format_plain(100, &text));
    ASSERT_FORMAT("0", format_plain(-0.001, &text));
    ASSERT_FORMAT("−0.4", format_plain(-0.4, &text));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_minus_is_no_hyphen_and_zero_has_no_sign),
        cmocka_unit_test(shares_have_no_decimals_and_an_unbreakable_space),
        cmocka_unit_test(a_value_and_a_limit_that_round_alike_get_more_decimals),
        cmocka_unit_test(what_is_not_finite_is_a_dash),
        cmocka_unit_test(huge_numbers_are_written_whole),
        cmocka_unit_test(counts_have_commas_between_thousands),
        cmocka_unit_test(a_range_says_to_where_an_end_is_negative),
        cmocka_unit_test(a_plain_number_has_no_zeros_at_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
