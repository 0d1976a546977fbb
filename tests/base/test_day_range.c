#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/day_range.h"

static int32_t day(int32_t year, int32_t month, int32_t day_of_month)
{
    int32_t ret = 0;
    assert_true(date_from_parts(year, month, day_of_month, &ret));
    return ret;
}

static const struct day_range always = {INT32_MIN, INT32_MAX};

static void an_unknown_day_is_in_no_limited_range(void **state)
{
    (void)state;
    const struct day_range since = {day(2026, 1, 1), INT32_MAX};
    assert_true(day_range_has(&always, INT32_MIN));
    assert_false(day_range_has(&since, INT32_MIN));
    assert_true(day_range_has(&since, day(2026, 1, 1)));
    assert_false(day_range_has(&since, day(2025, 12, 31)));
}

static void a_month_is_from_its_first_day_to_its_last(void **state)
{
    (void)state;
    const struct day_range february = {day(2028, 2, 1), day(2028, 2, 29)};
    const struct day_range december = {day(2026, 12, 1), day(2026, 12, 31)};
    const struct day_range two = {day(2026, 11, 1), day(2026, 12, 31)};
    const struct day_range part = {day(2026, 12, 1), day(2026, 12, 30)};
    const struct day_range shifted = {day(2026, 11, 2), day(2026, 12, 1)};
    const struct day_range since = {day(2026, 12, 1), INT32_MAX};
    assert_true(day_range_is_month(&february));
    assert_true(day_range_is_month(&december));
    assert_false(day_range_is_month(&two));
    assert_false(day_range_is_month(&part));
    assert_false(day_range_is_month(&shifted));
    assert_false(day_range_is_month(&since));
    assert_false(day_range_is_month(&always));
}

static void the_month_before_january_is_december(void **state)
{
    (void)state;
    const struct day_range before = day_range_of_month(2026, 1, 1);
    assert_int_equal(before.first, day(2025, 12, 1));
    assert_int_equal(before.last, day(2025, 12, 31));
    const struct day_range year_before = day_range_of_month(2026, 2, 12);
    assert_int_equal(year_before.first, day(2025, 2, 1));
    assert_int_equal(year_before.last, day(2025, 2, 28));
}

static void before_the_year_one_there_is_no_day(void **state)
{
    (void)state;
    const struct day_range none = day_range_of_month(1, 1, 1);
    assert_false(day_range_has(&none, day(1, 1, 1)));
    assert_int_equal(none.last, INT32_MIN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_day_is_in_no_limited_range),
        cmocka_unit_test(a_month_is_from_its_first_day_to_its_last),
        cmocka_unit_test(the_month_before_january_is_december),
        cmocka_unit_test(before_the_year_one_there_is_no_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
