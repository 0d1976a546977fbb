#include "ingest/cells/date_cell.h"

#include <string.h>

#include "base/date.h"
#include "tests/support/near.h"

/* The day as YYYY-MM-DD; "" where the cell is no date. */
static const char *day_of(const char *cell, enum date_order order)
{
    static char text[11];
    int32_t day;
    text[0] = '\0';
    if (date_cell_day(cell, order, NULL, &day))
        date_format(day, text);
    return text;
}

struct example {
    const char *cell, *day;
};

static void expect_all(const struct example *examples, size_t n, enum date_order order)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(day_of(examples[i].cell, order), examples[i].day) != 0)
            fail_msg("'%s' is read as '%s'", examples[i].cell, day_of(examples[i].cell, order));
}

#define EXPECT_ALL(examples, order)                                                                \
    expect_all(examples, sizeof(examples) / sizeof *(examples), order)

static void iso_and_year_first_dates_are_read(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"2026-10-22", "2026-10-22"},
        {"2026-10-22T23:38:46.000Z", "2026-10-22"},
        {"2026/09/03", "2026-09-03"},
        {"2026/09/03 2:22:08 PM GMT+2", "2026-09-03"},
        {"2026/09/03 1:22:08 AM GMT+2", "2026-09-02"},
        {"2026/09/03 11:22:08 PM GMT-5", "2026-09-04"},
    };
    EXPECT_ALL(examples, DATE_ORDER_UNKNOWN);
}

static void a_moment_beyond_the_calendar_is_no_date(void **state)
{
    (void)state;
    static const char *const cells[] = {"9999-12-31T23:59:59-12:00", "0001-01-01T00:30:00+02:00",
                                        "9999/12/31 11:22:08 PM GMT-5", "1/1/0001 0:30 +02:00"};
    int32_t day;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        for (enum date_order order = DATE_ORDER_UNKNOWN; order <= DATE_ORDER_MDY; order++)
            assert_false(date_cell_day(cells[i], order, NULL, &day));
}

static void moments_and_serial_numbers_are_read(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"1793017904000", "2026-10-26"},
        {"1793017904", "2026-10-26"},
        {"46305", "2026-10-10"},
        {"46305.75", "2026-10-10"},
        {"12345", ""},
        {"123456", ""},
    };
    EXPECT_ALL(examples, DATE_ORDER_UNKNOWN);
}

static void months_by_name_are_read_in_five_languages(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"Jan 5, 2026, 2:05 PM", "2026-01-05"},
        {"September 3rd, 2026", "2026-09-03"},
        {"5 Oct 26", "2026-10-05"},
        {"19-Sep-2026 11:06:17", "2026-09-19"},
        {"5. Oktober 2026", "2026-10-05"},
        {"9. Mrz 2026", "2026-03-09"},
        {"Donnerstag, 26. Januar 2023 um 13:39:50 Mitteleuropäische Normalzeit", "2023-01-26"},
        {"le 5 janvier 2026 à 14:05", "2026-01-05"},
        {"12 août 2026", "2026-08-12"},
        {"5 de enero de 2026", "2026-01-05"},
        {"3 maart 2026", "2026-03-03"},
    };
    EXPECT_ALL(examples, DATE_ORDER_UNKNOWN);
}

static void dots_put_the_day_first_unless_the_column_says_otherwise(void **state)
{
    (void)state;
    assert_string_equal(day_of("05.10.2026", DATE_ORDER_UNKNOWN), "2026-10-05");
    assert_string_equal(day_of("05.10.26 13:07", DATE_ORDER_UNKNOWN), "2026-10-05");
    assert_string_equal(day_of("12.11.24 13:07", DATE_ORDER_MDY), "2024-12-11");
}

