#include "analytics/drop_order.h"

#include <stdlib.h>

#include "tests/support/near.h"

/* A covariance matrix of n questions that all of 50 candidates answered. */
static struct covariances matrix(const double *covariance, size_t n, struct arena *arena)
{
    struct covariances covariances = covariances_create(n, arena);
    for (size_t a = 0; a < n; a++)
        for (size_t b = 0; b <= a; b++)
            *covariances_cell(&covariances, a,
                              b) = (struct comoments){.n = 50, .c = 49 * covariance[a * n + b]};
    return covariances;
}

static const size_t all[] = {0, 1, 2, 3, 4, 5, 6, 7};

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

/* Questions 0 to 2 covary by 0.5, the last with none: without it alpha is 3/2 (1 - 3/6). Of the
 * equal others the first goes. */
static void the_question_that_shares_nothing_goes_first(void **state)
{
    (void)state;
    static const double covariance[] = {1, .5, .5, 0, .5, 1, .5, 0, .5, .5, 1, 0, 0, 0, 0, 1};
    struct arena arena = {0};
    const struct covariances covariances = matrix(covariance, 4, &arena);
    const struct drop_order order = drop_order_find(&covariances, all, 4, NULL, &arena);
    assert_int_equal(order.n_steps, 2);
    assert_int_equal(order.questions[0], 3);
    assert_int_equal(order.questions[1], 0);
    assert_int_equal(order.questions[2], 1);
    assert_near(drop_order_alpha(4, order.traces[0], order.totals[0]), 4. / 3 * (1 - 4. / 7),
                1e-15);
    assert_near(drop_order_alpha(3, order.traces[1], order.totals[1]), 0.75, 1e-15);
    assert_near(drop_order_alpha(2, order.traces[2], order.totals[2]), 2. / 3, 1e-15);
    arena_free(&arena);
}

/* Parallel questions: the signal grows with their number and nothing else, so that the longest
 * goes. */
static void of_equal_questions_the_longest_goes_first(void **state)
{
    (void)state;
    static const double covariance[] = {1, .5, .5, .5, 1, .5, .5, .5, 1};
    static const double minutes[] = {4, 9, 5};
    struct arena arena = {0};
    const struct covariances covariances = matrix(covariance, 3, &arena);
    const struct drop_order order = drop_order_find(&covariances, all, 3, minutes, &arena);
    assert_int_equal(order.n_steps, 1);
    assert_int_equal(order.questions[0], 1);
    arena_free(&arena);
}

/* Without question 0 or 1 alpha is 2/3, a signal-to-noise ratio of 2; without question 2 it is 1/2,
 * a ratio of 1. Question 2 goes where it makes more than half of the time of what would be left. */
static void a_better_question_stays_unless_it_takes_too_long(void **state)
{
    (void)state;
    static const double covariance[] = {1, .33333333333, .5, .33333333333, 1, .5, .5, .5, 1};
    struct arena arena = {0};
    const struct covariances covariances = matrix(covariance, 3, &arena);
    static const struct {
        double minutes[3];
        size_t first;
    } cases[] = {{{5, 5, 5}, 0}, {{5, 5, 14}, 0}, {{5, 5, 16}, 2}, {{1, 5, 5}, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(
            drop_order_find(&covariances, all, 3, cases[i].minutes, &arena).questions[0],
            cases[i].first);
    arena_free(&arena);
}

/* All sums made anew at each step, from a random matrix of a factor and noise. */
static void updated_sums_equal_sums_made_anew(void **state)
{
    (void)state;
    enum { N = 8 };
    double loading[N], covariance[N * N];
    srand(3);
    for (size_t i = 0; i < N; i++)
        loading[i] = 0.2 + 0.8 * rand() / RAND_MAX;
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j <= i; j++)
            covariance[i * N + j] = covariance[j * N + i] = loading[i] * loading[j] +
                                                            (i == j ? 1 : 0.2 * rand() / RAND_MAX);
    struct arena arena = {0};
    const struct covariances covariances = matrix(covariance, N, &arena);
    const struct drop_order order = drop_order_find(&covariances, all, N, NULL, &arena);
    assert_int_equal(order.n_steps, N - 2);
    for (size_t step = 0; step <= order.n_steps; step++) {
        double best = -1, total = 0, trace = 0;
        for (size_t without = step; without < N; without++) {
            total = trace = 0;
            for (size_t i = step; i < N; i++)
                for (size_t j = step; j < N; j++)
                    if (i != without && j != without)
                        total += covariance[order.questions[i] * N + order.questions[j]];
            for (size_t i = step; i < N; i++)
                trace += i != without ? covariance[order.questions[i] * (N + 1)] : 0;
            best = fmax(best, drop_order_alpha(N - step - 1, trace, total));
        }
        if (step < order.n_steps)
            assert_near(
                drop_order_alpha(N - step - 1, order.traces[step + 1], order.totals[step + 1]),
                best, 1e-12);
    }
    arena_free(&arena);
}

static void fewer_than_three_questions_stay_as_they_are(void **state)
{
    (void)state;
    static const double covariance[] = {1, .5, .5, 1};
    struct arena arena = {0};
    const struct covariances covariances = matrix(covariance, 2, &arena);
    for (size_t n = 0; n <= 2; n++) {
        const struct drop_order order = drop_order_find(&covariances, all, n, NULL, &arena);
        assert_int_equal(order.n_steps, 0);
        assert_int_equal(order.n, n);
    }
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(alpha_is_that_of_the_sums),
        cmocka_unit_test(the_question_that_shares_nothing_goes_first),
        cmocka_unit_test(of_equal_questions_the_longest_goes_first),
        cmocka_unit_test(a_better_question_stays_unless_it_takes_too_long),
        cmocka_unit_test(updated_sums_equal_sums_made_anew),
        cmocka_unit_test(fewer_than_three_questions_stay_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
