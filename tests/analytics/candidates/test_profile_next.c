#include "analytics/candidates/profile_next.h"

#include "tests/support/near.h"

enum { TOPICS = 3 };

static double means[TOPICS] = {0.5, 0.5, 0.5};
static double factors[TOPICS] = {1, 1, 1};
static const bool all[TOPICS] = {true, true, true};

/* One point: general and specific variance of 0.02; an answer adds 0.03. */
static struct profile_truths truths(void)
{
    return (struct profile_truths){
        .n_topics = TOPICS, .means = means, .points = {{0.02, 0.02, 1}}, .n_points = 1};
}

static const struct profile_errors errors = {.answer = 0.03, .factors = factors};

/* Two answers on topic 0, one on topic 1. */
static const struct topic_score scores[] = {{.topic = 0, .n_answers = 2, .inverse = 2},
                                            {.topic = 1, .n_answers = 1, .inverse = 1}};

static void what_is_known_least_comes_next(void **state)
{
    (void)state;
    const struct profile_truths known = truths();
    assert_int_equal(profile_next_topic(&known, &errors, scores, 2, all, all), 2);
}

static void a_topic_without_a_question_left_is_not_asked(void **state)
{
    (void)state;
    const struct profile_truths known = truths();
    const bool open[TOPICS] = {true, true, false};
    assert_int_equal(profile_next_topic(&known, &errors, scores, 2, all, open), 1);
    const bool none[TOPICS] = {false};
    assert_int_equal(profile_next_topic(&known, &errors, scores, 2, all, none), PROFILE_NEXT_NONE);
}

static void only_what_is_wanted_is_to_be_narrowed(void **state)
{
    (void)state;
    const struct profile_truths known = truths();
    const bool wanted[TOPICS] = {true, false, false};
    assert_int_equal(profile_next_topic(&known, &errors, scores, 2, wanted, all), 0);
}

static void a_topic_that_nobody_has_a_score_on_is_left_out(void **state)
{
    (void)state;
    struct profile_truths known = truths();
    double some[TOPICS] = {0.5, 0.5, NAN};
    known.means = some;
    assert_int_equal(profile_next_topic(&known, &errors, scores, 2, all, all), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_known_least_comes_next),
        cmocka_unit_test(a_topic_without_a_question_left_is_not_asked),
        cmocka_unit_test(only_what_is_wanted_is_to_be_narrowed),
        cmocka_unit_test(a_topic_that_nobody_has_a_score_on_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
