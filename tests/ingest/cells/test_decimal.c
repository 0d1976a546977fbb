#include "ingest/cells/decimal.h"

#include "tests/support/near.h"

static void numbers_are_kept_exactly(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t millionths;
        const char *shortest;
    } cases[] = {
        {"4", 4000000, "4"},
        {"4.0", 4000000, "4"},
        {"4.50", 4500000, "4.5"},
        {"-2", -2000000, "-2"},
        {"+3", 3000000, "3"},
        {".5", 500000, "0.5"},
        {"-0", 0, "0"},
        {"-0.000001", -1, "-0.000001"},
        {"007", 7000000, "7"},
        {"1.0000000000", 1000000, "1"},
        {"4.", 4000000, "4"},
        {"999999999", 999999999000000, "999999999"},
        {"100", 100000000, "100"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t number;
        char text[DECIMAL_SIZE];
        assert_true(decimal_parse(cases[i].text, &number));
        assert_int_equal(number, cases[i].millionths);
        decimal_format(number, text);
        assert_string_equal(text, cases[i].shortest);
    }
}

static void anything_else_is_no_number(void **state)
{
    (void)state;
    static const char *const bad[] = {"",           ".",         "-",   "+",  "--1", "4,5",
                                      "4/5",        "1e3",       " 4",  "4 ", "0x1", "4.5.",
                                      "1000000000", "0.0000001", "nan", "=4", "４"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        int64_t number = 77;
        if (decimal_parse(bad[i], &number))
            fail_msg("'%s' was taken for a number", bad[i]);
        assert_int_equal(number, 77);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_kept_exactly),
        cmocka_unit_test(anything_else_is_no_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
