#include "analytics/measure/month.h"

#include "base/date.h"
#include "tests/support/near.h"

static size_t month_of(int32_t year, int32_t month, int32_t day_of_month)
{
    int32_t day;
    assert_true(date_from_parts(year, month, day_of_month, &day));
    return month_of_day(day);
}

static void months_are_numbered_without_a_gap(void **state)
{
    (void)state;
    assert_int_equal(month_of(1900, 1, 1), 1);
    assert_int_equal(month_of(1900, 12, 31), 12);
    assert_int_equal(month_of(1901, 1, 1), 13);
    assert_int_equal(month_of(2026, 12, 1) + 1, month_of(2027, 1, 31));
}

static void a_number_tells_its_year_and_month(void **state)
{
    (void)state;
    for (int month = 1; month <= 12; month++) {
        const size_t number = month_of(2026, month, 28);
        assert_int_equal(month_year(number), 2026);
        assert_int_equal(month_of_year(number), month);
    }
}

static void days_outside_have_none(void **state)
{
    (void)state;
    assert_int_equal(month_of_day(INT32_MIN), MONTH_NONE);
    assert_int_equal(month_of(1899, 12, 31), MONTH_NONE);
    assert_int_equal(month_of(9999, 1, 1), MONTH_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_are_numbered_without_a_gap),
        cmocka_unit_test(a_number_tells_its_year_and_month),
        cmocka_unit_test(days_outside_have_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
