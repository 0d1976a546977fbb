#include "analytics/interviewers/interviewer_findings.h"

#include "tests/support/near.h"

enum { N = 4 };

static struct estimate known(double value, double lower, double upper)
{
    return estimate_ok(value, 0.1, (struct interval){lower, upper}, 50);
}

static struct interviewers_result result_with(struct interviewer_result *interviewers, double level)
{
    for (size_t i = 0; i < N; i++)
        interviewers[i] = (struct interviewer_result){
            .severity_points = estimate_undefined(0, "none"),
            .spread = estimate_undefined(0, "none")};
    return (struct interviewers_result){.level = level, .interviewers = interviewers};
}

static void each_kind_is_found_by_its_line(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct interviewer_result interviewers[N];
    struct interviewers_result result = result_with(interviewers, 1);
    const struct interviewer_tests tests[N] = {
        {0.001, 0.999, 0.5}, {0.999, 0.3, 0.5}, {0.9, 0.9, 0.001}, {0, 0, 0}};
    const struct limits limits = LIMITS_DEFAULT;
    interviewers[0].severity_points = known(-0.5, -0.6, -0.4);
    interviewers[1].severity_points = known(0.3, 0.1, 0.5);
    interviewers[2].severity_points = known(0.1, 0, 0.2);
    interviewers[2].spread = known(0.5, 0.4, 0.6);
    interviewer_findings_decide(&result, N, tests, &limits, &arena);
    assert_int_equal(interviewers[0].n_findings, 1);
    assert_int_equal(interviewers[0].findings[0].kind, FINDING_SEVERE);
    assert_int_equal(interviewers[0].findings[0].strength, STRENGTH_CLEAR);
    assert_int_equal(interviewers[1].findings[0].kind, FINDING_LENIENT);
    assert_int_equal(interviewers[1].findings[0].strength, STRENGTH_WATCH);
    assert_int_equal(interviewers[2].findings[0].kind, FINDING_FEW_LEVELS);
    assert_int_equal(interviewers[3].n_findings, 0);
    assert_int_equal(result.tally.n_clear, 2);
    assert_int_equal(result.tally.n_watch, 1);
    arena_free(&arena);
}

/* Half points: a quarter of a level is an eighth of a point. */
static void the_line_is_a_quarter_of_a_level(void **state)
{
    (void)state;
    struct interviewer_result interviewers[N];
    const struct interviewers_result result = result_with(interviewers, 0.5);
    const struct limits limits = LIMITS_DEFAULT;
    assert_near(interviewer_findings_severity_line(&result, &limits), 0.125, 0);
}

static void the_stronger_finding_stands_first(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct interviewer_result interviewers[N];
    struct interviewers_result result = result_with(interviewers, 1);
    const struct interviewer_tests tests[N] = {{0.4, 0.9, 0.001}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}};
    const struct limits limits = LIMITS_DEFAULT;
    interviewers[0].severity_points = known(-0.3, -0.5, -0.1);
    interviewers[0].spread = known(0.5, 0.4, 0.6);
    interviewer_findings_decide(&result, N, tests, &limits, &arena);
    assert_int_equal(interviewers[0].n_findings, 2);
    assert_int_equal(interviewers[0].findings[0].kind, FINDING_FEW_LEVELS);
    assert_int_equal(interviewers[0].findings[1].kind, FINDING_SEVERE);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_is_found_by_its_line),
        cmocka_unit_test(the_line_is_a_quarter_of_a_level),
        cmocka_unit_test(the_stronger_finding_stands_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
