#include "analytics/calibration/calibration_line.h"

#include "tests/support/near.h"

enum { FEWEST = 2 };

static void the_line_lies_where_fewest_were_decided_otherwise(void **state)
{
    struct scored_candidate candidates[] = {
        {0.9, OUTCOME_HIRED},    {0.2, OUTCOME_REJECTED}, {0.5, OUTCOME_HIRED},
        {0.4, OUTCOME_REJECTED}, {0.3, OUTCOME_HIRED},    {0.42, OUTCOME_REJECTED},
    };
    bool told;
    (void)state;
    assert_near(calibration_line_of(candidates, 6, FEWEST, &told), 0.46, 1e-12);
    assert_true(told);
}

static void without_enough_outcomes_it_is_the_median(void **state)
{
    struct scored_candidate candidates[] = {
        {0.9, OUTCOME_HIRED}, {0.2, OUTCOME_REJECTED}, {0.6, OUTCOME_NONE}, {0.4, OUTCOME_NONE}};
    bool told = true;
    (void)state;
    assert_near(calibration_line_of(candidates, 4, FEWEST, &told), 0.5, 1e-12);
    assert_false(told);
    assert_near(calibration_line_of(candidates, 3, FEWEST, &told), 0.4, 1e-12);
    assert_true(isnan(calibration_line_of(candidates, 0, FEWEST, &told)));
}

static void outcomes_that_have_nothing_to_do_with_scores_tell_no_line(void **state)
{
    struct scored_candidate candidates[] = {{0.2, OUTCOME_HIRED},
                                            {0.3, OUTCOME_HIRED},
                                            {0.4, OUTCOME_REJECTED},
                                            {0.5, OUTCOME_REJECTED}};
    bool told = true;
    (void)state;
    assert_near(calibration_line_of(candidates, 4, FEWEST, &told), 0.35, 1e-12);
    assert_false(told);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_line_lies_where_fewest_were_decided_otherwise),
        cmocka_unit_test(without_enough_outcomes_it_is_the_median),
        cmocka_unit_test(outcomes_that_have_nothing_to_do_with_scores_tell_no_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
