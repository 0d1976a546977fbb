#include "analytics/measure/dense/row_tile.h"

#include <stdbool.h>

#include "tests/support/near.h"

enum { MOST = 40, STRIDE = 43 };

static double number(size_t i)
{
    return 1 / (0.7 + (double)i);
}

static void fill(double *numbers)
{
    for (size_t i = 0; i < MOST * STRIDE; i++)
        numbers[i] = number(i);
}

/* Not one bit may differ, whatever is left of rows and columns beside whole tiles. */
static void expect_one_by_one(size_t n_rows, size_t n, size_t n_sources, bool turned)
{
    static double together[MOST * STRIDE], single[MOST * STRIDE], from[MOST * STRIDE],
        factors[MOST * STRIDE];
    fill(together);
    fill(single);
    for (size_t i = 0; i < MOST * STRIDE; i++) {
        from[i] = number(3 * i) - 0.1;
        factors[i] = number(7 * i + 1) - 0.2;
    }
    const struct row_sources sources = {
        from, STRIDE, n_sources, factors, turned ? 1 : STRIDE, turned ? STRIDE : 1};
    row_tile_subtract(&(struct row_tile){together, STRIDE, n_rows, n}, &sources);
    for (size_t row = 0; row < n_rows; row++)
        for (size_t s = 0; s < n_sources; s++)
            for (size_t i = 0; i < n; i++)
                single[row * STRIDE + i] -= factors[turned ? row * STRIDE + s : s * STRIDE + row] *
                                            from[s * STRIDE + i];
    assert_memory_equal(together, single, sizeof single);
}

static void tiles_are_taken_out_as_one_by_one(void **state)
{
    (void)state;
    const size_t sizes[] = {0, 1, 2, 3, 7, 8, 9, 16, 17, 24, 31, 39};
    enum { SIZES = sizeof sizes / sizeof *sizes };
    for (size_t r = 0; r < SIZES; r++)
        for (size_t c = 0; c < SIZES; c++)
            for (size_t s = 0; s < SIZES; s++) {
                expect_one_by_one(sizes[r], sizes[c], sizes[s], false);
                expect_one_by_one(sizes[r], sizes[c], sizes[s], true);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(tiles_are_taken_out_as_one_by_one)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
