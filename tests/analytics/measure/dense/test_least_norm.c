#include "analytics/measure/dense/least_norm.h"

#include <math.h>
#include <string.h>

#include "tests/support/near.h"

static double random_share(uint64_t *state)
{
    *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (double)(*state >> 11) * 0x1p-53 - 0.5;
}

/* X'X of `rank` rows of n numbers. Its rows are those of the matrix in which others stand between
 * them, which do not take part. */
static double *product(size_t n, size_t rank, uint64_t seed, struct arena *arena)
{
    double *const x = ARENA_ARRAY(arena, rank * n, double);
    double *const matrix = ARENA_ARRAY(arena, 4 * n * n, double);
    for (size_t i = 0; i < rank * n; i++)
        x[i] = random_share(&seed);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            for (size_t r = 0; r < rank; r++)
                matrix[2 * i * 2 * n + 2 * j] += x[r * n + i] * x[r * n + j];
    for (size_t i = 1; i < 2 * n; i += 2)
        for (size_t j = 0; j < 2 * n; j++)
            matrix[i * 2 * n + j] = NAN;
    return matrix;
}

static struct least_norm system_of(const double *matrix, size_t n, struct arena *arena)
{
    size_t *const rows = ARENA_ARRAY(arena, n, size_t);
    for (size_t i = 0; i < n; i++)
        rows[i] = 2 * i;
    return least_norm_create(matrix, 2 * n, rows, n, NULL, arena);
}

static void multiply(const double *matrix, size_t n, least_norm_row *from, least_norm_row *to)
{
    for (size_t i = 0; i < n; i++)
        for (size_t c = 0; c < LEAST_NORM_COLUMNS; c++) {
            to[i][c] = 0;
            for (size_t j = 0; j < n; j++)
                to[i][c] += matrix[2 * i * 2 * n + 2 * j] * from[j][c];
        }
}

static void expect_same(least_norm_row *a, least_norm_row *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t c = 0; c < LEAST_NORM_COLUMNS; c++)
            assert_near(a[i][c], b[i][c], 1e-9);
}

/* Moore and Penrose's: x solves what can be solved, and has no part in what the matrix takes to 0,
 * that is, it is the matrix times something. */
static void expect_solution(size_t n, size_t rank, uint64_t seed)
{
    struct arena arena = {0};
    const double *const matrix = product(n, rank, seed, &arena);
    const struct least_norm system = system_of(matrix, n, &arena);
    least_norm_row *const x = ARENA_ARRAY(&arena, n, least_norm_row);
    least_norm_row *const b = ARENA_ARRAY(&arena, n, least_norm_row);
    least_norm_row *const back = ARENA_ARRAY(&arena, n, least_norm_row);
    assert_int_equal(system.rank, rank);
    for (size_t i = 0; i < n; i++)
        for (size_t c = 0; c < LEAST_NORM_COLUMNS; c++)
            x[i][c] = random_share(&seed);
    multiply(matrix, n, x, b); /* can be solved */
    least_norm_project(&system, x);
    memcpy(back, b, n * sizeof *b);
    least_norm_solve(&system, back);
    expect_same(back, x, n);
    multiply(matrix, n, back, x);
    expect_same(x, b, n);
    arena_free(&arena);
}

static void full_rank_has_one_solution(void **state)
{
    (void)state;
    expect_solution(1, 1, 1);
    expect_solution(7, 7, 2);
    expect_solution(64, 64, 3);
}

static void without_full_rank_the_solution_of_least_norm_is_found(void **state)
{
    (void)state;
    expect_solution(5, 2, 4);
    expect_solution(66, 60, 5);
    expect_solution(150, 40, 6);
}

/* Beyond one tile of columns and several panels of rows. */
static void large_matrices_are_solved_piece_by_piece(void **state)
{
    (void)state;
    expect_solution(600, 590, 7);
}

static void rows_of_zeros_are_free(void **state)
{
    (void)state;
    struct arena arena = {0};
    double matrix[36] = {0};
    matrix[2 * 6 + 2] = 4;
    const struct least_norm system = system_of(matrix, 3, &arena);
    least_norm_row columns[3] = {{8}, {8}, {8}};
    assert_int_equal(system.rank, 1);
    least_norm_solve(&system, columns);
    assert_near(columns[0][0], 0, 0);
    assert_near(columns[1][0], 2, 1e-15);
    assert_near(columns[2][0], 0, 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(full_rank_has_one_solution),
        cmocka_unit_test(without_full_rank_the_solution_of_least_norm_is_found),
        cmocka_unit_test(large_matrices_are_solved_piece_by_piece),
        cmocka_unit_test(rows_of_zeros_are_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
