#include "analytics/measure/spearman_brown.h"

#include "tests/support/near.h"

static void it_is_spearmans_and_browns(void **state)
{
    (void)state;
    assert_near(spearman_brown(0.5, 2), 2.0 / 3, 1e-15);
    assert_near(spearman_brown(0.44, 3), 0.7021276595744681, 1e-15);
    assert_near(spearman_brown(0.44, 1), 0.44, 1e-15);
    assert_near(spearman_brown(1, 5), 1, 1e-15);
}

/* ICC(2,1) of .29 and ICC(2,4) of .62: Shrout & Fleiss (1979), Psychological Bulletin 86, 420-428,
 * table 4, whose own numbers have two digits. */
static void four_judges_of_shrout_and_fleiss(void **state)
{
    (void)state;
    assert_near(spearman_brown(0.29, 4), 0.62, 5e-3);
}

static void the_interval_steps_up_with_it(void **state)
{
    (void)state;
    const struct estimate single = estimate_ok(0.4, 0.1, (struct interval){-0.6, 0.7}, 25);
    const struct estimate two = spearman_brown_estimate(&single, 2);
    const struct estimate three = spearman_brown_estimate(&single, 3);
    assert_near(two.value, 0.8 / 1.4, 1e-15);
    assert_near(two.lower, -1.2 / 0.4, 1e-12);
    assert_near(two.upper, 1.4 / 1.7, 1e-15);
    assert_near(two.se,
                (spearman_brown(0.4 + 1e-6, 2) - spearman_brown(0.4 - 1e-6, 2)) / 2e-6 * 0.1, 1e-9);
    assert_true(isfinite(three.lower) && three.lower < three.value);
    assert_near(spearman_brown_estimate(&single, 1).lower, -0.6, 0);
    const struct estimate none = estimate_undefined(3, "every score is the same");
    assert_int_equal(spearman_brown_estimate(&none, 2).status, ESTIMATE_UNDEFINED);
}

static void the_number_needed_is_the_first_that_reaches_it(void **state)
{
    (void)state;
    for (double single = 0.05; single < 1; single += 0.05) {
        const size_t n = spearman_brown_needed(single, 0.8);
        assert_true(spearman_brown(single, (double)n) >= 0.8 - 1e-9);
        assert_true(n == 1 || spearman_brown(single, (double)n - 1) < 0.8);
    }
    assert_int_equal(spearman_brown_needed(0.5, 0.8), 4);
    assert_int_equal(spearman_brown_needed(0.8, 0.8), 1);
    assert_int_equal(spearman_brown_needed(1, 0.8), 1);
    assert_int_equal(spearman_brown_needed(0, 0.8), 0);
    assert_int_equal(spearman_brown_needed(-0.2, 0.8), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_spearmans_and_browns),
        cmocka_unit_test(four_judges_of_shrout_and_fleiss),
        cmocka_unit_test(the_interval_steps_up_with_it),
        cmocka_unit_test(the_number_needed_is_the_first_that_reaches_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
