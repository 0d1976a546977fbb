#include "analytics/measure/interval.h"

#include "tests/support/near.h"

static void assert_interval(struct interval actual, double lower, double upper, double tolerance)
{
    assert_near(actual.lower, lower, tolerance);
    assert_near(actual.upper, upper, tolerance);
}

static void assert_around(struct interval interval, double estimate)
{
    assert_true(interval.lower <= estimate && estimate <= interval.upper);
    assert_true(interval.lower < interval.upper);
}

/* Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3. */
static void wilson_gives_the_published_intervals(void **state)
{
    (void)state;
    assert_interval(interval_wilson(81.0 / 263, 263), 0.2553, 0.3662, 5e-5);
    assert_interval(interval_wilson(15.0 / 148, 148), 0.0624, 0.1605, 5e-5);
    assert_interval(interval_wilson(0, 20), 0, 0.1611, 5e-5);
    assert_interval(interval_wilson(1.0 / 29, 29), 0.0061, 0.1718, 5e-5);
}

static void wilson_contains_0_and_1_exactly(void **state)
{
    (void)state;
    for (double n = 0.01; n < 1e7; n *= 1.7) {
        assert_around(interval_wilson(0, n), 0);
        assert_around(interval_wilson(1, n), 1);
        assert_near(interval_wilson(0, n).lower, 0, 0);
        assert_near(interval_wilson(1, n).upper, 1, 0);
    }
}

/* By hand: 0.3 x 0.7 / 0.1^2 = 21, and (1.959964/2.262157)^2 = 0.750673. */
static void effective_n_follows_from_the_standard_error_and_t(void **state)
{
    (void)state;
    assert_near(interval_effective_n(0.3, 0.1, 10), 21 * 0.750673, 1e-4);
}

static void effective_n_is_n_where_nothing_varies(void **state)
{
    (void)state;
    assert_near(interval_effective_n(0.5, 0, 12), 12, 0);
    assert_near(interval_effective_n(0.5, 1e-17, 12), 12, 0);
    assert_near(interval_effective_n(1, 0, 12), 12, 0);
}

/* R 4.2: tanh(atanh(0.5) + c(-1, 1) * qnorm(0.975) / sqrt(28 - 3)) */
static void fisher_z_matches_r(void **state)
{
    (void)state;
    assert_interval(interval_fisher_z(0.5, 28), 0.1560283625290859, 0.7358184794439376, 1e-12);
    assert_interval(interval_fisher_z(-0.5, 28), -0.7358184794439376, -0.1560283625290859, 1e-12);
}

static void a_perfect_correlation_has_an_interval_that_ends_in_it(void **state)
{
    (void)state;
    for (size_t n = 4; n < 100000; n *= 3) {
        assert_around(interval_fisher_z(1, n), 1);
        assert_around(interval_fisher_z(-1, n), -1);
    }
    assert_interval(interval_fisher_z(1, 20), 0.93657, 1, 1e-4);
}

/* The LSAT data (Bock & Lieberman 1970): 1 - (1 - alpha) * qf(c(0.975, 0.025), 999, 3996) in R. */
static void feldt_matches_r(void **state)
{
    (void)state;
    assert_interval(interval_feldt(0.29499719221594434, 1000, 5), 0.22347378786273342,
                    0.3618025317262298, 1e-10);
}

static void alpha_of_1_has_an_interval_that_ends_in_it(void **state)
{
    (void)state;
    assert_around(interval_feldt(1, 30, 4), 1);
    assert_near(interval_feldt(1, 30, 4).upper, 1, 0);
}

static void a_t_interval_has_the_width_of_the_table(void **state)
{
    (void)state;
    assert_interval(interval_t(2, 0.5, 4), 2 - 2.776 * 0.5, 2 + 2.776 * 0.5, 5e-4);
}

static void transformed_intervals_stay_in_range_and_contain_the_estimate(void **state)
{
    (void)state;
    const double ends[] = {-1, -0.999999, 0, 0.4, 0.999999, 1};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        const struct interval both = interval_atanh(ends[i], 0.3, 3);
        const struct interval above = interval_log_complement(ends[i], 0.3, 3);
        assert_around(both, ends[i]);
        assert_around(above, ends[i]);
        assert_true(both.lower >= -1 && both.upper <= 1 && above.upper <= 1);
    }
}

/* By hand: atanh(0.5) = 0.549306, half = 12.7062 x 0.1 / 0.75 = 1.694161; log(0.5) = -0.693147,
 * half = 12.7062 x 0.1 / 0.5 = 2.541241. */
static void transformed_intervals_use_the_delta_method(void **state)
{
    (void)state;
    assert_interval(interval_atanh(0.5, 0.1, 1), tanh(0.549306 - 1.694161),
                    tanh(0.549306 + 1.694161), 1e-5);
    assert_interval(interval_log_complement(0.5, 0.1, 1), 1 - exp(-0.693147 + 2.541241),
                    1 - exp(-0.693147 - 2.541241), 1e-5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wilson_gives_the_published_intervals),
        cmocka_unit_test(wilson_contains_0_and_1_exactly),
        cmocka_unit_test(effective_n_follows_from_the_standard_error_and_t),
        cmocka_unit_test(effective_n_is_n_where_nothing_varies),
        cmocka_unit_test(fisher_z_matches_r),
        cmocka_unit_test(a_perfect_correlation_has_an_interval_that_ends_in_it),
        cmocka_unit_test(feldt_matches_r),
        cmocka_unit_test(alpha_of_1_has_an_interval_that_ends_in_it),
        cmocka_unit_test(a_t_interval_has_the_width_of_the_table),
        cmocka_unit_test(transformed_intervals_stay_in_range_and_contain_the_estimate),
        cmocka_unit_test(transformed_intervals_use_the_delta_method),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
