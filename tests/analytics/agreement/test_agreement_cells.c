#include "analytics/agreement/agreement_cells.h"

#include "tests/support/near.h"

static void a_cell_counts_what_was_added(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct agreement_cells cells = {.arena = &arena};
    assert_null(agreement_cells_find(&cells, 7, 0, 1));
    agreement_cells_add(&cells, 7, 0, 1, 1);
    agreement_cells_add(&cells, 7, 1, 0, 1);
    agreement_cells_add(&cells, 7, 0, 1, 5);
    assert_int_equal(cells.n_cells, 2);
    assert_int_equal(agreement_cells_find(&cells, 7, 0, 1)->count, 6);
    assert_null(agreement_cells_find(&cells, 8, 0, 1));
    assert_null(agreement_cells_find(&cells, 7, 1, 1));
    arena_free(&arena);
}

static void sorted_cells_stand_by_stratum_and_level_and_are_still_found(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct agreement_cells cells = {.arena = &arena};
    enum { STRATA = 40, LEVELS = 9 };
    for (size_t i = 0; i < STRATA * LEVELS * LEVELS; i++) {
        const size_t j = i * 7919 % (STRATA * LEVELS * LEVELS);
        agreement_cells_add(&cells, UINT64_MAX - j % STRATA, (uint16_t)(j / STRATA / LEVELS),
                            (uint16_t)(j / STRATA % LEVELS), j + 1);
    }
    agreement_cells_sort(&cells);
    assert_int_equal(cells.n_cells, STRATA * LEVELS * LEVELS);
    for (size_t i = 0; i < cells.n_cells; i++) {
        const struct agreement_cell *const cell = &cells.cells[i];
        assert_int_equal(UINT64_MAX - cell->stratum, STRATA - 1 - i / (LEVELS * LEVELS));
        assert_int_equal(cell->a, i / LEVELS % LEVELS);
        assert_int_equal(cell->b, i % LEVELS);
        assert_ptr_equal(agreement_cells_find(&cells, cell->stratum, cell->a, cell->b), cell);
        const size_t j = (size_t)(UINT64_MAX - cell->stratum) +
                         STRATA * ((size_t)cell->a * LEVELS + cell->b);
        assert_int_equal(cell->count, j + 1);
    }
    arena_free(&arena);
}

static void no_cells_can_be_sorted(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct agreement_cells cells = {.arena = &arena};
    agreement_cells_sort(&cells);
    assert_int_equal(cells.n_cells, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_counts_what_was_added),
        cmocka_unit_test(sorted_cells_stand_by_stratum_and_level_and_are_still_found),
        cmocka_unit_test(no_cells_can_be_sorted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
