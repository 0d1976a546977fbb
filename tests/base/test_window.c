#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/window.h"

static int32_t day(int32_t year, int32_t month, int32_t day_of_month)
{
    int32_t ret = 0;
    assert_true(date_from_parts(year, month, day_of_month, &ret));
    return ret;
}

static void check(enum window window, int32_t last, int32_t first)
{
    const struct day_range days = window_days(window, last);
    assert_int_equal(days.first, first);
    assert_int_equal(days.last, last);
}

static void a_window_to_the_end_of_a_month_is_whole_months(void **state)
{
    (void)state;
    check(WINDOW_12_MONTHS, day(2026, 10, 31), day(2025, 11, 1));
    check(WINDOW_6_MONTHS, day(2026, 10, 31), day(2026, 5, 1));
    check(WINDOW_6_MONTHS, day(2026, 2, 28), day(2025, 9, 1));
    check(WINDOW_12_MONTHS, day(2028, 2, 29), day(2027, 3, 1));
    check(WINDOW_12_MONTHS, day(2026, 2, 28), day(2025, 3, 1));
}

static void within_a_month_it_begins_the_day_after_the_same_one(void **state)
{
    (void)state;
    check(WINDOW_12_MONTHS, day(2026, 10, 15), day(2025, 10, 16));
    check(WINDOW_6_MONTHS, day(2026, 8, 30), day(2026, 3, 1));
    check(WINDOW_12_MONTHS, day(2028, 2, 28), day(2027, 3, 1));
}

static void all_has_no_beginning_and_neither_has_a_window_from_before_the_calendar(void **state)
{
    (void)state;
    check(WINDOW_ALL, day(2026, 10, 31), INT32_MIN);
    check(WINDOW_NONE, day(2026, 10, 31), INT32_MIN);
    check(WINDOW_12_MONTHS, day(1, 3, 31), INT32_MIN);
    check(WINDOW_12_MONTHS, INT32_MAX, INT32_MIN);
}

static void its_name_is_what_an_option_says(void **state)
{
    (void)state;
    assert_string_equal(window_name(WINDOW_ALL), "all");
    assert_string_equal(window_name(WINDOW_6_MONTHS), "6m");
    assert_string_equal(window_name(WINDOW_12_MONTHS), "12m");
    assert_null(window_name(WINDOW_NONE));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_window_to_the_end_of_a_month_is_whole_months),
        cmocka_unit_test(within_a_month_it_begins_the_day_after_the_same_one),
        cmocka_unit_test(all_has_no_beginning_and_neither_has_a_window_from_before_the_calendar),
        cmocka_unit_test(its_name_is_what_an_option_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
