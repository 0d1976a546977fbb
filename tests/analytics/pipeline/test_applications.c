#include "analytics/pipeline/applications.h"

#include "tests/support/near.h"

static struct sitting sitting(int64_t role, uint32_t stage, int64_t interview, int32_t day,
                              enum outcome outcome)
{
    return (struct sitting){.role = role,
                            .stage = stage,
                            .interview = interview,
                            .first_day = day,
                            .last_day = day,
                            .n_ratings = 1,
                            .outcome = outcome};
}

static void roles_are_applications_and_stages_their_steps(void **state)
{
    (void)state;
    struct applications all = {0};
    const struct sitting sittings[] = {
        sitting(2, 5, 9, 30, OUTCOME_NONE), sitting(1, 4, 7, 20, OUTCOME_NONE),
        sitting(1, 4, 7, 18, OUTCOME_NONE), sitting(1, 4, 8, INT32_MIN, OUTCOME_NONE),
        sitting(1, 3, 6, 25, OUTCOME_REJECTED)};
    applications_add(&all, &(struct candidate_sittings){40, 5, sittings});
    assert_int_equal(all.n, 2);
    assert_int_equal(all.list[0].candidate, 40);
    assert_int_equal(all.list[0].n_steps, 2);
    assert_int_equal(all.list[1].first_step, 2);
    assert_int_equal(all.steps[0].stage, 3);
    assert_int_equal(all.steps[0].outcome, OUTCOME_REJECTED);
    assert_int_equal(all.steps[1].stage, 4);
    assert_int_equal(all.steps[1].n_interviews, 2);
    assert_int_equal(all.steps[1].first_day, 18);
    applications_free(&all);
}

static enum outcome step_of(size_t n, const struct sitting *sittings)
{
    struct applications all = {0};
    applications_add(&all, &(struct candidate_sittings){1, n, sittings});
    const enum outcome outcome = all.steps[0].outcome;
    applications_free(&all);
    return outcome;
}

/* In both orders of rows. */
static void assert_step(struct sitting a, struct sitting b, enum outcome expected)
{
    assert_int_equal(step_of(2, (struct sitting[]){a, b}), expected);
    assert_int_equal(step_of(2, (struct sitting[]){b, a}), expected);
}

static void the_latest_decision_counts_and_a_hire_before_all(void **state)
{
    (void)state;
    assert_step(sitting(1, 1, 1, 10, OUTCOME_HIRED), sitting(1, 1, 2, 20, OUTCOME_REJECTED),
                OUTCOME_HIRED);
    assert_step(sitting(1, 1, 1, 10, OUTCOME_REJECTED), sitting(1, 1, 2, 20, OUTCOME_WITHDRAWN),
                OUTCOME_WITHDRAWN);
    assert_step(sitting(1, 1, 1, 10, OUTCOME_WITHDRAWN), sitting(1, 1, 2, 10, OUTCOME_REJECTED),
                OUTCOME_REJECTED);
    assert_step(sitting(1, 1, 1, 10, OUTCOME_REJECTED), sitting(1, 1, 2, 20, OUTCOME_IN_FLIGHT),
                OUTCOME_REJECTED);
    assert_step(sitting(1, 1, 1, 10, OUTCOME_NONE), sitting(1, 1, 2, 5, OUTCOME_UNKNOWN),
                OUTCOME_UNKNOWN);
}

static void unknown_words_are_counted_by_interview(void **state)
{
    (void)state;
    struct applications all = {0};
    const struct sitting sittings[] = {sitting(1, 1, 1, 10, OUTCOME_UNKNOWN),
                                       sitting(1, 1, 1, 11, OUTCOME_UNKNOWN),
                                       sitting(1, 2, 2, 12, OUTCOME_UNKNOWN)};
    applications_add(&all, &(struct candidate_sittings){1, 3, sittings});
    applications_add(&all, &(struct candidate_sittings){2, 0, NULL});
    assert_int_equal(all.n_unknown, 2);
    assert_int_equal(all.n, 1);
    applications_free(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(roles_are_applications_and_stages_their_steps),
        cmocka_unit_test(the_latest_decision_counts_and_a_hire_before_all),
        cmocka_unit_test(unknown_words_are_counted_by_interview),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
