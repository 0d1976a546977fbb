#include "analytics/measure/connected.h"

#include "tests/support/near.h"

static void joined_nodes_have_the_same_first_node(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct connected connected = connected_create(6, &arena);
    connected_join(&connected, 5, 4);
    connected_join(&connected, 2, 2);
    connected_join(&connected, 4, 1);
    assert_int_equal(connected_first(&connected, 5), 1);
    assert_int_equal(connected_first(&connected, 4), 1);
    assert_int_equal(connected_first(&connected, 2), 2);
    assert_int_equal(connected_first(&connected, 0), 0);
    arena_free(&arena);
}

static void merging_joins_what_either_had_joined(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct connected a = connected_create(5, &arena), b = connected_create(5, &arena);
    connected_join(&a, 0, 3);
    connected_join(&b, 3, 4);
    connected_merge(&a, &b);
    assert_int_equal(connected_first(&a, 4), 0);
    assert_int_equal(connected_first(&a, 1), 1);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joined_nodes_have_the_same_first_node),
        cmocka_unit_test(merging_joins_what_either_had_joined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
