#include "analytics/agreement/agreement_visits.h"

#include "tests/support/near.h"

static void visits_come_back_in_their_order_however_many(void **state)
{
    (void)state;
    enum { MANY = 3 * AGREEMENT_VISITS_BLOCK + 1 };
    struct agreement_visits visits = {0};
    for (uint32_t i = 0; i < MANY; i++)
        agreement_visits_add(&visits, i, (uint16_t)(i % 7), (uint16_t)(i % 5));
    assert_int_equal(visits.n, MANY);
    uint32_t i = 0;
    for (const struct agreement_visit_block *block = visits.first; block; block = block->next)
        for (size_t v = 0; v < block->n; v++, i++) {
            assert_int_equal(block->visits[v].stratum, i);
            assert_int_equal(block->visits[v].a, i % 7);
            assert_int_equal(block->visits[v].b, i % 5);
        }
    assert_int_equal(i, MANY);
    agreement_visits_free(&visits);
}

static void the_last_visit_of_a_candidate_says_so(void **state)
{
    (void)state;
    struct agreement_visits visits = {0};
    agreement_visits_end_candidate(&visits);
    assert_null(visits.first);
    for (uint32_t i = 0; i < 4; i++) {
        agreement_visits_add(&visits, i, 0, 1);
        if (i == 1 || i == 2)
            agreement_visits_end_candidate(&visits);
    }
    agreement_visits_renumber(&visits, (const uint32_t[]){3, 2, 1, 0});
    for (uint32_t i = 0; i < 4; i++) {
        assert_int_equal(visits.first->visits[i].stratum, 3 - i);
        assert_int_equal(visits.first->visits[i].is_last, i == 1 || i == 2);
    }
    agreement_visits_free(&visits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(visits_come_back_in_their_order_however_many),
        cmocka_unit_test(the_last_visit_of_a_candidate_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
