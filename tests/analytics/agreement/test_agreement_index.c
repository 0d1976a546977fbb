#include "analytics/agreement/agreement_index.h"

#include "tests/support/near.h"

static void a_number_has_the_place_at_which_it_was_met(void **state)
{
    (void)state;
    struct agreement_index index = {0};
    assert_int_equal(agreement_index_find(&index, 5), UINT32_MAX);
    assert_int_equal(agreement_index_add(&index, 5), 0);
    assert_int_equal(agreement_index_add(&index, UINT64_MAX), 1);
    assert_int_equal(agreement_index_add(&index, 0), 2);
    assert_int_equal(agreement_index_add(&index, 5), 0);
    assert_int_equal(agreement_index_find(&index, UINT64_MAX), 1);
    assert_int_equal(agreement_index_find(&index, 6), UINT32_MAX);
    agreement_index_free(&index);
}

static void ranked_indexes_stand_by_their_numbers(void **state)
{
    (void)state;
    enum { MANY = 5000 };
    struct agreement_index index = {0};
    for (uint64_t i = 0; i < MANY; i++)
        assert_int_equal(agreement_index_add(&index, (i * 2711) % MANY << 20), i);
    agreement_index_rank(&index);
    for (size_t i = 0; i < MANY; i++) {
        assert_int_equal(index.numbers[index.rising[i]], i << 20);
        assert_int_equal(agreement_index_find(&index, i << 20), index.rising[i]);
    }
    agreement_index_free(&index);
}

static void nothing_can_be_ranked(void **state)
{
    (void)state;
    struct agreement_index index = {0};
    agreement_index_rank(&index);
    assert_int_equal(index.n, 0);
    agreement_index_free(&index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_has_the_place_at_which_it_was_met),
        cmocka_unit_test(ranked_indexes_stand_by_their_numbers),
        cmocka_unit_test(nothing_can_be_ranked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
