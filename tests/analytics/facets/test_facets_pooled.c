#include "analytics/facets/facets_pooled.h"

#include "tests/support/near.h"

/* With equal errors the variance is that of the estimates less that of the errors: 2.5 - 1. */
static void equal_errors_leave_the_variance_of_the_estimates_less_their_own(void **state)
{
    static const double values[] = {-2, -1, 0, 1, 2}, ses[] = {1, 1, 1, 1, 1};
    double se;
    (void)state;
    const struct facets_pooled pooled = facets_pooled_of(values, ses, 5);
    assert_near(pooled.variance, 1.5, 1e-9);
    assert_near(pooled.mean, 0, 1e-12);
    assert_near(facets_pooled_value(&pooled, 2, 1, &se), 2 * 0.6, 1e-9);
    assert_near(se * se, 0.6 + 0.16 * 2.5 / 5, 1e-9);
}

static void estimates_no_farther_apart_than_chance_are_all_the_mean(void **state)
{
    static const double values[] = {-0.1, 0, 0.4}, ses[] = {1, 2, 1};
    double se;
    (void)state;
    const struct facets_pooled pooled = facets_pooled_of(values, ses, 3);
    assert_near(pooled.variance, 0, 0);
    assert_near(facets_pooled_value(&pooled, 0.4, 1, &se), pooled.mean, 1e-12);
    assert_near(pooled.mean, (-0.1 + 0.4) / 2.25, 1e-12);
    assert_true(se > 0);
}

static void who_is_known_less_is_moved_more(void **state)
{
    static const double values[] = {1, -1, 0.5, -0.5}, ses[] = {0.1, 0.1, 0.8, 0.2};
    double few, many;
    (void)state;
    const struct facets_pooled pooled = facets_pooled_of(values, ses, 4);
    const double moved = facets_pooled_value(&pooled, 0.5, 0.8, &few);
    const double kept = facets_pooled_value(&pooled, 0.5, 0.1, &many);
    assert_true(moved < kept && kept < 0.5);
    assert_true(many < few && few < 0.8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_errors_leave_the_variance_of_the_estimates_less_their_own),
        cmocka_unit_test(estimates_no_farther_apart_than_chance_are_all_the_mean),
        cmocka_unit_test(who_is_known_less_is_moved_more),
    };
    return cmocka_run_group_tests_name("facets_pooled", tests, NULL, NULL);
}
