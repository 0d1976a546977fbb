#include "analytics/measure/interval_difference.h"

#include <math.h>

#include "tests/support/near.h"

static struct estimate share(double count, double n)
{
    const double p = count / n;
    return estimate_ok(p, NAN, interval_wilson(p, n), (size_t)n);
}

/* Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10. */
static void differences_of_shares_are_those_of_newcombe(void **state)
{
    (void)state;
    static const struct {
        double a, n_a, b, n_b, lower, upper;
    } cases[] = {
        {48, 80, 56, 70, 0.0524, 0.3339},
        {3, 10, 9, 10, 0.1705, 0.8090},
        {0, 10, 10, 10, 0.6075, 1.0000},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct estimate a = share(cases[i].a, cases[i].n_a),
                              b = share(cases[i].b, cases[i].n_b);
        const struct estimate difference = interval_difference(&a, &b);
        assert_near(difference.lower, cases[i].lower, 5e-5);
        assert_near(difference.upper, cases[i].upper, 5e-5);
        assert_int_equal(difference.n, cases[i].n_a < cases[i].n_b ? cases[i].n_a : cases[i].n_b);
    }
}

static void exchanged_groups_change_the_sign(void **state)
{
    (void)state;
    const struct estimate a = share(48, 80), b = share(56, 70);
    const struct estimate forth = interval_difference(&a, &b), back = interval_difference(&b, &a);
    assert_near(forth.value, -back.value, 1e-15);
    assert_near(forth.lower, -back.upper, 1e-15);
    assert_near(interval_difference_p(&forth), interval_difference_p(&back), 1e-15);
}

static void p_is_the_interval_turned_round(void **state)
{
    (void)state;
    struct estimate difference = estimate_ok(0.3, NAN, (struct interval){0, 0.5}, 20);
    assert_near(interval_difference_p(&difference), 0.05, 1e-12);
    difference = estimate_ok(0.3, NAN, (struct interval){0.1, 0.5}, 20);
    assert_true(interval_difference_p(&difference) < 0.05);
    difference = estimate_ok(-0.3, NAN, (struct interval){-0.5, 0.1}, 20);
    assert_true(interval_difference_p(&difference) > 0.05);
    difference = estimate_ok(0, NAN, (struct interval){-0.1, 0.1}, 20);
    assert_near(interval_difference_p(&difference), 1, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(differences_of_shares_are_those_of_newcombe),
        cmocka_unit_test(exchanged_groups_change_the_sign),
        cmocka_unit_test(p_is_the_interval_turned_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
