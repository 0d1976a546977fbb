#include "analytics/measure/limits.h"

#include "tests/support/near.h"

static void one_floor_sets_all_and_no_line(void **state)
{
    (void)state;
    struct limits limits = LIMITS_DEFAULT;
    limits_set_floor(&limits, 3);
    const size_t floors[] = {limits.floor_difficulty, limits.floor_correlation,
                             limits.floor_rubric,     limits.floor_ability,
                             limits.floor_agreement,  limits.floor_profile,
                             limits.floor_cohort,     limits.floor_drift};
    for (size_t i = 0; i < sizeof floors / sizeof *floors; i++)
        assert_int_equal(floors[i], 3);
    assert_near(limits.too_hard, 0.30, 0);
    assert_near(limits.false_discovery, 0.05, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_floor_sets_all_and_no_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
