#include "analytics/measure/dense/least_norm_inverse.h"

#include <string.h>

#include "tests/support/near.h"

/* X'X of rows that each hold two ones and the rest noughts: an interviewer and a question each, in
 * `n_groups` groups that share nothing. */
static double *design(size_t n, size_t n_groups, struct arena *arena)
{
    double *const matrix = ARENA_ARRAY(arena, n * n, double);
    const size_t half = n / 2;
    for (size_t i = 0; i < half; i++)
        for (size_t step = 0; step < 3 * n_groups; step += n_groups) {
            const size_t a = i, b = half + (i + step) % half;
            matrix[a * n + a] += 1;
            matrix[b * n + b] += 1;
            matrix[b * n + a] += 1;
        }
    return matrix;
}

static struct least_norm solve(const double *matrix, size_t n, struct arena *arena)
{
    size_t *const rows = ARENA_ARRAY(arena, n, size_t);
    for (size_t i = 0; i < n; i++)
        rows[i] = i;
    return least_norm_create(matrix, n, rows, n, NULL, arena);
}

/* What is solved for with the columns of the unit matrix on the right side. */
static void expect_inverse(size_t n, size_t n_groups, size_t n_columns)
{
    struct arena arena = {0};
    const struct least_norm system = solve(design(n, n_groups, &arena), n, &arena);
    assert_int_equal(system.rank, n - n_groups);
    const double *const inverse = least_norm_inverse(&system, n_columns, NULL, &arena);
    least_norm_row *const sides = ARENA_ARRAY(&arena, n, least_norm_row);
    for (size_t c = 0; c < n_columns; c++) {
        memset(sides, 0, n * sizeof *sides);
        sides[c][0] = 1;
        least_norm_solve(&system, sides);
        for (size_t i = 0; i < n; i++)
            assert_near(inverse[i * n_columns + c], sides[i][0], 1e-12);
    }
    arena_free(&arena);
}

static void columns_of_the_inverse_are_what_is_solved_for(void **state)
{
    (void)state;
    expect_inverse(8, 1, 8);
    expect_inverse(20, 1, 10);
    expect_inverse(36, 3, 18);
}

static void large_inverses_are_made_piece_by_piece(void **state)
{
    (void)state;
    expect_inverse(700, 2, 350);
}

static void without_columns_there_is_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct least_norm system = solve(design(8, 1, &arena), 8, &arena);
    assert_non_null(least_norm_inverse(&system, 0, NULL, &arena));
    arena_free(&arena);
}

static bool say_no(struct error *error)
{
    static int times;
    return times++ == 0 || error_set(error, ERROR_INTERRUPTED, "stopped");
}

/* Rows that were not reached look like directions, of which each would be gone through. */
static void invert_once_stopped(void *context, size_t piece, const struct parallel *parallel)
{
    (void)piece;
    struct arena arena = {0};
    while (parallel_goes_on(parallel))
        ;
    const double *const matrix = design(200, 2, &arena);
    size_t *const rows = ARENA_ARRAY(&arena, 200, size_t);
    for (size_t i = 0; i < 200; i++)
        rows[i] = i;
    const struct least_norm system = least_norm_create(matrix, 200, rows, 200, parallel, &arena);
    *(size_t *)context = system.n - system.rank;
    assert_non_null(least_norm_inverse(&system, 100, parallel, &arena));
    arena_free(&arena);
}

static void what_is_stopped_has_no_directions_left(void **state)
{
    (void)state;
    struct error error;
    size_t n_free = 1;
    assert_false(parallel_run(invert_once_stopped, &n_free, 1, say_no, &error));
    assert_int_equal(n_free, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_of_the_inverse_are_what_is_solved_for),
        cmocka_unit_test(large_inverses_are_made_piece_by_piece),
        cmocka_unit_test(without_columns_there_is_nothing),
        cmocka_unit_test(what_is_stopped_has_no_directions_left)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
