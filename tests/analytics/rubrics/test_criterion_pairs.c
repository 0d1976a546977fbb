#include "analytics/rubrics/criterion_pairs.h"

#include <stdlib.h>

#include "tests/support/analytics/marked.h"
#include "tests/support/near.h"

static struct arena arena;

static int release(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static struct criterion_pair with(size_t n, double required, double optional, size_t reversed)
{
    struct criterion_pair pair = {0};
    for (size_t i = 0; i < n; i++)
        moments_add(&pair.shares,
                    ((i < reversed ? required - optional : optional - required) + 1) / 2);
    return pair;
}

static void a_pair_is_a_required_and_an_optional_criterion_of_one_rubric(void **state)
{
    (void)state;
    struct marked marked;
    marked_open(&marked, marked_rows, 0);
    struct criterion_pairs pairs = criterion_pairs_create(&marked.marks.catalogue, &arena);
    assert_int_equal(pairs.n, 1);
    assert_int_equal(pairs.pairs[0].required, 0);
    assert_int_equal(pairs.pairs[0].optional, 1);
    marked.places[1].listed = false;
    pairs = criterion_pairs_create(&marked.marks.catalogue, &arena);
    assert_int_equal(pairs.n, 0);
    marked_close(&marked);
}

/* Mean and standard error of the 24 differences of the rows in tests/support, by a Python program.
 */
static void the_difference_is_over_candidates_with_both(void **state)
{
    (void)state;
    static const double rows[][2] = {{0, 1}, {0, 1},   {0, 1},   {0, 0},   {0, 0},   {0.5, 1},
                                     {0, 0}, {0, 0},   {0.5, 1}, {0, 0},   {1, 1},   {1, 0},
                                     {0, 1}, {0, 0},   {0.5, 0}, {0.5, 1}, {1, 1},   {0, 0},
                                     {0, 0}, {0.5, 1}, {0.5, 0}, {0, 0},   {0.5, 1}, {0, 1}};
    struct marked marked;
    marked_open(&marked, marked_rows, 0);
    struct criterion_pairs pairs = criterion_pairs_create(&marked.marks.catalogue, &arena);
    const double half[] = {NAN, 1, 1};
    criterion_pairs_add(&pairs, half);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        criterion_pairs_add(&pairs, (const double[]){rows[i][0], rows[i][1], NAN});
    const struct estimate difference = criterion_pair_difference(&pairs.pairs[0], 10, &arena);
    assert_int_equal(difference.n, 24);
    assert_near(difference.value, 0.22916666666666666, 1e-14);
    assert_near(difference.se, 0.1084273560772083, 1e-14);
    marked_close(&marked);
}

/* p below 0.025 where the whole interval is above 0, and only there. */
static void the_test_is_the_interval_turned_round(void **state)
{
    (void)state;
    for (size_t reversed = 0; reversed <= 20; reversed++) {
        const struct criterion_pair pair = with(20, 0, 1, reversed);
        const struct estimate difference = criterion_pair_difference(&pair, 10, &arena);
        assert_int_equal(difference.status, ESTIMATE_OK);
        assert_true((criterion_pair_p(&pair) < 0.025) == (difference.lower > 0));
        assert_true(difference.lower < difference.upper);
        assert_true(difference.lower >= -1 && difference.upper <= 1);
    }
}

static void equal_marks_leave_doubt(void **state)
{
    (void)state;
    const struct criterion_pair same = with(30, 1, 1, 0), apart = with(30, 0, 1, 0);
    const struct estimate none = criterion_pair_difference(&same, 10, &arena);
    assert_near(none.value, 0, 0);
    assert_near(none.lower, -none.upper, 1e-12);
    assert_true(none.upper > 0.2);
    assert_near(criterion_pair_p(&same), 0.5, 1e-12);
    const struct estimate all = criterion_pair_difference(&apart, 10, &arena);
    assert_near(all.upper, 1, 1e-12);
    assert_true(all.lower < 1 && all.lower > 0.7);
}

static void below_the_floor_there_are_too_few(void **state)
{
    (void)state;
    const struct criterion_pair few = with(9, 0, 1, 2), none = with(0, 0, 1, 0);
    assert_int_equal(criterion_pair_difference(&few, 10, &arena).status, ESTIMATE_TOO_FEW);
    assert_int_equal(criterion_pair_difference(&none, 10, &arena).status, ESTIMATE_UNDEFINED);
}

#define TEST(name) cmocka_unit_test_teardown(name, release)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_pair_is_a_required_and_an_optional_criterion_of_one_rubric),
        TEST(the_difference_is_over_candidates_with_both),
        TEST(the_test_is_the_interval_turned_round),
        TEST(equal_marks_leave_doubt),
        TEST(below_the_floor_there_are_too_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
