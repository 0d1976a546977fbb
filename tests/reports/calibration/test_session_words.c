#include "reports/calibration/session_words.h"

#include "analytics/calibration/calibration_plan.h"
#include "tests/support/near.h"
#include "tests/support/reports/bare_report.h"

static struct arena arena;
static struct bare bare;
static struct calibration_plan plan;
static bool invited[BARE_INTERVIEWERS];

static int open_report(void **state)
{
    (void)state;
    bare_report(&bare);
    for (size_t i = 0; i < BARE_INTERVIEWERS; i++)
        invited[i] = i < 2;
    plan = (struct calibration_plan){.n = 1, .invited = invited, .n_invited = 2};
    bare.report.session = &plan;
    return 0;
}

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void the_title_counts_answers_and_people_or_says_why_there_are_none(void **state)
{
    (void)state;
    plan.n = 6;
    assert_string_equal(session_words_title(&bare.report, &arena),
                        "Six answers are worth scoring together, by two interviewers");
    plan.reason = "there is no score";
    plan.n = 0;
    assert_string_equal(session_words_title(&bare.report, &arena),
                        "There is no session to plan: there is no score");
    assert_null(session_words_invited(&bare.report, &arena));
}

static void each_reason_is_a_sentence(void **state)
{
    (void)state;
    plan.answers[0] = (struct calibration_answer){.reason = CALIBRATION_CONFUSED,
                                                  .question = 1,
                                                  .level_low = 1,
                                                  .level_high = 3,
                                                  .n_confused = 12,
                                                  .n_compared = 1140};
    assert_string_equal(session_words_why(&bare.report, 0, &arena),
                        "scored 2 and 4, which are confused on b (12 of 1,140 pairs of scores)");
    plan.answers[0] = (struct calibration_answer){.reason = CALIBRATION_NEAR_LINE, .mean = 0.61};
    plan.line = 0.625;
    assert_string_equal(
        session_words_why(&bare.report, 0, &arena),
        "the candidate is near the middle of all candidates: 61\u00a0% of the scale on "
        "average, where that is at 62\u00a0%");
    plan.line_is_told = true;
    assert_string_equal(
        session_words_why(&bare.report, 0, &arena),
        "the candidate is near the line between hired and rejected: 61\u00a0% of the "
        "scale on average, where that is at 62\u00a0%");
    plan.answers[0] = (struct calibration_answer){.reason = CALIBRATION_NEVER_MET, .a = 0, .b = 2};
    bare.interviewers[0] = "Ann";
    bare.interviewers[2] = "Cleo";
    assert_string_equal(session_words_why(&bare.report, 0, &arena),
                        "Ann and Cleo both ask a and never scored the same answer");
}

static void the_scores_that_an_answer_has_are_in_points(void **state)
{
    (void)state;
    plan.answers[0] = (struct calibration_answer){.low = 0.25, .high = 0.75};
    assert_string_equal(session_words_scores(&bare.report, 0, &arena), "2 to 4");
    plan.answers[0].low = plan.answers[0].high;
    assert_string_equal(session_words_scores(&bare.report, 0, &arena), "4");
}

static void who_asks_these_questions_is_named(void **state)
{
    (void)state;
    bare.interviewers[0] = "Ann";
    bare.interviewers[1] = "Bo";
    assert_string_equal(session_words_invited(&bare.report, &arena),
                        "Who asks these questions: Ann and Bo.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(the_title_counts_answers_and_people_or_says_why_there_are_none,
                               open_report),
        cmocka_unit_test_setup(each_reason_is_a_sentence, open_report),
        cmocka_unit_test_setup(the_scores_that_an_answer_has_are_in_points, open_report),
        cmocka_unit_test_setup(who_asks_these_questions_is_named, open_report),
    };
    return cmocka_run_group_tests(tests, NULL, free_arena);
}
