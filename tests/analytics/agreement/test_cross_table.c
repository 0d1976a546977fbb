#include "analytics/agreement/cross_table.h"

#include "tests/support/near.h"

enum { MOST_CELLS = 16 };

static const double values[] = {1, 2, 3, 4};
static const struct scale three = {.n_levels = 3, .values = values};
static const struct scale four = {.n_levels = 4, .values = values};

static struct cross_table table_of(const struct scale *scale, const size_t *counts,
                                   size_t n_candidates)
{
    struct cross_table table = {.scale = scale, .counts = counts, .n_candidates = n_candidates};
    for (size_t i = 0; i < scale->n_levels * scale->n_levels; i++)
        table.n += counts[i];
    return table;
}

static struct cross_table turned(const struct cross_table *table, size_t *counts)
{
    const size_t k = table->scale->n_levels;
    for (size_t i = 0; i < k * k; i++)
        counts[i] = table->counts[i % k * k + i / k];
    struct cross_table other = *table;
    other.counts = counts;
    return other;
}

/* Cohen (1960), Educational and Psychological Measurement 20, 37-46. */
static const size_t cohen[] = {88, 14, 18, 10, 40, 10, 2, 6, 12};

/* Python: d = [i % 3 - i // 3 for i, n in enumerate(cohen) for _ in range(n)]
 * statistics.mean(d), statistics.stdev(d) / math.sqrt(200); Wilson's bounds of 140 of 200 by his
 * formula with z = statistics.NormalDist().inv_cdf(.975); 1.97196 is t(.975) with 199 degrees. */
static void agreement_and_difference_have_intervals_over_candidates(void **state)
{
    (void)state;
    struct arena run = {0};
    const struct cross_table table = table_of(&three, cohen, 200);
    const struct estimate agreement = cross_table_agreement(&table, &run);
    assert_int_equal(agreement.status, ESTIMATE_OK);
    assert_near(agreement.value, 0.7, 1e-12);
    assert_near(agreement.lower, 0.6332093162728, 1e-12);
    assert_near(agreement.upper, 0.7592525531763, 1e-12);
    const struct estimate difference = cross_table_difference(&table, &run);
    assert_near(difference.value, 0.2, 1e-12);
    assert_near(difference.se, 0.0530478119413, 1e-12);
    assert_near((0.2 - difference.lower) / difference.se, 1.97196, 1e-5);
    arena_free(&run);
}

static void fewer_candidates_leave_more_doubt(void **state)
{
    (void)state;
    struct arena run = {0};
    const struct cross_table many = table_of(&three, cohen, 200);
    const struct cross_table few = table_of(&three, cohen, 20);
    assert_true(cross_table_agreement(&few, &run).lower < cross_table_agreement(&many, &run).lower);
    assert_true(cross_table_difference(&few, &run).se > 3 * cross_table_difference(&many, &run).se);
    const struct cross_table one = table_of(&three, cohen, 1);
    assert_int_equal(cross_table_agreement(&one, &run).status, ESTIMATE_TOO_FEW);
    assert_int_equal(cross_table_difference(&one, &run).status, ESTIMATE_TOO_FEW);
    arena_free(&run);
}

static void answers_equally_far_apart_have_no_interval(void **state)
{
    (void)state;
    struct arena run = {0};
    const size_t equal[] = {3, 0, 0, 0, 4, 0, 0, 0, 5}, apart[] = {0, 7, 0, 0, 0, 6, 0, 0, 0};
    const struct cross_table tables[] = {table_of(&three, equal, 12), table_of(&three, apart, 13)};
    for (size_t i = 0; i < 2; i++) {
        const struct estimate difference = cross_table_difference(&tables[i], &run);
        assert_int_equal(difference.status, ESTIMATE_UNDEFINED);
        assert_string_equal(difference.reason, "all answers are equally far apart");
        const struct estimate agreement = cross_table_agreement(&tables[i], &run);
        assert_true(agreement.lower < agreement.upper);
    }
    arena_free(&run);
}

static void a_level_is_common_when_both_gave_it(void **state)
{
    (void)state;
    const size_t both[] = {0, 1, 0, 1, 16, 1, 0, 1, 0}, one[] = {0, 8, 0, 0, 10, 0, 0, 2, 0};
    const struct cross_table common = table_of(&three, both, 20), mixed = table_of(&three, one, 20);
    assert_int_equal(cross_table_common_level(&common, 0.8), 1);
    assert_int_equal(cross_table_common_level(&common, 0.91), 3);
    assert_int_equal(cross_table_common_level(&mixed, 0.8), 3);
    assert_int_equal(cross_table_given_by_b(&mixed, 1), 20);
    assert_int_equal(cross_table_given_by_a(&mixed, 0), 8);
}

static void a_shift_is_told_from_a_difference_in_spread(void **state)
{
    (void)state;
    size_t other[MOST_CELLS];
    const size_t shifted[] = {2, 6, 0, 0, 3, 6, 0, 0, 3}, spread[] = {0, 0, 0, 5, 5, 5, 0, 0, 0};
    const struct cross_table higher = table_of(&three, shifted, 20);
    const struct cross_table lower = turned(&higher, other);
    const struct cross_table wider = table_of(&three, spread, 15);
    assert_true(cross_table_is_shifted(&higher));
    assert_true(cross_table_is_shifted(&lower));
    assert_false(cross_table_is_shifted(&wider));
    const size_t alike[] = {4, 1, 0, 1, 4, 1, 0, 1, 4};
    const struct cross_table none = table_of(&three, alike, 16);
    assert_false(cross_table_is_shifted(&none));
}

static void neighbours_that_are_mixed_up_most_are_found_on_either_side(void **state)
{
    (void)state;
    size_t count, other[MOST_CELLS];
    const size_t counts[] = {5, 2, 0, 9, 1, 5, 3, 0, 0, 3, 5, 1, 0, 0, 1, 5};
    const struct cross_table table = table_of(&four, counts, 40);
    const struct cross_table mirrored = turned(&table, other);
    assert_int_equal(cross_table_mixed_up(&table, &count), 1);
    assert_int_equal(count, 6);
    assert_int_equal(cross_table_mixed_up(&mirrored, &count), 1);
    assert_int_equal(count, 6);
    const size_t far[] = {5, 0, 3, 0, 4, 0, 3, 0, 5};
    const struct cross_table never = table_of(&three, far, 20);
    assert_int_equal(cross_table_mixed_up(&never, &count), 0);
    assert_int_equal(count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agreement_and_difference_have_intervals_over_candidates),
        cmocka_unit_test(fewer_candidates_leave_more_doubt),
        cmocka_unit_test(answers_equally_far_apart_have_no_interval),
        cmocka_unit_test(a_level_is_common_when_both_gave_it),
        cmocka_unit_test(a_shift_is_told_from_a_difference_in_spread),
        cmocka_unit_test(neighbours_that_are_mixed_up_most_are_found_on_either_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
