#include "analytics/measure/estimate.h"

#include "tests/support/near.h"

static void too_few_says_how_many_there_are_and_how_many_it_takes(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct estimate estimate = estimate_too_few(7, 10, &arena);
    assert_int_equal(estimate.status, ESTIMATE_TOO_FEW);
    assert_int_equal(estimate.n, 7);
    assert_string_equal(estimate.reason, "n is 7, at least 10 are needed");
    assert_true(isnan(estimate.value) && isnan(estimate.se) && isnan(estimate.lower));
    arena_free(&arena);
}

static void undefined_keeps_n_and_the_reason(void **state)
{
    (void)state;
    const struct estimate estimate = estimate_undefined(3, "why");
    assert_int_equal(estimate.status, ESTIMATE_UNDEFINED);
    assert_int_equal(estimate.n, 3);
    assert_string_equal(estimate.reason, "why");
    assert_true(isnan(estimate.upper));
}

static void ok_has_numbers_and_no_reason(void **state)
{
    (void)state;
    const struct estimate estimate = estimate_ok(0.5, 0.1, (struct interval){0.3, 0.7}, 9);
    assert_int_equal(estimate.status, ESTIMATE_OK);
    assert_near(estimate.value, 0.5, 0);
    assert_near(estimate.se, 0.1, 0);
    assert_near(estimate.lower, 0.3, 0);
    assert_near(estimate.upper, 0.7, 0);
    assert_null(estimate.reason);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_few_says_how_many_there_are_and_how_many_it_takes),
        cmocka_unit_test(undefined_keeps_n_and_the_reason),
        cmocka_unit_test(ok_has_numbers_and_no_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
