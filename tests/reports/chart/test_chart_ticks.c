#include "reports/chart/chart_ticks.h"

#include "tests/support/near.h"

static void steps_are_round_and_few(void **state)
{
    (void)state;
    assert_near(chart_tick_step(0.8, 4), 0.2, 1e-12);
    assert_near(chart_tick_step(1, 4), 0.25, 1e-12);
    assert_near(chart_tick_step(1.1, 4), 0.5, 1e-12);
    assert_near(chart_tick_step(0.55, 2), 0.5, 1e-12);
    assert_near(chart_tick_step(31, 4), 10, 1e-12);
    assert_near(chart_tick_step(40, 4), 10, 1e-12);
    assert_near(chart_tick_step(0.004, 4), 0.001, 1e-12);
}

static void steps_are_written_with_the_decimals_they_need(void **state)
{
    (void)state;
    assert_int_equal(chart_tick_decimals(0.25), 2);
    assert_int_equal(chart_tick_decimals(0.2), 1);
    assert_int_equal(chart_tick_decimals(10), 0);
    assert_int_equal(chart_tick_decimals(2.5), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_are_round_and_few),
        cmocka_unit_test(steps_are_written_with_the_decimals_they_need),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
