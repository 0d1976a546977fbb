#include "analytics/measure/row_block.h"

#include "tests/support/near.h"

/* Not one bit may differ, whatever is left of the numbers behind whole vectors. */
static void blocks_are_taken_out_as_one_by_one(void **state)
{
    (void)state;
    enum { MOST = 23 };
    double numbers[ROW_BLOCK][MOST];
    const double factors[ROW_BLOCK] = {1.0 / 3, -7e5, 0, 1e-9};
    const double *rows[ROW_BLOCK];
    for (size_t b = 0; b < ROW_BLOCK; b++) {
        rows[b] = numbers[b];
        for (size_t i = 0; i < MOST; i++)
            numbers[b][i] = 1 / (1.0 + (double)(b * MOST + i));
    }
    for (size_t n_rows = 0; n_rows <= ROW_BLOCK; n_rows++)
        for (size_t n = 0; n <= MOST; n++) {
            double together[MOST], single[MOST];
            for (size_t i = 0; i < MOST; i++) {
                together[i] = single[i] = 1 / (0.7 + (double)i);
                for (size_t b = 0; b < n_rows && i < n; b++)
                    single[i] -= factors[b] * numbers[b][i];
            }
            row_block_subtract(together, rows, factors, n_rows, n);
            assert_memory_equal(together, single, sizeof single);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(blocks_are_taken_out_as_one_by_one)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
