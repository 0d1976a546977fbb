#include "analytics/calibration/calibration_change.h"

#include <string.h>

#include "tests/support/near.h"

static struct arena arena;

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

/* `n` answers, half of them so far below the mean and half so far above it. */
static struct moments answers(size_t n, double mean, double spread)
{
    struct moments moments = {0};
    for (size_t i = 0; i < n; i++)
        moments_add(&moments, mean + (i % 2 ? spread : -spread));
    return moments;
}

static struct calibration_change change_of(const struct moments *before, size_t n,
                                           const struct moments *after)
{
    const struct limits limits = LIMITS_DEFAULT;
    return calibration_change_of(before, n, 0, after, &limits, &arena);
}

static void closer_and_farther_are_told_where_the_interval_leaves_out_no_change(void **state)
{
    const struct moments before = answers(100, 2, 0.5), closer = answers(60, 1, 0.5),
                         farther = answers(60, 3, 0.5), same = answers(60, 2.02, 0.5);
    (void)state;
    const struct calibration_change better = change_of(&before, 1, &closer);
    assert_int_equal(better.verdict, CALIBRATION_BETTER);
    assert_near(better.difference.value, -1, 1e-9);
    assert_near(better.drawn, 2, 1e-9);
    assert_int_equal(change_of(&before, 1, &farther).verdict, CALIBRATION_WORSE);
    assert_int_equal(change_of(&before, 1, &same).verdict, CALIBRATION_CANNOT_SAY);
}

/* Welch's interval by hand: variances 0.25 n/(n - 1), t(0.99) at 127.7 degrees of freedom 2.3559.
 */
static void without_others_the_interval_is_that_of_welch_at_98_percent(void **state)
{
    const struct moments before = answers(100, 2, 0.5), after = answers(60, 1, 0.5);
    (void)state;
    const struct calibration_change change = change_of(&before, 1, &after);
    const double se = sqrt(0.25 / 99 + 0.25 / 59);
    assert_near(change.difference.se, se, 1e-9);
    assert_near(change.difference.upper, -1 + 2.357 * se, 2e-3 * se);
    assert_near(change.difference.lower, -1 - 2.357 * se, 2e-3 * se);
}

/* Of questions that are all alike in truth the one that lies highest is drawn to the others. */
static void what_stands_out_by_chance_is_drawn_to_the_other_questions(void **state)
{
    enum { QUESTIONS = 30 };
    struct moments before[QUESTIONS];
    (void)state;
    before[0] = answers(50, 1.2, 0.7);
    for (size_t q = 1; q < QUESTIONS; q++)
        before[q] = answers(50, q % 2 ? 0.9 : 1.1, 0.7);
    const struct moments after = answers(60, 1, 0.7);
    const struct calibration_change change = change_of(before, QUESTIONS, &after);
    assert_near(change.before.value, 1.2, 1e-9);
    assert_true(change.drawn < 1.1);
    assert_int_equal(change.verdict, CALIBRATION_CANNOT_SAY);
}

static void what_is_far_off_alone_keeps_most_of_its_distance(void **state)
{
    enum { QUESTIONS = 30 };
    struct moments before[QUESTIONS];
    (void)state;
    before[0] = answers(100, 2, 0.7);
    for (size_t q = 1; q < QUESTIONS; q++)
        before[q] = answers(100, 1, 0.7);
    const struct moments after = answers(60, 1, 0.7);
    const struct calibration_change change = change_of(before, QUESTIONS, &after);
    assert_true(change.drawn > 1.9);
    assert_true(change.difference.lower < -1 && change.difference.upper > -1);
    assert_int_equal(change.verdict, CALIBRATION_BETTER);
}

static void too_few_answers_before_or_after_say_how_many_there_are(void **state)
{
    const struct moments many = answers(40, 2, 0.5), few = answers(9, 1, 0.5), none = {0};
    (void)state;
    const struct calibration_change before = change_of(&few, 1, &many);
    assert_int_equal(before.before.status, ESTIMATE_TOO_FEW);
    assert_int_equal(before.before.n, 9);
    assert_int_equal(before.difference.status, ESTIMATE_TOO_FEW);
    assert_int_equal(before.needed, 0);
    const struct calibration_change after = change_of(&many, 1, &few);
    assert_int_equal(after.after.status, ESTIMATE_TOO_FEW);
    assert_int_equal(after.verdict, CALIBRATION_CANNOT_SAY);
    assert_true(after.needed > 0);
    assert_int_equal(change_of(&none, 1, &none).difference.n, 0);
}

static void agreement_all_through_is_not_certain(void **state)
{
    const struct moments before = answers(60, 0.6, 0.6), none = answers(12, 0, 0),
                         many = answers(60, 0, 0);
    (void)state;
    const struct calibration_change few = change_of(&before, 1, &none);
    assert_true(few.difference.se > sqrt(0.36 / 60));
    assert_int_equal(few.after.status, ESTIMATE_UNDEFINED);
    assert_int_equal(change_of(&before, 1, &many).verdict, CALIBRATION_BETTER);
}

static void where_no_answer_differs_from_another_there_is_no_interval(void **state)
{
    const struct moments before = answers(20, 1, 0), after = answers(20, 1, 0);
    (void)state;
    const struct calibration_change change = change_of(&before, 1, &after);
    assert_int_equal(change.difference.status, ESTIMATE_UNDEFINED);
    assert_string_equal(change.difference.reason, "every answer has the same distance");
    assert_int_equal(change.verdict, CALIBRATION_CANNOT_SAY);
}

/* With as many answers as are said to be needed, half the distance is 2.326 + 0.842 standard errors
 * below. */
static void so_many_answers_are_needed_as_show_half_the_distance(void **state)
{
    const struct moments before = answers(200, 2, 1), after = answers(10, 2, 1);
    (void)state;
    const struct calibration_change change = change_of(&before, 1, &after);
    const double se = sqrt(moments_variance(&before) / 200 +
                           moments_variance(&before) / (double)change.needed);
    assert_true(1 / se >= 2.326 + 0.8416 && 1 / se < 2.326 + 0.8416 + 0.3);
    const struct moments noisy = answers(10, 1, 3);
    assert_int_equal(change_of(&noisy, 1, &after).needed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(closer_and_farther_are_told_where_the_interval_leaves_out_no_change),
        cmocka_unit_test(without_others_the_interval_is_that_of_welch_at_98_percent),
        cmocka_unit_test(what_stands_out_by_chance_is_drawn_to_the_other_questions),
        cmocka_unit_test(what_is_far_off_alone_keeps_most_of_its_distance),
        cmocka_unit_test(too_few_answers_before_or_after_say_how_many_there_are),
        cmocka_unit_test(agreement_all_through_is_not_certain),
        cmocka_unit_test(where_no_answer_differs_from_another_there_is_no_interval),
        cmocka_unit_test(so_many_answers_are_needed_as_show_half_the_distance),
    };
    return cmocka_run_group_tests(tests, NULL, free_arena);
}
