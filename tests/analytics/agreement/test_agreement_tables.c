#include "analytics/agreement/agreement_tables.h"

#include "tests/support/near.h"

enum { STRATA = 6, LEVELS = 9 };

/* Every stratum but the last has each two levels as often as the sum of the three says. */
static void fill(struct agreement_index *index, struct agreement_visits lists[2])
{
    for (size_t s = STRATA; s-- > 0;) {
        const uint32_t stratum = agreement_index_add(index, 1000 * s);
        for (uint16_t a = LEVELS; s < STRATA - 1 && a-- > 0;)
            for (uint16_t b = LEVELS; b-- > 0;)
                for (size_t n = 0; n < s + a + b; n++) {
                    agreement_visits_add(&lists[n % 2], stratum, a, b);
                    agreement_visits_end_candidate(&lists[n % 2]);
                }
    }
    agreement_index_rank(index);
}

static void several_lists_are_counted_together(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct agreement_index index = {0};
    struct agreement_visits lists[2] = {{0}, {0}};
    fill(&index, lists);
    const struct agreement_tables tables = agreement_tables_create(&index, lists, 2, &arena);
    assert_int_equal(tables.n, STRATA - 1);
    for (size_t s = 0; s < tables.n; s++) {
        assert_int_equal(index.numbers[tables.strata[s]], 1000 * s);
        assert_int_equal(tables.positions[tables.strata[s]], s);
        /* Of the first stratum both levels at once are never the lowest. */
        assert_int_equal(tables.first_cells[s + 1] - tables.first_cells[s],
                         LEVELS * LEVELS - (s == 0));
        for (uint16_t a = 0; a < LEVELS; a++)
            for (uint16_t b = s + a == 0; b < LEVELS; b++) {
                const struct agreement_table_cell *const cell = agreement_tables_find(&tables, s, a,
                                                                                      b);
                assert_int_equal(cell->a, a);
                assert_int_equal(cell->b, b);
                assert_int_equal(cell->count, s + a + b);
            }
    }
    assert_int_equal(tables.positions[agreement_index_find(&index, 1000 * (STRATA - 1))],
                     UINT32_MAX);
    agreement_visits_free(&lists[0]);
    agreement_visits_free(&lists[1]);
    agreement_index_free(&index);
    arena_free(&arena);
}

static void without_visits_there_is_no_table(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct agreement_index index = {0};
    agreement_index_rank(&index);
    assert_int_equal(agreement_tables_create(&index, NULL, 0, &arena).n, 0);
    agreement_index_free(&index);
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
