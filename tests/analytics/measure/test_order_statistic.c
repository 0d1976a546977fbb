#include "analytics/measure/order_statistic.h"

#include "tests/support/near.h"

enum { MOST = 200 };

/* The numbers 1 to n, so that a bound is its rank. */
static struct estimate of_ranks(size_t n, double p, size_t floor, struct arena *arena)
{
    int32_t numbers[MOST];
    for (size_t i = 0; i < n; i++)
        numbers[i] = (int32_t)i + 1;
    return order_statistic(numbers, n, p, floor, arena);
}

/* Sums of binomial chances in exact fractions (Python's fractions.Fraction). */
static void bounds_are_the_ranks_of_the_binomial(void **state)
{
    (void)state;
    static const struct {
        size_t n;
        double p, lower, upper;
    } cases[] = {{6, 0.5, 1, 6},    {8, 0.5, 1, 8},     {9, 0.5, 2, 8},      {10, 0.5, 2, 9},
                 {12, 0.5, 3, 10},  {15, 0.5, 4, 12},   {20, 0.5, 6, 15},    {25, 0.5, 8, 18},
                 {30, 0.5, 10, 21}, {50, 0.5, 18, 33},  {36, 0.9, 29, 36},   {40, 0.9, 32, 40},
                 {50, 0.9, 41, 50}, {100, 0.9, 84, 96}, {200, 0.9, 171, 189}};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct estimate found = of_ranks(cases[i].n, cases[i].p, 2, &arena);
        assert_int_equal(found.status, ESTIMATE_OK);
        assert_near(found.lower, cases[i].lower, 0);
        assert_near(found.upper, cases[i].upper, 0);
        assert_int_equal(found.n, cases[i].n);
    }
    arena_free(&arena);
}

/* As R's quantile(x, p), whose default is definition 7. */
static void the_estimate_lies_between_two_numbers(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_near(of_ranks(10, 0.5, 2, &arena).value, 5.5, 0);
    assert_near(of_ranks(9, 0.5, 2, &arena).value, 5, 0);
    assert_near(of_ranks(36, 0.9, 2, &arena).value, 32.5, 1e-12);
    arena_free(&arena);
}

static void too_few_numbers_have_no_bounds(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_int_equal(of_ranks(5, 0.5, 2, &arena).status, ESTIMATE_TOO_FEW);
    assert_string_equal(of_ranks(35, 0.9, 10, &arena).reason, "n is 35, at least 36 are needed");
    assert_string_equal(of_ranks(9, 0.5, 10, &arena).reason, "n is 9, at least 10 are needed");
    assert_int_equal(of_ranks(0, 0.5, 10, &arena).n, 0);
    arena_free(&arena);
}

static void equal_numbers_leave_half_a_unit_of_doubt(void **state)
{
    (void)state;
    struct arena arena = {0};
    int32_t numbers[20];
    for (size_t i = 0; i < 20; i++)
        numbers[i] = 7;
    const struct estimate found = order_statistic(numbers, 20, 0.5, 10, &arena);
    assert_near(found.value, 7, 0);
    assert_near(found.lower, 6.5, 0);
    assert_near(found.upper, 7.5, 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_are_the_ranks_of_the_binomial),
        cmocka_unit_test(the_estimate_lies_between_two_numbers),
        cmocka_unit_test(too_few_numbers_have_no_bounds),
        cmocka_unit_test(equal_numbers_leave_half_a_unit_of_doubt),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
