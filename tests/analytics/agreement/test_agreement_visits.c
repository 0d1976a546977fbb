#include "analytics/agreement/agreement_visits.h"

#include "tests/support/near.h"

/* Cells are added in no order, and stand in another one once sorted. */
static void count(struct agreement_cells *cells, struct agreement_visits *visits)
{
    static const struct {
        uint64_t stratum;
        uint16_t a, b;
    } pairs[] = {{9, 1, 0}, {3, 0, 0}, {9, 1, 0}, {3, 2, 1}};
    for (size_t i = 0; i < 4; i++)
        agreement_visits_add(
            visits, agreement_cells_add(cells, pairs[i].stratum, pairs[i].a, pairs[i].b, 1));
    agreement_cells_sort(cells);
}

static void the_same_pairs_lead_to_their_cells(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct agreement_cells cells = {.arena = &arena};
    struct agreement_visits visits = {0};
    count(&cells, &visits);
    assert_int_equal(agreement_visits_next(&visits, &cells, 9, 1, 0)->count, 2);
    assert_int_equal(agreement_visits_next(&visits, &cells, 3, 0, 0)->stratum, 3);
    assert_ptr_equal(agreement_visits_next(&visits, &cells, 9, 1, 0), &cells.cells[2]);
    assert_ptr_equal(agreement_visits_next(&visits, &cells, 3, 2, 1), &cells.cells[1]);
    agreement_visits_free(&visits);
    arena_free(&arena);
}

static void in_another_order_they_are_looked_for(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct agreement_cells cells = {.arena = &arena};
    struct agreement_visits visits = {0};
    count(&cells, &visits);
    for (int i = 0; i < 6; i++)
        assert_ptr_equal(agreement_visits_next(&visits, &cells, 3, 2, 1), &cells.cells[1]);
    assert_null(agreement_visits_next(&visits, &cells, 4, 0, 0));
    agreement_visits_free(&visits);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_pairs_lead_to_their_cells),
        cmocka_unit_test(in_another_order_they_are_looked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
