#include "analytics/measure/minres.h"

#include "tests/support/near.h"

enum { N = 5 };

static const double ones[N * N] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                   1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

/* Harman & Jones's own case of one factor: the products are met exactly. */
static void loadings_of_a_perfect_factor_are_found(void **state)
{
    (void)state;
    static const double loadings[N] = {0.9, 0.7, 0.5, 0.3, -0.4};
    double covariances[N * N], found[N];
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < N; j++)
            covariances[i * N + j] = i == j ? 7 : loadings[i] * loadings[j];
    minres_loadings(covariances, ones, N, found);
    for (size_t i = 0; i < N; i++)
        assert_near(found[i], loadings[i], 1e-8);
}

/* Spearman's (1904) six school subjects. Loadings by Levenberg and Marquardt's method on the same
 * squares, from 20 random starts, in a Python program of its own. */
static void the_residuals_are_least(void **state)
{
    (void)state;
    enum { SUBJECTS = 6 };
    static const double r[SUBJECTS][SUBJECTS] = {
        {1, .83, .78, .70, .66, .63}, {.83, 1, .67, .67, .65, .57}, {.78, .67, 1, .64, .54, .51},
        {.70, .67, .64, 1, .45, .51}, {.66, .65, .54, .45, 1, .40}, {.63, .57, .51, .51, .40, 1}};
    double weights[SUBJECTS * SUBJECTS], found[SUBJECTS];
    for (size_t i = 0; i < SUBJECTS * SUBJECTS; i++)
        weights[i] = 33;
    minres_loadings(&r[0][0], weights, SUBJECTS, found);
    static const double expected[SUBJECTS] = {0.9577003, 0.8819344, 0.8027053,
                                              0.7500031, 0.6732819, 0.6459472};
    for (size_t i = 0; i < SUBJECTS; i++)
        assert_near(found[i], expected[i], 2e-6);
    weights[1] = weights[SUBJECTS] = 3;
    minres_loadings(&r[0][0], weights, SUBJECTS, found);
    static const double weighted[SUBJECTS] = {0.9658027, 0.8902462, 0.7998075,
                                              0.7475140, 0.6715327, 0.6440923};
    for (size_t i = 0; i < SUBJECTS; i++)
        assert_near(found[i], weighted[i], 2e-6);
}

static void signs_are_those_of_most(void **state)
{
    (void)state;
    static const double covariances[] = {1, -.5, -.5, -.5, 1, .5, -.5, .5, 1};
    double found[3];
    minres_loadings(covariances, ones, 3, found);
    assert_near(found[0], -sqrt(0.5), 1e-8);
    assert_near(found[1], sqrt(0.5), 1e-8);
}

static void nothing_shared_is_no_loading(void **state)
{
    (void)state;
    static const double covariances[] = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    double found[3];
    minres_loadings(covariances, ones, 3, found);
    for (size_t i = 0; i < 3; i++)
        assert_near(found[i], 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(loadings_of_a_perfect_factor_are_found),
        cmocka_unit_test(the_residuals_are_least),
        cmocka_unit_test(signs_are_those_of_most),
        cmocka_unit_test(nothing_shared_is_no_loading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
