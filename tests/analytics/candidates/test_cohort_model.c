#include "analytics/candidates/cohort_model.h"

#include "tests/support/near.h"

static void an_interval_is_cut_where_the_scale_ends(void **state)
{
    (void)state;
    const struct interval inside = cohort_model_interval(0.5, 0.1);
    assert_near(inside.lower, 0.5 - 0.19599639845400545, 1e-12);
    assert_near(inside.upper, 0.5 + 0.19599639845400545, 1e-12);
    const struct interval high = cohort_model_interval(0.95, 0.1);
    assert_near(high.lower, 0.95 - 0.19599639845400545, 1e-12);
    assert_near(high.upper, 1, 0);
    const struct interval low = cohort_model_interval(0.02, 0.1);
    assert_near(low.lower, 0, 0);
    assert_near(low.upper, 0.02 + 0.19599639845400545, 1e-12);
}

static void a_mean_beyond_the_scale_has_the_interval_of_its_end(void **state)
{
    (void)state;
    const struct interval beyond = cohort_model_interval(1.4, 0.1);
    const struct interval end = cohort_model_interval(1, 0.1);
    assert_near(beyond.lower, end.lower, 0);
    assert_near(beyond.upper, 1, 0);
    assert_true(beyond.lower < beyond.upper);
}

static void quantiles_of_a_cohort_lie_on_the_scale(void **state)
{
    (void)state;
    assert_near(cohort_model_quantile(0.6, 0.1, 0.5), 0.6, 1e-12);
    assert_true(cohort_model_quantile(0.98, 0.2, 0.95) < 1);
    assert_true(cohort_model_quantile(0.02, 0.2, 0.05) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_interval_is_cut_where_the_scale_ends),
        cmocka_unit_test(a_mean_beyond_the_scale_has_the_interval_of_its_end),
        cmocka_unit_test(quantiles_of_a_cohort_lie_on_the_scale),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
