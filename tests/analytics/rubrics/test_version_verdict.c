#include "analytics/rubrics/version_verdict.h"

#include <math.h>

#include "tests/support/near.h"

static struct version_comparison comparison(double before, double difference, double half, double p)
{
    const struct interval bounds = {difference - half, difference + half};
    const struct interval whole = {before - 0.01, before + 0.01};
    return (struct version_comparison){.before = estimate_ok(before, NAN, whole, 40),
                                       .after = estimate_ok(before, NAN, whole, 40),
                                       .difference = estimate_ok(difference, NAN, bounds, 40),
                                       .p = p};
}

static struct version_comparison too_few(void)
{
    const struct estimate none = {.status = ESTIMATE_TOO_FEW, .n = 3};
    return (struct version_comparison){none, none, none, NAN, false, VERSION_TOO_FEW};
}

static struct version_change judged(struct version_comparison difficulty,
                                    struct version_comparison separation,
                                    struct version_comparison agreement)
{
    const struct limits limits = LIMITS_DEFAULT;
    struct version_change change = {.measures = {difficulty, separation, agreement}};
    struct versions_result versions = {&change, 1};
    version_verdicts(&versions, &limits);
    return change;
}

/* Before, difference, and what comes of it; each clearly visible. */
static void a_difficulty_is_judged_by_its_lines(void **state)
{
    (void)state;
    static const struct {
        double before, difference;
        enum version_verdict verdict;
    } cases[] = {
        {0.15, 0.30, VERSION_BETTER},  /* too hard, and now between the lines */
        {0.15, 0.10, VERSION_BETTER},  /* too hard, and less so */
        {0.90, -0.30, VERSION_BETTER}, /* too easy, and now between the lines */
        {0.50, 0.20, VERSION_CHANGED}, /* between the lines all along */
        {0.50, 0.35, VERSION_WORSE},   /* now too easy */
        {0.45, -0.30, VERSION_WORSE},  /* now too hard */
        {0.20, -0.10, VERSION_WORSE},  /* too hard, and more so */
        {0.25, 0.65, VERSION_WORSE},   /* from a little too hard to far too easy */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct version_change change = judged(
            comparison(cases[i].before, cases[i].difference, 0.05, 1e-6), too_few(), too_few());
        assert_int_equal(change.measures[VERSION_DIFFICULTY].verdict, cases[i].verdict);
        assert_int_equal(change.verdict, cases[i].verdict);
    }
}

static void more_separation_and_agreement_are_better(void **state)
{
    (void)state;
    const struct version_change change = judged(too_few(), comparison(0.2, 0.3, 0.1, 1e-6),
                                                comparison(0.6, -0.3, 0.1, 1e-6));
    assert_int_equal(change.measures[VERSION_DIFFICULTY].verdict, VERSION_TOO_FEW);
    assert_int_equal(change.measures[VERSION_SEPARATION].verdict, VERSION_BETTER);
    assert_int_equal(change.measures[VERSION_AGREEMENT].verdict, VERSION_WORSE);
    assert_int_equal(change.verdict, VERSION_MIXED);
}

static void what_is_not_visible_is_no_change(void **state)
{
    (void)state;
    const struct version_change change = judged(comparison(0.2, 0.1, 0.2, 0.3),
                                                comparison(0.2, 0.3, 0.4, 0.2), too_few());
    assert_int_equal(change.measures[VERSION_DIFFICULTY].verdict, VERSION_NO_VISIBLE_CHANGE);
    assert_int_equal(change.verdict, VERSION_NO_VISIBLE_CHANGE);
    assert_int_equal(judged(too_few(), too_few(), too_few()).verdict, VERSION_TOO_FEW);
}

/* One interval in three that just leaves out 0 does not hold among three. */
static void one_of_many_comparisons_needs_more_than_its_own_interval(void **state)
{
    (void)state;
    const struct version_comparison null = comparison(0.5, 0.01, 0.2, 0.9);
    const struct version_change alone = judged(comparison(0.2, 0.1, 0.099, 0.04), too_few(),
                                               too_few());
    const struct version_change among = judged(comparison(0.2, 0.1, 0.099, 0.04), null, null);
    assert_int_equal(alone.verdict, VERSION_BETTER);
    assert_int_equal(among.verdict, VERSION_NO_VISIBLE_CHANGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_difficulty_is_judged_by_its_lines),
        cmocka_unit_test(more_separation_and_agreement_are_better),
        cmocka_unit_test(what_is_not_visible_is_no_change),
        cmocka_unit_test(one_of_many_comparisons_needs_more_than_its_own_interval),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
