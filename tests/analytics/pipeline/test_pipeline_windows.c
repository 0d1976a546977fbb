#include "analytics/pipeline/pipeline_windows.h"

#include "base/date.h"
#include "tests/support/near.h"

static int32_t day(int32_t year, int32_t month, int32_t of_month)
{
    int32_t ret;
    assert_true(date_from_parts(year, month, of_month, &ret));
    return ret;
}

static void assert_range(const struct day_range *range, int32_t first, int32_t last)
{
    assert_int_equal(range->first, first);
    assert_int_equal(range->last, last);
}

static const struct day_range always = {INT32_MIN, INT32_MAX};

static void months_end_with_that_of_the_last_rating(void **state)
{
    (void)state;
    const struct pipeline_windows windows = pipeline_windows(always, day(2026, 1, 17));
    assert_true(windows.has_months);
    assert_range(&windows.of[WINDOW_PERIOD], INT32_MIN, INT32_MAX);
    assert_range(&windows.of[WINDOW_MONTH], day(2026, 1, 1), day(2026, 1, 31));
    assert_range(&windows.of[WINDOW_PREVIOUS], day(2025, 12, 1), day(2025, 12, 31));
    assert_range(&windows.of[WINDOW_YEAR], day(2025, 2, 1), day(2026, 1, 31));
    assert_range(&windows.of[WINDOW_FIRST_MONTH], day(2025, 2, 1), day(2025, 2, 28));
    for (int i = 1; i < PIPELINE_MONTHS; i++)
        assert_int_equal(windows.of[WINDOW_FIRST_MONTH + i].first,
                         windows.of[WINDOW_FIRST_MONTH + i - 1].last + 1);
}

static void a_period_within_a_month_is_of_that_month(void **state)
{
    (void)state;
    const struct day_range june = {day(2026, 6, 1), day(2026, 6, 30)};
    const struct pipeline_windows windows = pipeline_windows(june, INT32_MIN);
    assert_true(windows.has_months);
    assert_true(day_range_same(&windows.of[WINDOW_MONTH], &june));
    const struct day_range quarter = {day(2026, 4, 1), day(2026, 6, 30)};
    assert_range(&pipeline_windows(quarter, day(2026, 5, 3)).of[WINDOW_MONTH], day(2026, 5, 1),
                 day(2026, 5, 31));
}

static void a_month_is_not_told_beside_itself(void **state)
{
    (void)state;
    const struct day_range june = {day(2026, 6, 1), day(2026, 6, 30)};
    const struct day_range part = {day(2026, 6, 1), day(2026, 6, 29)};
    const struct pipeline_windows month = pipeline_windows(june, INT32_MIN),
                                  days = pipeline_windows(part, INT32_MIN),
                                  none = pipeline_windows(always, INT32_MIN);
    assert_int_equal(pipeline_windows_first_beside(&month), WINDOW_PREVIOUS);
    assert_int_equal(pipeline_windows_first_beside(&days), WINDOW_MONTH);
    assert_int_equal(pipeline_windows_first_beside(&none), PIPELINE_WINDOWS);
}

static void without_a_day_there_are_no_months(void **state)
{
    (void)state;
    assert_false(pipeline_windows(always, INT32_MIN).has_months);
    assert_false(pipeline_windows(always, day(1, 3, 1)).has_months);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_end_with_that_of_the_last_rating),
        cmocka_unit_test(a_period_within_a_month_is_of_that_month),
        cmocka_unit_test(a_month_is_not_told_beside_itself),
        cmocka_unit_test(without_a_day_there_are_no_months),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
