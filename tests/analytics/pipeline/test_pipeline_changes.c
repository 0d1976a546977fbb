#include "analytics/pipeline/pipeline_changes.h"

#include "tests/support/near.h"

static struct pipeline_stage stage(double passed, double n)
{
    const double p = passed / n;
    return (struct pipeline_stage){.pass = estimate_ok(p, 0, interval_wilson(p, n), (size_t)n),
                                   .n_effective = n};
}

/* The first difference is Newcombe's first example. The second has an interval beyond 0, but among
 * ten stages it may be chance. */
static void a_change_is_clear_where_it_holds_among_all_stages(void **state)
{
    (void)state;
    enum { N = 10 };
    struct pipeline_stage month[N], previous[N];
    struct pipeline_change changes[N];
    const struct limits limits = LIMITS_DEFAULT;
    for (size_t s = 0; s < N; s++)
        month[s] = previous[s] = stage(20, 40);
    month[0] = stage(56, 70);
    previous[0] = stage(24, 80);
    month[1] = stage(48, 80);
    previous[1] = stage(53, 70);
    pipeline_changes(month, previous, N, &limits, changes);
    assert_int_equal(changes[0].finding.strength, STRENGTH_CLEAR);
    assert_near(changes[0].difference.value, 0.5, 1e-12);
    assert_true(changes[1].difference.upper < 0);
    assert_int_equal(changes[1].finding.strength, STRENGTH_WATCH);
    assert_int_equal(changes[2].finding.strength, STRENGTH_NONE);
    assert_int_equal(changes[2].difference.n, 40);
}

/* 56 of 70 against 24 of 80, among two stages with 20 of 40 in both months. Worst, with f in flight
 * it or before in each month: 56 of 70 + f against 24 + f of 80 + f. By an independent program
 * (Python, from the formulas): f = 15: a difference of 0.248 (0.102 to 0.379), p 0.0009; f = 30:
 * 0.069 (-0.065 to 0.200). */
static void a_change_that_those_in_flight_could_undo_is_not_clear(void **state)
{
    (void)state;
    const struct limits limits = LIMITS_DEFAULT;
    struct pipeline_stage month[2] = {stage(20, 40), stage(56, 70)};
    struct pipeline_stage previous[2] = {stage(20, 40), stage(24, 80)};
    struct pipeline_change changes[2];
    month[0].n_in_flight = previous[0].n_in_flight = 10;
    month[1].n_in_flight = previous[1].n_in_flight = 5;
    pipeline_changes(month, previous, 2, &limits, changes);
    assert_int_equal(changes[1].finding.strength, STRENGTH_CLEAR);
    assert_false(changes[1].may_be_undone);
    assert_int_equal(changes[0].n_in_flight, 20);
    assert_int_equal(changes[1].n_in_flight, 30);
    month[0].n_in_flight = previous[0].n_in_flight = 25;
    pipeline_changes(month, previous, 2, &limits, changes);
    assert_int_equal(changes[1].finding.strength, STRENGTH_WATCH);
    assert_true(changes[1].may_be_undone);
    assert_false(changes[1].may_be_chance);
    assert_near(changes[1].difference.value, 0.5, 1e-12);
    pipeline_changes(previous, month, 2, &limits, changes);
    assert_int_equal(changes[1].finding.strength, STRENGTH_WATCH);
    assert_true(changes[1].may_be_undone);
}

/* Who is in flight after the stage has passed it. */
static void those_in_flight_in_a_later_stage_undo_nothing(void **state)
{
    (void)state;
    const struct limits limits = LIMITS_DEFAULT;
    struct pipeline_stage month[2] = {stage(56, 70), stage(20, 40)};
    struct pipeline_stage previous[2] = {stage(24, 80), stage(20, 40)};
    struct pipeline_change changes[2];
    month[1].n_in_flight = previous[1].n_in_flight = 500;
    pipeline_changes(month, previous, 2, &limits, changes);
    assert_int_equal(changes[0].n_in_flight, 0);
    assert_false(changes[0].may_be_undone);
    assert_int_equal(changes[0].finding.strength, STRENGTH_CLEAR);
}

static void a_share_that_is_not_known_leaves_no_change(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct pipeline_stage known = stage(5, 20), few = known;
    struct pipeline_change change;
    const struct limits limits = LIMITS_DEFAULT;
    few.pass = estimate_too_few(3, 10, &arena);
    pipeline_changes(&known, &few, 1, &limits, &change);
    assert_int_equal(change.difference.status, ESTIMATE_TOO_FEW);
    assert_int_equal(change.difference.n, 3);
    pipeline_changes(&few, &known, 1, &limits, &change);
    assert_int_equal(change.difference.status, ESTIMATE_TOO_FEW);
    assert_int_equal(change.finding.strength, STRENGTH_NONE);
    pipeline_changes(NULL, NULL, 0, &limits, NULL);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_is_clear_where_it_holds_among_all_stages),
        cmocka_unit_test(a_change_that_those_in_flight_could_undo_is_not_clear),
        cmocka_unit_test(those_in_flight_in_a_later_stage_undo_nothing),
        cmocka_unit_test(a_share_that_is_not_known_leaves_no_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
