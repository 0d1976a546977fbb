#include "analytics/rubrics/criterion_findings.h"

#include "tests/support/near.h"

static struct arena run;
static struct limits limits;
static struct criterion_result criteria[3];
static struct criterion_pair pairs[2];
static struct criteria_result result;

static int prepare(void **state)
{
    (void)state;
    limits = LIMITS_DEFAULT;
    for (size_t i = 0; i < 3; i++)
        criteria[i] = (struct criterion_result){
            .n_candidates = 100,
            .met = estimate_undefined(0, "not of interest"),
            .separation = estimate_undefined(0, "not of interest"),
            .agreement = estimate_undefined(0, "not of interest"),
            .kappa = estimate_undefined(0, "not of interest")};
    return 0;
}

static int release(void **state)
{
    (void)state;
    arena_free(&run);
    return 0;
}

static void decide(size_t n_pairs)
{
    result = (struct criteria_result){.criteria = criteria, .n = 3};
    const struct criterion_pairs all = {pairs, n_pairs};
    criterion_findings_decide(&result, &all, &limits, &run);
}

static struct estimate correlation(double r, size_t n)
{
    return estimate_ok(r, NAN, interval_fisher_z(r, n), n);
}

/* `more` candidates meet the optional one alone, `less` the required one alone, of n. */
static struct criterion_pair pair(size_t optional, size_t n, size_t more, size_t less)
{
    struct criterion_pair made = {.required = 0, .optional = optional};
    for (size_t i = 0; i < n; i++)
        moments_add(&made.shares, i < more ? 1 : i < more + less ? 0 : 0.5);
    return made;
}

static void a_required_one_that_is_clearly_rarer_is_told_with_the_strongest_comparison(void **state)
{
    (void)state;
    pairs[0] = pair(1, 100, 12, 8);
    pairs[1] = pair(2, 100, 40, 5);
    decide(2);
    assert_int_equal(criteria[0].n_findings, 1);
    const struct finding *const finding = &criteria[0].findings[0];
    assert_int_equal(finding->kind, FINDING_RARER);
    assert_int_equal(finding->strength, STRENGTH_CLEAR);
    assert_int_equal(finding->optional, 2);
    assert_near(finding->difference.value, 0.35, 1e-12);
    assert_int_equal(result.tally.n_clear, 1);
}

static void one_that_may_be_chance_is_a_watch(void **state)
{
    (void)state;
    pairs[0] = pair(1, 100, 12, 8);
    decide(1);
    assert_int_equal(criteria[0].findings[0].strength, STRENGTH_WATCH);
    assert_int_equal(result.tally.n_watch, 1);
    pairs[0] = pair(1, 100, 8, 12);
    criteria[0].findings = NULL;
    criteria[0].n_findings = 0;
    decide(1);
    assert_int_equal(criteria[0].n_findings, 0);
}

static void what_strong_candidates_meet_less_often_is_not_also_flat(void **state)
{
    (void)state;
    criteria[0].separation = correlation(-0.4, 100);
    criteria[1].separation = correlation(0.05, 400);
    criteria[2].separation = correlation(0.45, 100);
    decide(0);
    assert_int_equal(criteria[0].n_findings, 1);
    assert_int_equal(criteria[0].findings[0].kind, FINDING_NEGATIVE);
    assert_int_equal(criteria[0].findings[0].strength, STRENGTH_CLEAR);
    assert_int_equal(criteria[1].findings[0].kind, FINDING_FLAT);
    assert_int_equal(criteria[1].findings[0].strength, STRENGTH_CLEAR);
    assert_int_equal(criteria[2].n_findings, 0);
}

static void the_strongest_finding_stands_first(void **state)
{
    (void)state;
    pairs[0] = pair(1, 100, 12, 8);
    criteria[0].kappa = estimate_ok(0.1, 0.06, (struct interval){-0.02, 0.22}, 100);
    decide(1);
    assert_int_equal(criteria[0].n_findings, 2);
    assert_int_equal(criteria[0].findings[0].kind, FINDING_DISAGREE);
    assert_int_equal(criteria[0].findings[0].strength, STRENGTH_CLEAR);
    assert_int_equal(criteria[0].findings[1].strength, STRENGTH_WATCH);
}

/* A finding that holds alone need not hold among many. */
static void many_tests_are_controlled_together(void **state)
{
    (void)state;
    criteria[0].separation = correlation(0, 100);
    decide(0);
    assert_int_equal(criteria[0].findings[0].strength, STRENGTH_CLEAR);
    criteria[0].findings = NULL;
    criteria[0].n_findings = 0;
    criteria[1].separation = criteria[2].separation = correlation(0.6, 100);
    decide(0);
    assert_int_equal(criteria[0].findings[0].strength, STRENGTH_WATCH);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, prepare, release)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_required_one_that_is_clearly_rarer_is_told_with_the_strongest_comparison),
        TEST(one_that_may_be_chance_is_a_watch),
        TEST(what_strong_candidates_meet_less_often_is_not_also_flat),
        TEST(the_strongest_finding_stands_first),
        TEST(many_tests_are_controlled_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
