#include "reports/interviewers/level_gap_words.h"

#include "tests/support/near.h"
#include "tests/support/reports/bare_report.h"
#include "tests/support/reports/sample_report.h"

static struct bare bare;
static struct arena arena;
static long groups[] = {0, 0, 1};

/* Ben scores 1.2 points lower than Ann, on 60 answers that nobody else scored. */
static int begin(void **state)
{
    (void)state;
    bare_report(&bare);
    bare.result.interviewers.same_answers.group = groups;
    bare_interviewer(&bare, 0, 0.6);
    bare_interviewer(&bare, 1, -0.6);
    bare.people[0].severity_points = sample_estimate(0.6, 0.5, 0.7, 60);
    bare.people[1].severity_points = sample_estimate(-0.6, -0.7, -0.5, 60);
    bare.result.agreement.n_pairs = 0;
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void expect(size_t interviewer, const char *words)
{
    struct level_gap gap;
    struct buffer text = {0}, action = {0};
    assert_true(level_gap(&bare.report, interviewer, &gap));
    level_gap_words(&bare.report, &gap, &text, &action);
    assert_string_equal(text.data, words);
    assert_string_equal(action.data, "Score two recorded answers with a third person, each alone, "
                                     "then settle level by level what earns it.");
    assert_string_equal(level_gap_words_handle(&bare.report, &gap, &arena), "pair:Ann+Ben level");
    buffer_free(&text);
    buffer_free(&action);
}

static void who_scores_lower_is_named_and_nobody_is_said_to_be_off(void **state)
{
    (void)state;
    const char *const words = "Ben scores lower than Ann on the same answers, by 1.20 points "
                              "(1.00–1.40, 60 answers). With two people the data cannot say who "
                              "of them is off.";
    expect(0, words);
    expect(1, words);
}

static void order_and_level_are_told_apart(void **state)
{
    (void)state;
    bare.result.agreement.n_pairs = 1;
    bare.pair.n = 60;
    bare.pair.observed = 0.23;
    bare.pair.kappa[KAPPA_QUADRATIC].estimate = sample_estimate(0.42, 0.34, 0.49, 60);
    expect(0, "Ben scores lower than Ann on the same answers, by 1.20 points (1.00–1.40, 60 "
              "answers). They give the same score to 23 % of them (κ 0.42, 0.34–0.49). With two "
              "people the data cannot say who of them is off.");
}

static void a_watch_may_be_chance(void **state)
{
    (void)state;
    bare.people_findings[0].strength = bare.people_findings[1].strength = STRENGTH_WATCH;
    expect(1, "Ben may score lower than Ann on the same answers, by 1.20 points (1.00–1.40, 60 "
              "answers); this may be chance. With two people the data cannot say who of them is "
              "off.");
}

static void a_third_who_shares_answers_tells_who_is_off(void **state)
{
    (void)state;
    static long together[] = {0, 0, 0}, apart[] = {0, 1, 2};
    struct level_gap gap;
    bare.result.interviewers.same_answers.group = together;
    assert_false(level_gap(&bare.report, 0, &gap));
    bare.result.interviewers.same_answers.group = apart;
    assert_false(level_gap(&bare.report, 0, &gap));
}

static void what_is_not_about_level_stays_with_each_of_them(void **state)
{
    (void)state;
    struct level_gap gap;
    struct finding finding = {.kind = FINDING_SEVERE, .strength = STRENGTH_CLEAR};
    assert_true(level_gap_stands_for(&bare.report, 1, &finding, &gap));
    assert_int_equal(gap.lower, 1);
    finding.kind = FINDING_FEW_LEVELS;
    assert_false(level_gap_stands_for(&bare.report, 1, &finding, &gap));
}

static void without_a_finding_there_is_no_gap(void **state)
{
    (void)state;
    struct level_gap gap;
    bare.people[0].n_findings = bare.people[1].n_findings = 0;
    assert_false(level_gap(&bare.report, 0, &gap));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(who_scores_lower_is_named_and_nobody_is_said_to_be_off),
        TEST(order_and_level_are_told_apart),
        TEST(a_watch_may_be_chance),
        TEST(a_third_who_shares_answers_tells_who_is_off),
        TEST(what_is_not_about_level_stays_with_each_of_them),
        TEST(without_a_finding_there_is_no_gap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
