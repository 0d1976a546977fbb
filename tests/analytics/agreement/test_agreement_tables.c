#include "analytics/agreement/agreement_tables.h"

#include "tests/support/near.h"

enum { STRATA = 6, LEVELS = 9 };

/* Every stratum but the last has each two levels as often as the sum of the three says. */
static void fill(struct agreement_visits lists[2])
{
    for (uint32_t s = STRATA - 1; s-- > 0;)
        for (uint16_t a = LEVELS; a-- > 0;)
            for (uint16_t b = LEVELS; b-- > 0;)
                for (size_t n = 0; n < s + a + b; n++) {
                    agreement_visits_add(&lists[n % 2], 10 * s, a, b);
                    agreement_visits_end_candidate(&lists[n % 2]);
                }
}

static void several_lists_are_counted_together(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct agreement_visits lists[2] = {{0}, {0}};
    fill(lists);
    const struct agreement_tables tables = agreement_tables_create(10 * STRATA, lists, 2, NULL,
                                                                   &arena);
    assert_int_equal(tables.n, STRATA - 1);
    for (size_t s = 0; s < tables.n; s++) {
        assert_int_equal(tables.strata[s], 10 * s);
        assert_int_equal(tables.positions[10 * s], s);
        /* In the first stratum the lowest two levels do not meet. */
        assert_int_equal(tables.first_cells[s + 1] - tables.first_cells[s],
                         LEVELS * LEVELS - (s == 0));
        for (uint16_t a = 0; a < LEVELS; a++)
            for (uint16_t b = s + a == 0; b < LEVELS; b++) {
                const struct agreement_table_cell *const cells = tables.cells +
                                                                 tables.first_cells[s];
                const size_t n = tables.first_cells[s + 1] - tables.first_cells[s];
                const struct agreement_table_cell *const cell =
                    &cells[agreement_tables_find(cells, n, a, b)];
                assert_int_equal(cell->a, a);
                assert_int_equal(cell->b, b);
                assert_int_equal(cell->count, s + a + b);
            }
    }
    assert_int_equal(tables.positions[10 * (STRATA - 1)], UINT32_MAX);
    agreement_visits_free(&lists[0]);
    agreement_visits_free(&lists[1]);
    arena_free(&arena);
}

static void without_visits_there_is_no_table(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_int_equal(agreement_tables_create(0, NULL, 0, NULL, &arena).n, 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(several_lists_are_counted_together),
        cmocka_unit_test(without_visits_there_is_no_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
