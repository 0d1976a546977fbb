#include "analytics/pipeline_changes.h"

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
    assert_int_equal(changes[0].strength, STRENGTH_CLEAR);
    assert_near(changes[0].difference.value, 0.5, 1e-12);
    assert_true(changes[1].difference.upper < 0);
    assert_int_equal(changes[1].strength, STRENGTH_WATCH);
    assert_int_equal(changes[2].strength, STRENGTH_NONE);
    assert_int_equal(changes[2].difference.n, 40);
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
    assert_int_equal(change.strength, STRENGTH_NONE);
    pipeline_changes(NULL, NULL, 0, &limits, NULL);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_is_clear_where_it_holds_among_all_stages),
        cmocka_unit_test(a_share_that_is_not_known_leaves_no_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
