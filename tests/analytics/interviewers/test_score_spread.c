#include "analytics/interviewers/score_spread.h"

#include <math.h>
#include <string.h>

#include "tests/support/near.h"

enum { N = 24, CANDIDATES = 12 };

/* Answer i of candidate i / 2: the interviewer's score and one colleague's. */
static double own_of(size_t i)
{
    return 0.5 + 0.1 * (double)((i * 5) % 4);
}

static double other_of(size_t i)
{
    return 0.1 * (double)((i * 7 + i / 5) % 10);
}

static struct clustered_sums summed_without(size_t left_out)
{
    struct clustered_sums sums = {0};
    for (size_t c = 0; c < CANDIDATES; c++) {
        if (c == left_out)
            continue;
        for (size_t i = 2 * c; i < 2 * c + 2; i++)
            score_spread_add(&sums, own_of(i), other_of(i), other_of(i) * other_of(i));
        clustered_sums_end_cluster(&sums);
    }
    return sums;
}

static double ratio_by_definition(void)
{
    double own = 0, other = 0, own_2 = 0, other_2 = 0;
    for (size_t i = 0; i < N; i++) {
        own += own_of(i) / N;
        other += other_of(i) / N;
    }
    for (size_t i = 0; i < N; i++) {
        own_2 += pow(own_of(i) - own, 2);
        other_2 += pow(other_of(i) - other, 2);
    }
    return sqrt(own_2 / other_2);
}

static void the_ratio_is_that_of_standard_deviations(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct clustered_sums sums = summed_without(CANDIDATES);
    const struct estimate spread = score_spread_estimate(&sums, 0.1, 10, &arena);
    assert_int_equal(spread.status, ESTIMATE_OK);
    assert_int_equal(spread.n, N);
    assert_near(spread.value, ratio_by_definition(), 1e-12);
    assert_near(log(spread.upper / spread.value), 2.2009851601 * spread.se / spread.value, 1e-9);
    assert_near(spread.upper * spread.lower, spread.value * spread.value, 1e-12);
    assert_near(score_spread_p_below(&sums, 0.1, spread.upper), 0.025, 1e-9);
    arena_free(&arena);
}

/* The jackknife by candidate is another way to the same standard error; they differ by the order of
 * 1/candidates. */
static void the_standard_error_is_near_the_jackknife(void **state)
{
    (void)state;
    struct arena arena = {0};
    double values[CANDIDATES], mean = 0, squares = 0;
    for (size_t c = 0; c < CANDIDATES; c++) {
        const struct clustered_sums sums = summed_without(c);
        values[c] = log(score_spread_estimate(&sums, 0.1, 2, &arena).value);
        mean += values[c] / CANDIDATES;
    }
    for (size_t c = 0; c < CANDIDATES; c++)
        squares += pow(values[c] - mean, 2);
    const struct clustered_sums sums = summed_without(CANDIDATES);
    const struct estimate spread = score_spread_estimate(&sums, 0.1, 10, &arena);
    const double jackknife = sqrt(squares * (CANDIDATES - 1) / CANDIDATES);
    assert_near(spread.se / spread.value / jackknife, 1, 0.1);
    arena_free(&arena);
}

static struct clustered_sums one_score(size_t candidates, bool colleagues_vary)
{
    struct clustered_sums sums = {0};
    for (size_t c = 0; c < candidates; c++) {
        const double other = colleagues_vary ? 0.25 * (double)(c % 5) : 0.5;
        score_spread_add(&sums, 0.75, other, other * other);
        clustered_sums_end_cluster(&sums);
    }
    return sums;
}

/* Colleagues have variance 1/8; candidates' influences on its logarithm have squares that sum
 * to 14.
 */
static void one_score_alone_is_no_spread_up_to_a_bound(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct clustered_sums sums = one_score(20, true);
    const struct estimate spread = score_spread_estimate(&sums, 0.75, 10, &arena);
    const double lowest = exp(-2.0930240544 * sqrt(14.0 / 400 * 20 / 19)) / 8;
    assert_near(spread.value, 0, 0);
    assert_near(spread.lower, 0, 0);
    assert_near(spread.upper, 0.75 * sqrt((1 - pow(0.025, 1.0 / 20)) / lowest), 1e-9);
    assert_near(score_spread_p_below(&sums, 0.75, spread.upper), 0.025, 1e-9);
    assert_near(score_spread_p_below(&sums, 0.75, 9), 0, 0);
    arena_free(&arena);
}

/* The middle of 1 to 5 for every one of 90 candidates, whose colleagues give all levels. */
static void one_score_for_everybody_is_no_chance(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct clustered_sums sums = one_score(90, true);
    assert_true(score_spread_estimate(&sums, 0.5, 10, &arena).upper < 0.75);
    assert_true(score_spread_p_below(&sums, 0.5, 0.75) < 1e-9);
    arena_free(&arena);
}

static void one_score_far_from_an_end_says_less(void **state)
{
    (void)state;
    const struct clustered_sums sums = one_score(12, true);
    assert_true(score_spread_p_below(&sums, 1, 0.75) > score_spread_p_below(&sums, 0.5, 0.75));
}

/* 97 of 100 candidates get one score, three another. */
static void nearly_one_score_alone_is_tested_too(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct clustered_sums sums = {0};
    for (size_t c = 0; c < 100; c++) {
        const double other = 0.25 * (double)(c % 5);
        score_spread_add(&sums, c % 33 == 7 ? 0.75 : 0.5, other, other * other);
        clustered_sums_end_cluster(&sums);
    }
    const struct estimate spread = score_spread_estimate(&sums, 0.75, 10, &arena);
    assert_true(spread.value > 0 && spread.upper < 0.75);
    assert_true(score_spread_p_below(&sums, 0.75, 0.75) < 1e-3);
    arena_free(&arena);
}

static void what_cannot_be_compared_has_a_reason(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct clustered_sums none = {0}, few = one_score(5, true), same = one_score(20, false);
    assert_int_equal(score_spread_estimate(&none, 0.25, 10, &arena).status, ESTIMATE_TOO_FEW);
    assert_int_equal(score_spread_estimate(&few, 0.25, 10, &arena).status, ESTIMATE_TOO_FEW);
    const struct estimate undefined = score_spread_estimate(&same, 0.25, 10, &arena);
    assert_int_equal(undefined.status, ESTIMATE_UNDEFINED);
    assert_non_null(strstr(undefined.reason, "colleagues"));
    struct clustered_sums one_candidate = {0};
    for (size_t i = 0; i < N; i++)
        score_spread_add(&one_candidate, own_of(i), other_of(i), other_of(i) * other_of(i));
    clustered_sums_end_cluster(&one_candidate);
    const struct estimate one = score_spread_estimate(&one_candidate, 0.1, 10, &arena);
    assert_int_equal(one.status, ESTIMATE_TOO_FEW);
    assert_non_null(strstr(one.reason, "candidate"));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_ratio_is_that_of_standard_deviations),
        cmocka_unit_test(the_standard_error_is_near_the_jackknife),
        cmocka_unit_test(one_score_alone_is_no_spread_up_to_a_bound),
        cmocka_unit_test(one_score_for_everybody_is_no_chance),
        cmocka_unit_test(one_score_far_from_an_end_says_less),
        cmocka_unit_test(nearly_one_score_alone_is_tested_too),
        cmocka_unit_test(what_cannot_be_compared_has_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
