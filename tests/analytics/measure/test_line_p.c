#include "analytics/measure/line_p.h"

#include "tests/support/near.h"

/* R 4.2: prop.test(15, 100, p = 0.25, alternative = "less", correct = FALSE)$p.value */
static void a_share_is_tested_by_its_score(void **state)
{
    (void)state;
    assert_near(line_p_share(0.15, 100, 0.25), 0.01046067, 1e-8);
}

static void the_score_test_is_wilsons_interval_turned_round(void **state)
{
    (void)state;
    for (double p = 0; p <= 1; p += 0.125)
        for (double n = 3; n < 5000; n *= 4) {
            const double upper = interval_wilson(p, n).upper;
            if (upper < 1)
                assert_near(line_p_share(p, n, upper), 0.025, 1e-9);
        }
}

static void the_correlation_test_is_fishers_interval_turned_round(void **state)
{
    (void)state;
    assert_near(line_p_correlation(0.1, 40, interval_fisher_z(0.1, 40).upper), 0.025, 1e-12);
    assert_near(line_p_correlation(-1, 40, interval_fisher_z(-1, 40).upper), 0.025, 1e-9);
    assert_true(line_p_correlation(1, 40, 0.2) > 0.999);
}

static void the_atanh_test_is_its_interval_turned_round(void **state)
{
    (void)state;
    const struct estimate estimate = estimate_ok(0.3, 0.08, interval_atanh(0.3, 0.08, 11), 12);
    assert_near(line_p_atanh(&estimate, 11, estimate.upper), 0.025, 1e-8);
    assert_near(line_p_atanh(&estimate, 11, 0.3), 0.5, 1e-12);
    assert_true(line_p_atanh(&estimate, 11, 0.1) > 0.5);
}

static void an_estimate_at_the_end_of_its_range_gives_a_number(void **state)
{
    (void)state;
    const struct estimate lowest = estimate_ok(-1, 0, (struct interval){-1, 0.1}, 12);
    const struct estimate highest = estimate_ok(1, 0, (struct interval){0.5, 1}, 12);
    assert_true(line_p_atanh(&lowest, 11, 0.4) < 0.025);
    assert_true(line_p_atanh(&highest, 11, 0.4) > 0.975);
}

/* Student's sleep data, R 4.2: t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776,
 * p-value = 0.07939. Means 0.75 and 2.33, variances 3.200556 and 4.009000, n 10 each. */
static void a_difference_is_tested_after_welch(void **state)
{
    (void)state;
    const struct estimate a = {.value = 0.75, .se = sqrt(3.200556 / 10), .n = 10};
    const struct estimate b = {.value = 2.33, .se = sqrt(4.009000 / 10), .n = 10};
    assert_near(line_p_difference(&b, &a), 0.07939 / 2, 5e-6);
    assert_near(line_p_difference(&a, &b), 1 - 0.07939 / 2, 5e-6);
}

/* 0.98^150 */
static void an_unused_level_is_unlikely_when_many_were_rated(void **state)
{
    (void)state;
    assert_near(line_p_unused(150, 0.02), 0.0482967, 1e-6);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_share_is_tested_by_its_score),
        cmocka_unit_test(the_score_test_is_wilsons_interval_turned_round),
        cmocka_unit_test(the_correlation_test_is_fishers_interval_turned_round),
        cmocka_unit_test(the_atanh_test_is_its_interval_turned_round),
        cmocka_unit_test(an_estimate_at_the_end_of_its_range_gives_a_number),
        cmocka_unit_test(a_difference_is_tested_after_welch),
        cmocka_unit_test(an_unused_level_is_unlikely_when_many_were_rated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
