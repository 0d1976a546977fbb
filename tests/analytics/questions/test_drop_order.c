#include "analytics/questions/drop_order.h"

#include <stdlib.h>

#include "tests/support/near.h"

enum { MOST = 8 };

static void alpha_is_that_of_the_sums(void **state)
{
    (void)state;
    assert_near(drop_order_alpha(3, 7.5, 16), 0.796875, 1e-15);
    assert_near(drop_order_alpha(2, 1, 2), 1, 1e-15);
    assert_true(isnan(drop_order_alpha(1, 1, 1)));
    assert_true(isnan(drop_order_alpha(3, 1, 0)));
    assert_true(isnan(drop_order_alpha(3, 1, -2)));
    assert_true(isnan(drop_order_alpha(3, 1, 4)));
    assert_true(drop_order_alpha(3, 2, 1.5) < 0);
}

static void assert_order(const struct drop_items *items, const size_t *expected)
{
    size_t order[MOST];
    drop_order_find(items, order);
    for (size_t i = 0; i < items->n; i++)
        assert_int_equal(order[i], expected[i]);
}

/* Of the equal others the first goes. */
static void the_question_that_shares_nothing_goes_first(void **state)
{
    (void)state;
    static const double loadings[] = {0.7, 0.7, 0.7, 0}, variances[] = {1, 1, 1, 1};
    static const size_t expected[] = {3, 0, 1, 2};
    assert_order(&(struct drop_items){loadings, variances, NULL, 4, NULL, 0}, expected);
}

static void one_that_turns_against_the_others_goes_before_one_that_shares_nothing(void **state)
{
    (void)state;
    static const double loadings[] = {0.7, 0, 0.7, 0.6, -0.3}, variances[] = {1, 1, 1, 1, 1};
    static const size_t expected[] = {4, 1, 3, 0, 2};
    assert_order(&(struct drop_items){loadings, variances, NULL, 5, NULL, 0}, expected);
}

/* The signal grows with their number and nothing else, so that the longest goes. */
static void of_equal_questions_the_longest_goes_first(void **state)
{
    (void)state;
    static const double loadings[] = {0.7, 0.7, 0.7}, variances[] = {1, 1, 1},
                        minutes[] = {4, 9, 5};
    static const size_t expected[] = {1, 0, 2};
    assert_order(&(struct drop_items){loadings, variances, minutes, 3, NULL, 0}, expected);
}

/* Loadings whose products are 1/3, 1/2 and 1/2: without question 0 or 1 alpha is 2/3, a
 * signal-to-noise ratio of 2; without question 2 it is 1/2, a ratio of 1. Question 2 goes where it
 * makes more than half of the time of what would be left. */
static void a_better_question_stays_unless_it_takes_too_long(void **state)
{
    (void)state;
    const double a = sqrt(1. / 3), loadings[] = {a, a, 0.5 / a};
    static const double variances[] = {1, 1, 1};
    static const struct {
        double minutes[3];
        size_t first;
    } cases[] = {{{5, 5, 5}, 0}, {{5, 5, 14}, 0}, {{5, 5, 16}, 2}, {{1, 5, 5}, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t order[3];
        drop_order_find(&(struct drop_items){loadings, variances, cases[i].minutes, 3, NULL, 0},
                        order);
        assert_int_equal(order[0], cases[i].first);
    }
}

/* All sums made anew for each question that could go. */
static void each_step_is_the_best_that_could_be_taken(void **state)
{
    (void)state;
    double loadings[MOST], variances[MOST];
    size_t order[MOST];
    srand(3);
    for (size_t i = 0; i < MOST; i++) {
        loadings[i] = 0.8 * rand() / RAND_MAX - 0.1;
        variances[i] = 0.8 + 0.4 * rand() / RAND_MAX;
    }
    drop_order_find(&(struct drop_items){loadings, variances, NULL, MOST, NULL, 0}, order);
    for (size_t step = 0; step + 2 < MOST; step++) {
        double alphas[MOST], best = -INFINITY;
        for (size_t without = step; without < MOST; without++) {
            double total = 0, trace = 0;
            for (size_t i = step; i < MOST; i++) {
                for (size_t j = step; j < MOST; j++)
                    if (i != without && j != without)
                        total += i == j ? variances[order[i]]
                                        : loadings[order[i]] * loadings[order[j]];
                trace += i == without ? 0 : variances[order[i]];
            }
            alphas[without] = drop_order_alpha(MOST - step - 1, trace, total);
            best = fmax(best, alphas[without]);
        }
        assert_near(alphas[step], best, 1e-12);
    }
}

static void fewer_than_three_questions_stay_as_they_are(void **state)
{
    (void)state;
    static const double loadings[] = {-1, 0}, variances[] = {1, 1};
    static const size_t expected[] = {0, 1};
    for (size_t n = 0; n <= 2; n++)
        assert_order(&(struct drop_items){loadings, variances, NULL, n, NULL, 0}, expected);
}

static void questions_without_any_variance_are_no_trouble(void **state)
{
    (void)state;
    static const double loadings[] = {0, 0, 0}, variances[] = {0, 0, 0};
    static const size_t expected[] = {0, 1, 2};
    assert_order(&(struct drop_items){loadings, variances, NULL, 3, NULL, 0}, expected);
}

/* 4 shares nothing, and goes last of all as the only one of its topic. */
static void a_topic_keeps_a_question_as_long_as_others_can_go(void **state)
{
    (void)state;
    static const double loadings[] = {0.7, 0.6, 0.7, 0.5, 0}, variances[] = {1, 1, 1, 1, 1};
    static const size_t topics[] = {0, 0, 1, 1, 2};
    static const size_t any[] = {4, 3, 1, 0, 2}, kept[] = {3, 1, 4, 0, 2};
    assert_order(&(struct drop_items){loadings, variances, NULL, 5, NULL, 0}, any);
    assert_order(&(struct drop_items){loadings, variances, NULL, 5, topics, 3}, kept);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(alpha_is_that_of_the_sums),
        cmocka_unit_test(the_question_that_shares_nothing_goes_first),
        cmocka_unit_test(one_that_turns_against_the_others_goes_before_one_that_shares_nothing),
        cmocka_unit_test(of_equal_questions_the_longest_goes_first),
        cmocka_unit_test(a_better_question_stays_unless_it_takes_too_long),
        cmocka_unit_test(each_step_is_the_best_that_could_be_taken),
        cmocka_unit_test(fewer_than_three_questions_stay_as_they_are),
        cmocka_unit_test(questions_without_any_variance_are_no_trouble),
        cmocka_unit_test(a_topic_keeps_a_question_as_long_as_others_can_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
