#include "reports/model/without.h"

#include "tests/support/near.h"
#include "tests/support/reports/bare_report.h"
#include "tests/support/reports/sample_report.h"

static struct bare bare;
static struct estimate kappas[BARE_QUESTIONS];
static const size_t second = 1;
static const struct without without = {&second, 1, kappas};

static int begin(void **state)
{
    (void)state;
    bare_report(&bare);
    return 0;
}

static void nobody_is_left_out_where_nothing_is_to_be_told(void **state)
{
    (void)state;
    size_t whom[BARE_INTERVIEWERS];
    assert_int_equal(without_whom(&bare.report, whom), 0);
    bare_interviewer(&bare, 1, -0.7);
    assert_int_equal(without_whom(&bare.report, whom), 0);
    bare_interviewer(&bare, 1, -0.7);
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.1);
    assert_int_equal(without_whom(&bare.report, whom), 0);
    bare.result.interviewers.interviewers = NULL;
    assert_int_equal(without_whom(&bare.report, whom), 0);
}

static void who_clearly_scores_unlike_colleagues_is_left_out(void **state)
{
    (void)state;
    size_t whom[BARE_INTERVIEWERS];
    bare_interviewer(&bare, 1, -0.7);
    bare_interviewer(&bare, 2, 0.6);
    bare_question(&bare, 0, FINDING_DISAGREE, STRENGTH_WATCH, 0.5);
    assert_int_equal(without_whom(&bare.report, whom), 2);
    assert_int_equal(whom[0], 1);
    assert_int_equal(whom[1], 2);
    bare.people_findings[2].kind = FINDING_FEW_LEVELS;
    bare.people_findings[1].strength = STRENGTH_WATCH;
    assert_int_equal(without_whom(&bare.report, whom), 0);
}

static void the_interval_without_them_tells_the_cause(void **state)
{
    (void)state;
    assert_int_equal(without_cause_of(&bare.report, 0), CAUSE_UNKNOWN);
    bare.report.without = &without;
    kappas[0] = sample_estimate(0.12, -0.09, 0.32, 80);
    assert_int_equal(without_cause_of(&bare.report, 0), CAUSE_QUESTION);
    kappas[0] = sample_estimate(0.62, 0.45, 0.75, 80);
    assert_int_equal(without_cause_of(&bare.report, 0), CAUSE_INTERVIEWERS);
    kappas[0] = sample_estimate(0.42, 0.25, 0.55, 80);
    assert_int_equal(without_cause_of(&bare.report, 0), CAUSE_UNKNOWN);
    kappas[0] = sample_no_estimate(ESTIMATE_TOO_FEW, 3, "3 answers");
    assert_int_equal(without_cause_of(&bare.report, 0), CAUSE_UNKNOWN);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, NULL)
    const struct CMUnitTest tests[] = {
        TEST(nobody_is_left_out_where_nothing_is_to_be_told),
        TEST(who_clearly_scores_unlike_colleagues_is_left_out),
        TEST(the_interval_without_them_tells_the_cause),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
