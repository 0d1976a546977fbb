#include "analytics/measure/one_factor.h"

#include "tests/support/near.h"

static gsl_matrix *symmetric(size_t p, const double *below)
{
    gsl_matrix *const s = gsl_matrix_alloc(p, p);
    gsl_matrix_set_identity(s);
    for (size_t i = 1; i < p; i++)
        for (size_t j = 0; j < i; j++, below++) {
            gsl_matrix_set(s, i, j, *below);
            gsl_matrix_set(s, j, i, *below);
        }
    return s;
}

/* Three variables fit exactly: the first loading is sqrt(r12 r13 / r23). */
static void three_variables_are_solved_by_hand(void **state)
{
    (void)state;
    gsl_matrix *const s = symmetric(3, (double[]){0.48, 0.4, 0.3});
    gsl_vector *const solution = gsl_vector_alloc(6);
    assert_int_equal(one_factor_fit(s, solution), ONE_FACTOR_OK);
    const double loadings[] = {0.8, 0.6, 0.5};
    for (size_t i = 0; i < 3; i++) {
        assert_near(gsl_vector_get(solution, i), loadings[i], 1e-9);
        assert_near(gsl_vector_get(solution, 3 + i), 1 - loadings[i] * loadings[i], 1e-9);
    }
    gsl_vector_free(solution);
    gsl_matrix_free(s);
}

/* Correlations that one factor explains are given back, those of a turned variable with the sign.
 */
static void what_one_factor_makes_is_found_again(void **state)
{
    (void)state;
    const double loadings[] = {0.9, 0.2, -0.7, 0.55, 0.4};
    double below[10];
    for (size_t i = 1, at = 0; i < 5; i++)
        for (size_t j = 0; j < i; j++)
            below[at++] = loadings[i] * loadings[j];
    gsl_matrix *const s = symmetric(5, below);
    gsl_vector *const solution = gsl_vector_alloc(10);
    assert_int_equal(one_factor_fit(s, solution), ONE_FACTOR_OK);
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < i; j++)
            assert_near(gsl_vector_get(solution, i) * gsl_vector_get(solution, j),
                        loadings[i] * loadings[j], 1e-8);
    gsl_vector_free(solution);
    gsl_matrix_free(s);
}

static const double unlike[] = {0.5, 0.35, 0.45, 0.2, 0.4, 0.3, 0.25, 0.1, 0.35, 0.3};

static double first_loading(const gsl_matrix *s)
{
    gsl_vector *const solution = gsl_vector_alloc(2 * s->size1);
    assert_int_equal(one_factor_fit(s, solution), ONE_FACTOR_OK);
    const double loading = gsl_vector_get(solution, 0);
    gsl_vector_free(solution);
    return loading;
}

static void the_sensitivity_is_that_of_small_changes(void **state)
{
    (void)state;
    gsl_matrix *const s = symmetric(5, unlike), *const sensitivity = gsl_matrix_alloc(5, 5);
    gsl_vector *const solution = gsl_vector_alloc(10), *const gradient = gsl_vector_calloc(10);
    gsl_vector_set(gradient, 0, 1);
    assert_int_equal(one_factor_fit(s, solution), ONE_FACTOR_OK);
    one_factor_sensitivity(s, solution, gradient, sensitivity);
    const double step = 1e-4;
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j <= i; j++) {
            const double was = gsl_matrix_get(s, i, j);
            double moved[2];
            for (int side = 0; side < 2; side++) {
                gsl_matrix_set(s, i, j, was + (side ? step : -step));
                gsl_matrix_set(s, j, i, was + (side ? step : -step));
                moved[side] = first_loading(s);
            }
            gsl_matrix_set(s, i, j, was);
            gsl_matrix_set(s, j, i, was);
            const double expected = (i == j ? 1 : 2) * gsl_matrix_get(sensitivity, i, j);
            assert_near((moved[1] - moved[0]) / (2 * step), expected, 1e-6);
        }
    gsl_vector_free(gradient);
    gsl_vector_free(solution);
    gsl_matrix_free(sensitivity);
    gsl_matrix_free(s);
}

/* The first loading would have to be sqrt(0.9 x 0.8 / 0.5), above 1. */
static void a_heywood_case_is_improper(void **state)
{
    (void)state;
    gsl_matrix *const s = symmetric(3, (double[]){0.9, 0.8, 0.5});
    gsl_vector *const solution = gsl_vector_alloc(6);
    assert_int_equal(one_factor_fit(s, solution), ONE_FACTOR_IMPROPER);
    gsl_vector_free(solution);
    gsl_matrix_free(s);
}

/* As correlations taken pair by pair may be. */
static void a_matrix_that_is_not_positive_definite_ends_too(void **state)
{
    (void)state;
    gsl_matrix *const s = symmetric(4, (double[]){0.9, 0.9, -0.5, 0.2, 0.3, 0.8});
    gsl_vector *const solution = gsl_vector_alloc(8);
    assert_int_not_equal(one_factor_fit(s, solution), ONE_FACTOR_OK);
    gsl_vector_free(solution);
    gsl_matrix_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_variables_are_solved_by_hand),
        cmocka_unit_test(what_one_factor_makes_is_found_again),
        cmocka_unit_test(the_sensitivity_is_that_of_small_changes),
        cmocka_unit_test(a_heywood_case_is_improper),
        cmocka_unit_test(a_matrix_that_is_not_positive_definite_ends_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
