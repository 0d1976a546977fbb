#include "base/date.h"

#include "tests/support/near.h"

static void days_are_counted_from_1970(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int32_t day;
    } cases[] = {
        {"1970-01-01", 0},     {"1969-12-31", -1},      {"2000-02-29", 11016},
        {"2026-10-31", 20757}, {"0001-01-01", -719162}, {"9999-12-31", 2932896},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int32_t day;
        char text[11];
        assert_true(date_parse_iso(cases[i].text, NULL, &day));
        assert_int_equal(day, cases[i].day);
        date_format(day, text);
        assert_string_equal(text, cases[i].text);
    }
}

static void a_moment_beyond_the_calendar_is_no_day(void **state)
{
    (void)state;
    int32_t day = 7;
    assert_false(date_parse_iso("9999-12-31T23:59:59-12:00", NULL, &day));
    assert_false(date_parse_iso("0001-01-01 00:30 +02:00", NULL, &day));
    assert_int_equal(day, 7);
    assert_true(date_parse_iso("9999-12-31T23:59:59+12:00", NULL, &day));
}

static void every_day_of_four_centuries_comes_back(void **state)
{
    (void)state;
    for (int32_t day = -100000; day < 50000; day++) {
        char text[11];
        int32_t again;
        date_format(day, text);
        assert_true(date_parse_iso(text, NULL, &again));
        assert_int_equal(again, day);
    }
}

static void a_moment_falls_on_its_day_in_utc(void **state)
{
    (void)state;
    static const struct {
        const char *text, *day;
    } cases[] = {
        {"2026-10-31T23:30", "2026-10-31"},          {"2026-10-31 09:00:59", "2026-10-31"},
        {"2026-10-31T23:30:00.123Z", "2026-10-31"},  {"2026-10-31T23:30:00,5 UTC", "2026-10-31"},
        {"2026-10-31T23:30:00-05:00", "2026-11-01"}, {"2026-11-01T00:30+0100", "2026-10-31"},
        {"2026-11-01T00:30 +01", "2026-10-31"},      {"2026-12-31T23:59:60Z", "2026-12-31"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int32_t day;
        char text[11];
        assert_true(date_parse_iso(cases[i].text, NULL, &day));
        date_format(day, text);
        assert_string_equal(text, cases[i].day);
    }
}

static void what_is_no_date_is_refused_and_the_result_untouched(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",
        "2026",
        "2026-10",
        "2026-13-01",
        "2026-00-10",
        "2026-02-29",
        "1900-02-29",
        "2026-04-31",
        "2026-10-00",
        "0000-01-01",
        "2026-1-05",
        "2026/10/05",
        " 2026-10-05",
        "2026-10-05 ",
        "2026-10-05x",
        "20261005",
        "-026-10-05",
        "05.10.2026",
        "10/05/2026",
        "2026-10-05T",
        "46305",
        "2026-10-05T9",
        "2026-10-05T25:00",
        "2026-10-05T09:60",
        "2026-10-05T09:00:61",
        "2026-10-05T09:00.",
        "2026-10-05T09:00:00.",
        "2026-10-05T09:00+1",
        "2026-10-05T09:00+16:00",
        "2026-10-05T09:00 CET",
        "2026-10-05T09:00ZZ",
        "２０２６-10-05",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        int32_t day = 77;
        if (date_parse_iso(bad[i], NULL, &day))
            fail_msg("'%s' was taken for a date", bad[i]);
        assert_int_equal(day, 77);
    }
}

static void a_month_has_a_first_and_a_last_day(void **state)
{
    (void)state;
    int32_t first, last;
    char text[11];
    assert_true(date_parse_month("2028-02", &first, &last));
    date_format(first, text);
    assert_string_equal(text, "2028-02-01");
    date_format(last, text);
    assert_string_equal(text, "2028-02-29");
    assert_false(date_parse_month("2026-13", &first, &last));
    assert_false(date_parse_month("2026-1", &first, &last));
    assert_false(date_parse_month("2026-10-01", &first, &last));
}

static void a_day_that_is_not_known_prints_as_nothing(void **state)
{
    (void)state;
    char text[11] = "x";
    date_format(INT32_MIN, text);
    assert_string_equal(text, "");
    date_format(INT32_MAX, text);
    assert_string_equal(text, "");
}

static void today_changes_at_midnight_in_utc(void **state)
{
    (void)state;
    assert_int_equal(time_zone_day(NULL, 0), 0);
    assert_int_equal(time_zone_day(NULL, 86399), 0);
    assert_int_equal(time_zone_day(NULL, 86400), 1);
    assert_int_equal(time_zone_day(NULL, -1), -1);
    assert_int_equal(time_zone_day(NULL, -86400), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_counted_from_1970),
        cmocka_unit_test(a_moment_beyond_the_calendar_is_no_day),
        cmocka_unit_test(every_day_of_four_centuries_comes_back),
        cmocka_unit_test(a_moment_falls_on_its_day_in_utc),
        cmocka_unit_test(what_is_no_date_is_refused_and_the_result_untouched),
        cmocka_unit_test(a_month_has_a_first_and_a_last_day),
        cmocka_unit_test(a_day_that_is_not_known_prints_as_nothing),
        cmocka_unit_test(today_changes_at_midnight_in_utc),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
