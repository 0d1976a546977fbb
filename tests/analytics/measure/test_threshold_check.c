#include "analytics/measure/threshold_check.h"

#include "tests/support/near.h"

/* Adjusted p: 0.04, 0.04, 0.04, 0.6 of p 0.01, 0.02, 0.03, 0.6. */
static void clear_needs_interval_and_test(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct threshold_check checks[] = {
        {0.03, true, true}, {0.01, true, false}, {0.6, false, false}, {0.02, true, true}};
    enum finding_strength strengths[4];
    threshold_checks_decide(checks, 4, 0.05, strengths, &arena);
    assert_int_equal(strengths[0], STRENGTH_CLEAR);
    assert_int_equal(strengths[1], STRENGTH_WATCH);
    assert_int_equal(strengths[2], STRENGTH_NONE);
    assert_int_equal(strengths[3], STRENGTH_CLEAR);
    arena_free(&arena);
}

static void more_tests_ask_for_more(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct threshold_check checks[] = {
        {0.02, true, true}, {0.9, false, false}, {0.8, false, false}, {0.7, false, false}};
    enum finding_strength strengths[4];
    threshold_checks_decide(checks, 1, 0.05, strengths, &arena);
    assert_int_equal(strengths[0], STRENGTH_CLEAR);
    threshold_checks_decide(checks, 4, 0.05, strengths, &arena);
    assert_int_equal(strengths[0], STRENGTH_WATCH);
    threshold_checks_decide(checks, 0, 0.05, strengths, &arena);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clear_needs_interval_and_test),
        cmocka_unit_test(more_tests_ask_for_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
