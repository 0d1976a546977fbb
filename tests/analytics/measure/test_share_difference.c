#include "analytics/measure/share_difference.h"

#include "tests/support/near.h"

/* Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10. */
static void the_interval_is_that_of_the_published_examples(void **state)
{
    (void)state;
    static const struct {
        double a, n_a, b, n_b, lower, upper;
    } cases[] = {{56, 70, 48, 80, 0.0524, 0.3339}, {9, 10, 3, 10, 0.1705, 0.8090},
                 {6, 7, 2, 7, 0.0582, 0.8062},     {5, 56, 0, 29, -0.0381, 0.1926},
                 {0, 10, 0, 20, -0.1611, 0.2775},  {0, 10, 0, 10, -0.2775, 0.2775},
                 {10, 10, 0, 20, 0.6791, 1.0},     {10, 10, 0, 10, 0.6075, 1.0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct interval bounds = share_difference_interval(
            cases[i].a / cases[i].n_a, cases[i].n_a, cases[i].b / cases[i].n_b, cases[i].n_b);
        assert_near(bounds.lower, cases[i].lower, 5.1e-5);
        assert_near(bounds.upper, cases[i].upper, 5.1e-5);
    }
}

/* 56 of 70 against 48 of 80: Pearson's chi-square is 7.023411371, its upper tail by Python's
 * math.erfc. */
static void the_test_is_chi_square_without_a_correction(void **state)
{
    (void)state;
    assert_near(share_difference_p(0.8, 70, 0.6, 80), 0.008045081368196568, 1e-15);
    assert_near(share_difference_p(0.6, 80, 0.8, 70), share_difference_p(0.8, 70, 0.6, 80), 1e-15);
    assert_near(share_difference_p(0, 10, 0, 20), 1, 0);
    assert_near(share_difference_p(1, 10, 1, 20), 1, 0);
}

static void turning_the_difference_turns_the_interval(void **state)
{
    (void)state;
    const struct interval forth = share_difference_interval(0.31, 45, 0.7, 12.5);
    const struct interval back = share_difference_interval(0.7, 12.5, 0.31, 45);
    assert_near(forth.lower, -back.upper, 1e-15);
    assert_near(forth.upper, -back.lower, 1e-15);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_interval_is_that_of_the_published_examples),
        cmocka_unit_test(the_test_is_chi_square_without_a_correction),
        cmocka_unit_test(turning_the_difference_turns_the_interval),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
