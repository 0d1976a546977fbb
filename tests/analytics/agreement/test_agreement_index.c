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

static void ranks_follow_the_numbers(void **state)
{
    (void)state;
    enum { MANY = 5000 };
    struct agreement_index index = {0};
    for (uint64_t i = 0; i < MANY; i++)
        assert_int_equal(agreement_index_add(&index, (i * 2711) % MANY << 20), i);
    struct arena arena = {0};
    const uint32_t *const ranks = agreement_index_rank(&index, &arena);
    for (size_t i = 0; i < MANY; i++) {
        assert_int_equal(index.numbers[i], i << 20);
        assert_int_equal(agreement_index_find(&index, i << 20), i);
        assert_int_equal(ranks[i], i * 2711 % MANY);
    }
    agreement_index_free(&index);
    arena_free(&arena);
}

static void nothing_can_be_ranked(void **state)
{
    (void)state;
    struct agreement_index index = {0};
    struct arena arena = {0};
    agreement_index_rank(&index, &arena);
    assert_int_equal(index.n, 0);
    agreement_index_free(&index);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_has_the_place_at_which_it_was_met),
        cmocka_unit_test(ranks_follow_the_numbers),
        cmocka_unit_test(nothing_can_be_ranked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
