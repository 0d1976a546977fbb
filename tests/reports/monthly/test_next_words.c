#include "reports/monthly/next_words.h"

#include "tests/support/near.h"
#include "tests/support/reports/bare_report.h"

static struct bare bare;
static struct arena arena;

static int begin(void **state)
{
    (void)state;
    bare_report(&bare);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

/* "": nothing is said. */
static void expect(const char *words)
{
    const struct headline headline = headline_of(&bare.report, &arena);
    struct buffer text = {0};
    buffer_add(&text, "");
    assert_int_equal(next_words(&bare.report, &headline, &text), *words != '\0');
    assert_string_equal(text.data, words);
    buffer_free(&text);
}

static void
one_session_serves_those_whose_level_is_off_and_questions_on_which_they_disagree(void **state)
{
    (void)state;
    bare_interviewer(&bare, 0, 0.6);
    bare_question(&bare, 1, FINDING_DISAGREE, STRENGTH_CLEAR, 0.5);
    bare_question(&bare, 2, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.1);
    expect("One calibration session serves two of these three findings: Ann and a colleague or two "
           "score the same answers to b, each alone, and then compare.");
    bare_question(&bare, 2, FINDING_TOO_HARD, STRENGTH_NONE, 0.5);
    expect("One calibration session serves both findings: Ann and a colleague or two score the "
           "same answers to b, each alone, and then compare.");
}

static void questions_alone_are_for_all_interviewers(void **state)
{
    (void)state;
    bare_question(&bare, 0, FINDING_DISAGREE, STRENGTH_CLEAR, 0.5);
    bare_question(&bare, 1, FINDING_DISAGREE, STRENGTH_CLEAR, 0.5);
    bare_question(&bare, 2, FINDING_FLAT, STRENGTH_CLEAR, 0.5);
    expect("One calibration session serves two of these three findings: the interviewers score the "
           "same answers to a and b, each alone, and then compare.");
}

static void two_who_are_one_finding_are_both_named(void **state)
{
    (void)state;
    static long groups[] = {0, 0, 1};
    bare.result.interviewers.same_answers.group = groups;
    bare_interviewer(&bare, 0, 0.6);
    bare_interviewer(&bare, 1, -0.6);
    bare_question(&bare, 2, FINDING_DISAGREE, STRENGTH_CLEAR, 0.5);
    bare_question(&bare, 1, FINDING_FLAT, STRENGTH_CLEAR, 0.5);
    expect("One calibration session serves two of these three findings: Ann, Ben and a colleague "
           "or two score the same answers to c, each alone, and then compare.");
}

static void where_there_is_no_colleague_none_is_asked_for(void **state)
{
    (void)state;
    static long groups[] = {0, 0};
    bare.catalogue.n_interviewers = 2;
    bare.result.interviewers.same_answers.group = groups;
    bare_interviewer(&bare, 0, 0.6);
    bare_interviewer(&bare, 1, -0.6);
    bare_question(&bare, 2, FINDING_DISAGREE, STRENGTH_CLEAR, 0.5);
    expect("One calibration session serves both findings: Ann and Ben score the same answers to c, "
           "each alone, and then compare.");
}

static void what_serves_one_finding_or_none_is_in_its_own_advice(void **state)
{
    (void)state;
    expect("");
    bare_interviewer(&bare, 0, 0.6);
    bare_question(&bare, 2, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.1);
    expect("");
    bare_question(&bare, 1, FINDING_DISAGREE, STRENGTH_WATCH, 0.5);
    expect("");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(one_session_serves_those_whose_level_is_off_and_questions_on_which_they_disagree),
        TEST(questions_alone_are_for_all_interviewers),
        TEST(two_who_are_one_finding_are_both_named),
        TEST(where_there_is_no_colleague_none_is_asked_for),
        TEST(what_serves_one_finding_or_none_is_in_its_own_advice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
