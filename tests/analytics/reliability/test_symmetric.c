#include "analytics/reliability/symmetric.h"

#include <gsl/gsl_rng.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "tests/support/near.h"

enum { SIDES = 3 };

static const size_t sides[SIDES] = {1, 16, 73};

/* B B' + I of random numbers. */
static double *random_matrix(size_t n, struct arena *arena)
{
    double *const b = ARENA_ARRAY(arena, n * n, double), *const ret = ARENA_ARRAY(arena, n * n,
                                                                                  double);
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    for (size_t i = 0; i < n * n; i++)
        b[i] = gsl_rng_uniform(rng) - 0.5;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            ret[i * n + j] = i == j;
            for (size_t k = 0; k < n; k++)
                ret[i * n + j] += b[i * n + k] * b[j * n + k];
        }
    gsl_rng_free(rng);
    return ret;
}

static void a_matrix_times_its_inverse_is_one(void **state)
{
    (void)state;
    for (size_t s = 0; s < SIDES; s++) {
        struct arena arena = {0};
        const size_t n = sides[s];
        double *const matrix = random_matrix(n, &arena), log_determinant;
        double *const inverse = ARENA_ARRAY(&arena, n * n, double);
        double *const product = ARENA_ARRAY(&arena, n * n, double);
        memcpy(inverse, matrix, n * n * sizeof *inverse);
        assert_true(symmetric_invert(inverse, n, &log_determinant));
        symmetric_times(matrix, inverse, n, product);
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < n; j++)
                assert_near(product[i * n + j], i == j, 1e-12);
        arena_free(&arena);
    }
}

static void the_determinant_of_a_diagonal_is_the_product(void **state)
{
    double matrix[] = {2, 0, 0, 0, 3, 0, 0, 0, 5}, log_determinant;
    (void)state;
    assert_true(symmetric_invert(matrix, 3, &log_determinant));
    assert_near(log_determinant, log(30), 1e-14);
    assert_near(matrix[4], 1.0 / 3, 1e-15);
}

static void several_threads_change_no_bit(void **state)
{
    struct arena arena = {0};
    struct error error = {0};
    const size_t n = sides[SIDES - 1];
    double *const one = random_matrix(n, &arena), *const several = random_matrix(n, &arena);
    double *const product = ARENA_ARRAY(&arena, n * n, double);
    double *const other = ARENA_ARRAY(&arena, n * n, double), a, b;
    (void)state;
    assert_true(symmetric_invert(one, n, &a));
    assert_true(symmetric_invert_large(several, n, &b, NULL, &error));
    assert_memory_equal(one, several, n * n * sizeof *one);
    assert_true(a == b);
    symmetric_times(one, one, n, product);
    assert_true(symmetric_times_large(one, one, n, other, NULL, &error));
    assert_memory_equal(product, other, n * n * sizeof *other);
    arena_free(&arena);
}

static void a_matrix_that_is_not_definite_has_no_inverse(void **state)
{
    double matrix[] = {1, 1, 1, 1}, again[] = {1, 2, 2, 1}, log_determinant;
    struct error error = {0};
    (void)state;
    assert_false(symmetric_invert(matrix, 2, &log_determinant));
    assert_true(symmetric_invert_large(again, 2, &log_determinant, NULL, &error));
    assert_true(isnan(log_determinant));
}

static bool refuse(struct error *error)
{
    return error_set(error, ERROR_FAILED, "no");
}

static void who_interrupts_is_heard(void **state)
{
    struct arena arena = {0};
    struct error error = {0};
    double *const matrix = random_matrix(sides[SIDES - 1], &arena), log_determinant;
    (void)state;
    assert_false(
        symmetric_invert_large(matrix, sides[SIDES - 1], &log_determinant, refuse, &error));
    assert_string_equal(error.message, "no");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_matrix_times_its_inverse_is_one),
        cmocka_unit_test(the_determinant_of_a_diagonal_is_the_product),
        cmocka_unit_test(several_threads_change_no_bit),
        cmocka_unit_test(a_matrix_that_is_not_definite_has_no_inverse),
        cmocka_unit_test(who_interrupts_is_heard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
