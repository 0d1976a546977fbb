#include "analytics/interviewers/deviation.h"

#include <math.h>

#include "tests/support/near.h"

static struct deviation some(void)
{
    return (struct deviation){.value = -0.4, .se = 0.1, .df = 9, .range = 4, .n = 30};
}

static void bounds_are_those_of_t(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct deviation deviation = some();
    const struct estimate estimate = deviation_estimate(&deviation, 10, &arena);
    assert_int_equal(estimate.status, ESTIMATE_OK);
    assert_near(estimate.lower, -0.4 - 0.1 * 2.2621571628, 1e-9);
    assert_near(estimate.upper, -0.4 + 0.1 * 2.2621571628, 1e-9);
    assert_near(deviation_p_below(&deviation, -0.4 + 0.1 * 2.2621571628), 0.025, 1e-9);
    assert_near(deviation_p_below(&deviation, -0.4), 0.5, 1e-12);
    arena_free(&arena);
}

static void bounds_stay_within_the_scale(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct deviation deviation = some();
    deviation.se = 3;
    const struct estimate estimate = deviation_estimate(&deviation, 10, &arena);
    assert_near(estimate.lower, -4, 0);
    assert_near(estimate.upper, 4, 0);
    arena_free(&arena);
}

/* All candidates gave the same: Wilson's bound of 0 of 10 is z^2/(10 + z^2). */
static void without_spread_there_is_doubt_all_the_same(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct deviation deviation = some();
    deviation.se = 1e-12;
    const struct estimate estimate = deviation_estimate(&deviation, 10, &arena);
    const double unlike = 3.8414588207 / (10 + 3.8414588207);
    assert_near(estimate.se, 0, 0);
    assert_near(estimate.lower, -0.4 - unlike * 3.6, 1e-9);
    assert_near(estimate.upper, -0.4 + unlike * 4.4, 1e-9);
    assert_near(deviation_p_below(&deviation, 0), pow(1 - 0.4 / 4.4, 10), 1e-12);
    assert_near(deviation_p_below(&deviation, -0.5), 1 - pow(1 - 0.1 / 3.6, 10), 1e-12);
    arena_free(&arena);
}

static void few_answers_and_few_candidates_are_too_few(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct deviation deviation = some();
    deviation.n = 9;
    assert_int_equal(deviation_estimate(&deviation, 10, &arena).status, ESTIMATE_TOO_FEW);
    deviation.n = 40;
    deviation.df = 0.5;
    const struct estimate estimate = deviation_estimate(&deviation, 10, &arena);
    assert_int_equal(estimate.status, ESTIMATE_TOO_FEW);
    assert_int_equal(estimate.n, 40);
    assert_non_null(estimate.reason);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_are_those_of_t),
        cmocka_unit_test(bounds_stay_within_the_scale),
        cmocka_unit_test(without_spread_there_is_doubt_all_the_same),
        cmocka_unit_test(few_answers_and_few_candidates_are_too_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
