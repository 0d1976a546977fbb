#include "ingest/workbook/number_format.h"

#include "tests/support/near.h"

static void a_code_tells_dates_times_and_percent_from_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *code;
        enum number_format format;
    } codes[] = {
        {"General", NUMBER_FORMAT_PLAIN},
        {"0.00", NUMBER_FORMAT_PLAIN},
        {"#,##0.00 \"days\"", NUMBER_FORMAT_PLAIN},
        {"0 \\d\\a\\y\\s", NUMBER_FORMAT_PLAIN},
        {"[Red]0;[Blue]-0", NUMBER_FORMAT_PLAIN},
        {"@", NUMBER_FORMAT_PLAIN},
        {"0.00E+00", NUMBER_FORMAT_PLAIN},
        {"0%", NUMBER_FORMAT_PERCENT},
        {"0.0\\ %", NUMBER_FORMAT_PERCENT},
        {"dd\\.mm\\.yyyy;@", NUMBER_FORMAT_DATE},
        {"[$-407]d. mmm yyyy", NUMBER_FORMAT_DATE},
        {"mmm-yy", NUMBER_FORMAT_DATE},
        {"mmmm", NUMBER_FORMAT_DATE},
        {"yyyy-mm-dd hh:mm:ss", NUMBER_FORMAT_DATE},
        {"h:mm AM/PM", NUMBER_FORMAT_TIME},
        {"[h]:mm:ss", NUMBER_FORMAT_TIME},
        {"mm:ss.0", NUMBER_FORMAT_TIME},
    };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (number_format_of_code(codes[i].code) != codes[i].format)
            fail_msg("%s", codes[i].code);
}

static void expect(const char *value, enum number_format format, bool epoch_1904,
                   const char *expected)
{
    struct buffer out = {0};
    buffer_add(&out, "");
    number_format_text(value, format, epoch_1904, &out);
    assert_string_equal(out.data, expected);
    buffer_free(&out);
}

static void days_count_from_1900_or_1904(void **state)
{
    (void)state;
    expect("46085", NUMBER_FORMAT_DATE, false, "2026-03-04");
    expect("44623", NUMBER_FORMAT_DATE, true, "2026-03-04");
    expect("1", NUMBER_FORMAT_DATE, false, "1900-01-01");
    expect("59", NUMBER_FORMAT_DATE, false, "1900-02-28");
    expect("61", NUMBER_FORMAT_DATE, false, "1900-03-01");
    expect("0", NUMBER_FORMAT_DATE, true, "1904-01-01");
    expect("46085.75", NUMBER_FORMAT_DATE, false, "2026-03-04 18:00:00");
    expect("46084.9999999", NUMBER_FORMAT_DATE, false, "2026-03-04");
    expect("0.5", NUMBER_FORMAT_TIME, false, "12:00:00");
}

static void numbers_come_as_people_see_them(void **state)
{
    (void)state;
    expect("0.10000000000000001", NUMBER_FORMAT_PLAIN, false, "0.1");
    expect("4", NUMBER_FORMAT_PLAIN, false, "4");
    expect("4.0", NUMBER_FORMAT_PLAIN, false, "4");
    expect("1.1000000000000001", NUMBER_FORMAT_PLAIN, false, "1.1");
    expect("1E-3", NUMBER_FORMAT_PLAIN, false, "0.001");
    expect("-0", NUMBER_FORMAT_PLAIN, false, "0");
    expect("14271904000123", NUMBER_FORMAT_PLAIN, false, "14271904000123");
    expect("0.55000000000000004", NUMBER_FORMAT_PERCENT, false, "55%");
    expect("0.125", NUMBER_FORMAT_PERCENT, false, "12.5%");
}

static void what_is_no_number_or_no_day_comes_as_it_is(void **state)
{
    (void)state;
    expect("2026-03-04", NUMBER_FORMAT_DATE, false, "2026-03-04");
    expect("-5", NUMBER_FORMAT_DATE, false, "-5");
    expect("99999999", NUMBER_FORMAT_DATE, false, "99999999");
    expect("", NUMBER_FORMAT_PLAIN, false, "");
    expect("nan", NUMBER_FORMAT_DATE, false, "nan");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_tells_dates_times_and_percent_from_numbers),
        cmocka_unit_test(days_count_from_1900_or_1904),
        cmocka_unit_test(numbers_come_as_people_see_them),
        cmocka_unit_test(what_is_no_number_or_no_day_comes_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
