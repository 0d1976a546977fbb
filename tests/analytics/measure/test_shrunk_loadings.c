#include "analytics/measure/shrunk_loadings.h"

#include "tests/support/near.h"

enum { N = 6 };

static void fill(const double *loadings, double shared, double *correlations, double *weights)
{
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < N; j++) {
            correlations[i * N + j] = i == j ? 1 : loadings[i] * loadings[j];
            weights[i * N + j] = shared;
        }
}

static void differences_that_could_be_chance_go(void **state)
{
    (void)state;
    static const double loadings[N] = {0.60, 0.62, 0.58, 0.61, 0.59, 0.60};
    double correlations[N * N], weights[N * N], found[N], workspace[2 * N];
    fill(loadings, 40, correlations, weights);
    shrunk_loadings(correlations, weights, N, found, workspace);
    for (size_t i = 0; i < N; i++)
        assert_near(found[i], 0.60, 1e-6);
}

static void differences_that_many_candidates_show_stay(void **state)
{
    (void)state;
    static const double loadings[N] = {0.9, 0.7, 0.5, 0.3, 0.4, 0.6};
    double correlations[N * N], weights[N * N], found[N], workspace[2 * N];
    fill(loadings, 1e9, correlations, weights);
    shrunk_loadings(correlations, weights, N, found, workspace);
    for (size_t i = 0; i < N; i++)
        assert_near(found[i], loadings[i], 1e-6);
}

/* The distance it loses is two standard errors at most: (1 + l^2)/n + (sum of n l^2 u)/D^2. */
static void what_stands_apart_is_not_drawn_to_the_others(void **state)
{
    (void)state;
    static const double loadings[N] = {0.6, 0.6, 0.6, 0.6, 0.6, -0.5};
    double correlations[N * N], weights[N * N], found[N], workspace[2 * N];
    fill(loadings, 100, correlations, weights);
    shrunk_loadings(correlations, weights, N, found, workspace);
    const double information = 5 * 100 * 0.36, noise = information * (1 - 0.36);
    const double variance = 1.25 / 100 + noise / (information * information);
    assert_near(found[5], -0.5 + 2 * sqrt(variance), 1e-6);
    assert_near(found[0], 0.6, 1e-6);
}

static void two_have_nothing_to_be_drawn_to(void **state)
{
    (void)state;
    static const double correlations[] = {1, 0.25, 0.25, 1}, shared[] = {9, 9, 9, 9};
    double found[2], workspace[4];
    shrunk_loadings(correlations, shared, 2, found, workspace);
    assert_near(found[0] * found[1], 0.25, 1e-9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(differences_that_could_be_chance_go),
        cmocka_unit_test(differences_that_many_candidates_show_stay),
        cmocka_unit_test(what_stands_apart_is_not_drawn_to_the_others),
        cmocka_unit_test(two_have_nothing_to_be_drawn_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
