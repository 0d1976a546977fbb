#include "analytics/pipeline/stage_order.h"

#include "tests/support/near.h"

/*
 * Tideman (1987), as the preferences of Tennessee's voters are often told: Memphis 0, Nashville 1,
 * Chattanooga 2, Knoxville 3, with 42, 26, 15 and 17 voters; ranked pairs put Nashville first, then
 * Chattanooga, Knoxville and Memphis.
 */
static void majorities_order_the_stages(void **state)
{
    (void)state;
    const size_t before[16] = {0, 42, 42, 42, 58, 0, 68, 68, 58, 32, 0, 83, 58, 32, 17, 0};
    size_t order[4];
    assert_int_equal(stage_order(before, 4, order), 0);
    const size_t expected[] = {1, 2, 3, 0};
    assert_memory_equal(order, expected, sizeof expected);
}

static void the_narrowest_majority_of_a_circle_is_set_aside(void **state)
{
    (void)state;
    const size_t before[9] = {0, 7, 1, 2, 0, 9, 3, 1, 0};
    size_t order[3];
    assert_int_equal(stage_order(before, 3, order), 1);
    const size_t expected[] = {0, 1, 2};
    assert_memory_equal(order, expected, sizeof expected);
}

static void without_a_majority_the_names_decide(void **state)
{
    (void)state;
    const size_t before[9] = {0, 4, 0, 4, 0, 0, 0, 1, 0};
    const size_t expected[] = {0, 2, 1}, as_named[] = {0, 1, 2};
    size_t order[3];
    assert_int_equal(stage_order(before, 3, order), 0);
    assert_memory_equal(order, expected, sizeof expected);
    assert_int_equal(stage_order((const size_t[9]){0, 4, 0, 4}, 3, order), 0);
    assert_memory_equal(order, as_named, sizeof as_named);
    assert_int_equal(stage_order(before, 0, order), 0);
}

/* However the stages are numbered, a clear order comes out. */
static void the_numbering_does_not_matter(void **state)
{
    (void)state;
    enum { N = 7 };
    for (size_t shift = 0; shift < N; shift++) {
        size_t before[N * N] = {0}, order[N];
        for (size_t i = 0; i < N; i++)
            for (size_t j = i + 1; j < N; j++)
                before[(3 * i + shift) % N * N + (3 * j + shift) % N] = 1 + i + j;
        assert_int_equal(stage_order(before, N, order), 0);
        for (size_t i = 0; i < N; i++)
            assert_int_equal(order[i], (3 * i + shift) % N);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(majorities_order_the_stages),
        cmocka_unit_test(the_narrowest_majority_of_a_circle_is_set_aside),
        cmocka_unit_test(without_a_majority_the_names_decide),
        cmocka_unit_test(the_numbering_does_not_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
