#include "analytics/measure/state.h"

#include "tests/support/near.h"

static struct estimate between(double lower, double value, double upper)
{
    return estimate_ok(value, NAN, (struct interval){lower, upper}, 100);
}

static void assert_need(struct state_need need, size_t more, bool many)
{
    assert_int_equal(need.more, more);
    assert_int_equal(need.many, many);
}

static void only_an_interval_inside_the_line_is_sound(void **state)
{
    (void)state;
    const struct estimate inside = between(0.35, 0.4, 0.45), across = between(0.25, 0.4, 0.55);
    assert_int_equal(state_of_line(&inside, SOUND_ABOVE, 0.3, STRENGTH_NONE), STATE_SOUND);
    assert_int_equal(state_of_line(&across, SOUND_ABOVE, 0.3, STRENGTH_NONE), STATE_CANNOT_SAY);
    assert_int_equal(state_of_line(&inside, SOUND_BELOW, 0.5, STRENGTH_NONE), STATE_SOUND);
    assert_int_equal(state_of_line(&across, SOUND_BELOW, 0.5, STRENGTH_NONE), STATE_CANNOT_SAY);
}

static void a_line_that_an_interval_touches_is_not_outside_it(void **state)
{
    (void)state;
    const struct estimate touching = between(0.3, 0.4, 0.5);
    assert_int_equal(state_of_line(&touching, SOUND_ABOVE, 0.3, STRENGTH_NONE), STATE_CANNOT_SAY);
    assert_int_equal(state_of_line(&touching, SOUND_BELOW, 0.5, STRENGTH_NONE), STATE_CANNOT_SAY);
}

static void a_finding_says_more_than_its_interval(void **state)
{
    (void)state;
    const struct estimate beyond = between(0.1, 0.2, 0.35);
    assert_int_equal(state_of_line(&beyond, SOUND_ABOVE, 0.3, STRENGTH_WATCH), STATE_WATCH);
    assert_int_equal(state_of_line(&beyond, SOUND_ABOVE, 0.3, STRENGTH_CLEAR), STATE_FLAGGED);
}

static void nobody_can_say_without_an_estimate(void **state)
{
    (void)state;
    const struct estimate none = estimate_undefined(3, "nobody");
    assert_int_equal(state_of_line(&none, SOUND_ABOVE, 0.3, STRENGTH_NONE), STATE_CANNOT_SAY);
}

/* Half as wide again as the way to the line: 100 (1.5^2 - 1). */
static void the_need_grows_with_the_square_of_the_width(void **state)
{
    (void)state;
    const struct estimate estimate = between(0.25, 0.4, 0.5);
    assert_need(state_need_for_line(&estimate, 100, 0.3), 130, false);
    assert_need(state_need_for_line(&estimate, 7, 0.3), 9, false);
    assert_need(state_need_for_line(&estimate, 100, 0.44), 0, true);
    assert_need(state_need_for_line(&estimate, 100, 0.2), 0, false);
    const struct estimate wide = between(0.2, 0.4, 0.48);
    assert_need(state_need_for_line(&wide, 100, 0.42), 0, true);
    assert_need(state_need_for_line(&wide, 1000, 0.46), 780, false);
}

static void more_than_three_times_as_many_are_many(void **state)
{
    (void)state;
    const struct estimate estimate = between(0.2, 0.4, 0.5);
    assert_need(state_need_for_line(&estimate, 100, 0.3001), 0, true);
    assert_need(state_need_for_line(&estimate, 100, 0.2999), 300, false);
    assert_need(state_need_for_line(&estimate, 100, 0.4), 0, true);
}

static void what_touches_the_line_needs_one_more(void **state)
{
    (void)state;
    const struct estimate estimate = between(0.3, 0.4, 0.5);
    assert_need(state_need_for_line(&estimate, 100, 0.3), 1, false);
}

static void of_two_needs_the_larger_holds(void **state)
{
    (void)state;
    const struct state_need few = state_need_for_floor(13, 20), none = state_need_for_floor(20, 20);
    assert_need(few, 7, false);
    assert_need(none, 0, false);
    assert_need(state_need_larger(few, none), 7, false);
    assert_need(state_need_larger(none, few), 7, false);
    assert_need(state_need_larger(few, (struct state_need){0, true}), 0, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_an_interval_inside_the_line_is_sound),
        cmocka_unit_test(a_line_that_an_interval_touches_is_not_outside_it),
        cmocka_unit_test(a_finding_says_more_than_its_interval),
        cmocka_unit_test(nobody_can_say_without_an_estimate),
        cmocka_unit_test(the_need_grows_with_the_square_of_the_width),
        cmocka_unit_test(more_than_three_times_as_many_are_many),
        cmocka_unit_test(what_touches_the_line_needs_one_more),
        cmocka_unit_test(of_two_needs_the_larger_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
