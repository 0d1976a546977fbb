#include "analytics/measure/quantile.h"

#include "tests/support/near.h"

/* Fisher & Yates (1963), Statistical Tables, table III, and the first value to more digits. */
static void t_has_its_published_points(void **state)
{
    (void)state;
    assert_near(quantile_t_975(1), 12.706204736, 1e-8);
    assert_near(quantile_t_975(4), 2.776, 5e-4);
    assert_near(quantile_t_975(40), 2.021, 5e-4);
    assert_near(quantile_t_975(1e9), NORMAL_975, 1e-8);
}

/* Merrington & Thompson (1943), Biometrika 33, 2.5 % points. */
static void f_has_its_published_points(void **state)
{
    (void)state;
    assert_near(quantile_f(0.975, 10, 20), 2.7737, 5e-5);
    assert_near(quantile_f(0.975, 5, 10), 4.2361, 5e-5);
    assert_near(quantile_f(0.975, 1, 1), 647.79, 5e-3);
}

static void the_lower_point_of_f_is_the_reciprocal_of_the_upper_one(void **state)
{
    (void)state;
    assert_near(quantile_f(0.025, 7, 13) * quantile_f(0.975, 13, 7), 1, 1e-12);
    assert_near(quantile_f(0.025, 3e4, 9e6) * quantile_f(0.975, 9e6, 3e4), 1, 1e-12);
}

static void the_expansion_of_f_continues_the_exact_points(void **state)
{
    (void)state;
    const double exact = quantile_f(0.975, 19999.999, 60000),
                 expanded = quantile_f(0.975, 20000.001, 60000);
    assert_near(exact / expanded, 1, 1e-9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(t_has_its_published_points),
        cmocka_unit_test(f_has_its_published_points),
        cmocka_unit_test(the_lower_point_of_f_is_the_reciprocal_of_the_upper_one),
        cmocka_unit_test(the_expansion_of_f_continues_the_exact_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
