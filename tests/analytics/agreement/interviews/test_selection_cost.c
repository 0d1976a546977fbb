#include "analytics/agreement/interviews/selection_cost.h"

#include "analytics/measure/spearman_brown.h"
#include "tests/support/near.h"

/* ShinyItemAnalysis (R) and the paper have these for 2.79 raters of .34 each, and 18 % taken. */
static void the_published_rates_come_out(void **state)
{
    (void)state;
    const struct selection_cost cost = selection_cost(spearman_brown(0.34, 2.79), 0.18);
    assert_near(1 - cost.false_positive, 0.6027441, 5e-8);
    assert_near(cost.false_positive, 0.3972559, 5e-8);
    assert_near(cost.false_negative, 0.08720251, 5e-9);
}

static void more_interviewers_cost_less(void **state)
{
    (void)state;
    static const double wrongly[] = {0.46, 0.37, 0.28};
    static const double interviewers[] = {1, 2, 4};
    for (size_t i = 0; i < 3; i++)
        assert_near(selection_cost(spearman_brown(0.44, interviewers[i]), 0.2).false_positive,
                    wrongly[i], 0.005);
}

static void without_reliability_it_is_a_lot(void **state)
{
    (void)state;
    for (double share = 0.05; share < 1; share += 0.1) {
        assert_near(selection_cost(0, share).false_positive, 1 - share, 1e-12);
        assert_near(selection_cost(-0.3, share).false_negative, share, 1e-12);
    }
}

static void full_reliability_costs_nothing(void **state)
{
    (void)state;
    assert_near(selection_cost(1, 0.2).false_positive, 0, 1e-12);
    assert_near(selection_cost(1, 0.2).false_negative, 0, 1e-12);
}

/* Where half are taken the chance is known: 1/2 - asin(correlation)/pi of those taken. */
static void of_the_upper_half_it_is_the_arcsine(void **state)
{
    (void)state;
    for (double reliability = 0; reliability < 1.01; reliability += 0.1)
        assert_near(selection_cost(reliability, 0.5).false_positive,
                    0.5 - asin(sqrt(fmin(1, reliability))) / acos(-1), 1e-12);
}

static void it_falls_with_reliability(void **state)
{
    (void)state;
    for (double share = 0.02; share < 1; share += 0.07)
        for (double reliability = 0; reliability < 0.95; reliability += 0.05) {
            const struct selection_cost less = selection_cost(reliability, share);
            const struct selection_cost more = selection_cost(reliability + 0.05, share);
            assert_true(more.false_positive < less.false_positive);
            assert_near(more.false_negative * (1 - share), more.false_positive * share, 1e-12);
        }
}

static void bounds_are_those_at_the_bounds_of_agreement(void **state)
{
    (void)state;
    const struct estimate single = estimate_ok(0.44, 0.05, (struct interval){0.3, 0.57}, 60);
    const struct selection_costs costs = selection_cost_of(&single, 2, 0.2);
    assert_near(costs.false_positive.value,
                selection_cost(spearman_brown(0.44, 2), 0.2).false_positive, 1e-15);
    assert_near(costs.false_positive.lower,
                selection_cost(spearman_brown(0.57, 2), 0.2).false_positive, 1e-15);
    assert_near(costs.false_negative.upper,
                selection_cost(spearman_brown(0.3, 2), 0.2).false_negative, 1e-15);
    assert_int_equal(costs.false_positive.n, 60);
    const struct estimate none = estimate_undefined(0, "nobody");
    assert_int_equal(selection_cost_of(&none, 2, 0.2).false_negative.status, ESTIMATE_UNDEFINED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_rates_come_out),
        cmocka_unit_test(more_interviewers_cost_less),
        cmocka_unit_test(without_reliability_it_is_a_lot),
        cmocka_unit_test(full_reliability_costs_nothing),
        cmocka_unit_test(of_the_upper_half_it_is_the_arcsine),
        cmocka_unit_test(it_falls_with_reliability),
        cmocka_unit_test(bounds_are_those_at_the_bounds_of_agreement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