static void numbers_follow_the_order_of_the_column(void **state)
{
    (void)state;
    assert_string_equal(day_of("09/04/2026", DATE_ORDER_DMY), "2026-04-09");
    assert_string_equal(day_of("09/04/2026", DATE_ORDER_MDY), "2026-09-04");
    assert_string_equal(day_of("9-4-26", DATE_ORDER_DMY), "2026-04-09");
    assert_string_equal(day_of("10/26/2026", DATE_ORDER_DMY), "");
}

static void without_an_order_only_what_has_one_meaning_is_read(void **state)
{
    (void)state;
    assert_string_equal(day_of("09/04/2026", DATE_ORDER_UNKNOWN), "");
    assert_string_equal(day_of("05/05/2026", DATE_ORDER_UNKNOWN), "2026-05-05");
    assert_string_equal(day_of("10/26/2026", DATE_ORDER_UNKNOWN), "2026-10-26");
}

static void two_digits_of_a_year_belong_to_this_century_up_to_69(void **state)
{
    (void)state;
    assert_string_equal(day_of("5 Oct 69", DATE_ORDER_UNKNOWN), "2069-10-05");
    assert_string_equal(day_of("5 Oct 70", DATE_ORDER_UNKNOWN), "1970-10-05");
}

static void what_is_not_in_the_calendar_is_no_date(void **state)
{
    (void)state;
    static const char *const cells[] = {
        "2026-02-30", "31/04/2026", "30 Feb 2026", "32.01.2026", "0 Jan 2026", "1.13.2026x",
        "soon",       "5",          "Jan",         "",           "2026",       "5 Oct 26 rubbish",
        "1/2",        "//",         "5 Foo 2026",  "10:30"};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (*day_of(cells[i], DATE_ORDER_DMY))
            fail_msg("'%s' is read", cells[i]);
}

static void a_moment_falls_on_its_day_in_the_zone_and_what_is_no_moment_stays(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"2026-10-31T23:30:00Z", "2026-11-01"},
        {"2026-10-31 23:30:00 UTC", "2026-11-01"},
        {"2026-11-01T08:30:00+09:30", "2026-11-01"},
        {"2026-11-01T08:29:00+09:30", "2026-10-31"},
        {"2026/10/31 11:30:00 PM GMT+0", "2026-11-01"},
        {"Oct 31, 2026 11:30 PM GMT", "2026-11-01"},
        {"1793491200", "2026-11-01"}, /* 2026-10-31T24:00 in UTC */
        {"1793487600000", "2026-11-01"},
        {"2026-10-31T23:30:00", "2026-10-31"},
        {"31.10.2026 23:30", "2026-10-31"},
        {"Oct 31, 2026 11:30 PM EST", "2026-10-31"},
        {"2026-10-31", "2026-10-31"},
        {"46326", "2026-10-31"},
    };
    struct arena arena = {0};
    struct time_zone berlin;
    struct error error;
    assert_true(time_zone_find("Europe/Berlin", &arena, &berlin, &error));
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        int32_t day;
        char text[11];
        assert_true(date_cell_day(examples[i].cell, DATE_ORDER_DMY, &berlin, &day));
        date_format(day, text);
        if (strcmp(text, examples[i].day) != 0)
            fail_msg("'%s' is read as '%s'", examples[i].cell, text);
    }
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(iso_and_year_first_dates_are_read),
        cmocka_unit_test(a_moment_beyond_the_calendar_is_no_date),
        cmocka_unit_test(moments_and_serial_numbers_are_read),
        cmocka_unit_test(months_by_name_are_read_in_five_languages),
        cmocka_unit_test(dots_put_the_day_first_unless_the_column_says_otherwise),
        cmocka_unit_test(numbers_follow_the_order_of_the_column),
        cmocka_unit_test(without_an_order_only_what_has_one_meaning_is_read),
        cmocka_unit_test(two_digits_of_a_year_belong_to_this_century_up_to_69),
        cmocka_unit_test(what_is_not_in_the_calendar_is_no_date),
        cmocka_unit_test(a_moment_falls_on_its_day_in_the_zone_and_what_is_no_moment_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
