#include "analytics/questions/standing.h"

#include "tests/support/near.h"

static void they_are_sorted_by_either_and_then_the_other(void **state)
{
    (void)state;
    struct standing standings[] = {{0.5, 0.2}, {0.25, 0.2}, {1, -0.1}, {0.5, 0.1}};
    standings_sort_by_score(standings, 4);
    assert_near(standings[0].share, 1, 0);
    assert_near(standings[2].share, 0.25, 0);
    assert_near(standings[3].share, 0.5, 0);
    standings_sort_by_share(standings, 4);
    assert_near(standings[0].share, 0.25, 0);
    assert_near(standings[1].score, 0.1, 0);
    assert_near(standings[3].share, 1, 0);
}

static void the_order_of_arithmetic_leaves_a_tie(void **state)
{
    (void)state;
    assert_true(standing_is_tied(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1));
    assert_false(standing_is_tied(1.0 / 300, 1.0 / 301));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_sorted_by_either_and_then_the_other),
        cmocka_unit_test(the_order_of_arithmetic_leaves_a_tie),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
