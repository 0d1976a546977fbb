#include "analytics/questions/standing.h"

#include <stdlib.h>

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

static int by_share_then_score(const void *left, const void *right)
{
    const struct standing *const a = left, *const b = right;
    if (a->share != b->share)
        return a->share < b->share ? -1 : 1;
    return (a->score > b->score) - (a->score < b->score);
}

/* Numbers of all sizes and both signs, many of them equal. */
static double some_number(unsigned i, unsigned prime)
{
    const int of_ten = (int)(i * prime % 10);
    return (of_ten - 4) * pow(10, (int)(i * prime / 10 % 7) - 3);
}

static void however_many_there_are_they_are_sorted_as_numbers(void **state)
{
    (void)state;
    enum { MOST = 700 };
    struct standing standings[MOST], expected[MOST];
    for (unsigned n = 0; n < MOST; n += 1 + n / 3) {
        for (unsigned i = 0; i < n; i++)
            expected[i] = standings[i] = (struct standing){some_number(i, 7919),
                                                           some_number(i, 104729)};
        standings_sort_by_share(standings, n);
        qsort(expected, n, sizeof *expected, by_share_then_score);
        for (unsigned i = 0; i < n; i++) {
            assert_near(standings[i].share, expected[i].share, 0);
            assert_near(standings[i].score, expected[i].score, 0);
        }
        standings_sort_by_score(standings, n);
        for (unsigned i = 1; i < n; i++)
            assert_true(standings[i - 1].score < standings[i].score ||
                        (standings[i - 1].score == standings[i].score &&
                         standings[i - 1].share <= standings[i].share));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_sorted_by_either_and_then_the_other),
        cmocka_unit_test(however_many_there_are_they_are_sorted_as_numbers),
        cmocka_unit_test(the_order_of_arithmetic_leaves_a_tie),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
