#include "reports/interviewers/own_words.h"

#include <math.h>
#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/bare_report.h"
#include "tests/support/reports/sample_report.h"

enum { ME = 1 };

static struct bare bare;
static struct own_level levels[5];
static struct own_question questions[BARE_QUESTIONS];
static struct own_scores_result own;

/* As colleagues score: nothing to tell. */
static void fill(void)
{
    bare_report(&bare);
    for (size_t k = 0; k < 5; k++)
        levels[k] = (struct own_level){.n = 10,
                                       .share = 0.2,
                                       .colleagues = 0.2,
                                       .difference = sample_estimate(0, -0.1, 0.1, 50),
                                       .n_pairs = 20,
                                       .n_alike = 18,
                                       .usual = k,
                                       .n_usual = 18};
    for (size_t q = 0; q < BARE_QUESTIONS; q++)
        questions[q] = (struct own_question){20, 4, sample_estimate(0, -0.2, 0.2, 20)};
    own = (struct own_scores_result){.n_answers = 50,
                                     .n_colleagues = 4,
                                     .mean = 2.5,
                                     .colleagues = 3,
                                     .levels = levels,
                                     .questions = questions};
    bare.report.own = &own;
    bare.report.own_interviewer = ME;
    bare.people[ME].n_interviews = 1;
}

static void expect(void (*words)(const struct report *report, struct buffer *text),
                   const char *wanted)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    words(&bare.report, &text);
    assert_string_equal(text.data, wanted);
    buffer_free(&text);
}

static void the_title_says_how_far_and_whether_that_is_known(void **state)
{
    (void)state;
    fill();
    expect(own_words_title, "You score as colleagues do on the same answers");
    bare_interviewer(&bare, ME, -0.6);
    expect(own_words_title, "You score lower than colleagues on the same answers");
    bare.people[ME].findings[0].strength = STRENGTH_WATCH;
    expect(own_words_title, "You may score lower than colleagues on the same answers");
    bare.people[ME].n_findings = 0;
    expect(own_words_title, "Nobody can say yet whether you score unlike colleagues");
    bare.people[ME].severity_points = sample_no_estimate(ESTIMATE_TOO_FEW, 1, "too few");
    expect(own_words_title, "Too few of your answers were scored by a colleague to compare");
    expect(own_words_lead, "A colleague scored 1 answer too: too few.");
}

static void of_one_or_two_colleagues_nothing_is_compared(void **state)
{
    (void)state;
    fill();
    bare_interviewer(&bare, ME, -0.6);
    own.n_colleagues = 2;
    own_scores_withhold(&bare.people[ME]);
    expect(own_words_title,
           "Fewer than three colleagues scored your answers, so nothing is compared");
    own.n_colleagues = 3;
    expect(own_words_title, "Too few of your answers were scored by a colleague to compare");
}

static void the_lead_gives_both_averages_where_nobody_is_behind_one(void **state)
{
    (void)state;
    fill();
    expect(own_words_lead,
           "You are 0.00 points (−0.10 to 0.10, 60 answers) from the average of all "
           "who share answers, yourself among them. On these answers you give 2.50 "
           "on average, colleagues 3.00. Nobody knows who is right.");
    own.colleagues = NAN;
    expect(own_words_lead,
           "You are 0.00 points (−0.10 to 0.10, 60 answers) from the average of all "
           "who share answers, yourself among them. Nobody knows who is right.");
    expect(own_words_load, "1 interview, 30 candidates, 60 scores");
}

static void advice_names_the_level_and_the_questions_that_surely_differ(void **state)
{
    fill();
    const char *const last =
        "Write the score down before you hear those of others: it is worth most when it is your "
        "own.";
    assert_string_equal(own_words_advice(&bare.report, 0, *state), last);
    assert_null(own_words_advice(&bare.report, 1, *state));
    questions[1].difference = sample_estimate(-0.5, -0.8, -0.2, 20);
    levels[3].usual = 2;
    levels[3].n_usual = 12;
    levels[3].n_alike = 5;
    assert_string_equal(own_words_advice(&bare.report, 0, *state),
                        "Settle what earns 4: where a colleague gives 4, you give 3 in 60\u00a0% "
                        "of 20 scores and 4 in 25\u00a0%. Read what the rubric asks for it, aloud, "
                        "with somebody.");
    assert_string_equal(own_words_advice(&bare.report, 1, *state),
                        "Begin with b: there you are farthest from colleagues. Score two recorded "
                        "answers alone, then compare.");
    assert_string_equal(own_words_advice(&bare.report, 2, *state), last);
}

static void questions_stand_by_distance_and_what_is_left_out_is_said(void **state)
{
    fill();
    expect(own_words_left_out, "");
    questions[2].difference = sample_estimate(0.5, 0.2, 0.8, 20);
    questions[0].difference = sample_no_estimate(ESTIMATE_UNDEFINED, 20, "r");
    const struct own_order order = own_words_order(&bare.report, *state);
    assert_int_equal(order.n, 2);
    assert_int_equal(order.questions[0], 2);
    assert_int_equal(order.n_left_out, 1);
    expect(own_words_left_out, "Not here: 1 question with fewer than 10 such answers, or with "
                               "fewer than three colleagues.");
    questions[0].n_answers = 0;
    expect(own_words_left_out, "");
}

static void without_levels_it_says_why(void **state)
{
    (void)state;
    fill();
    expect(own_words_no_levels, "");
    own.reason = "r";
    expect(own_words_no_levels, "Nothing is told level by level: r.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_title_says_how_far_and_whether_that_is_known),
        ARENA_TEST(of_one_or_two_colleagues_nothing_is_compared),
        ARENA_TEST(the_lead_gives_both_averages_where_nobody_is_behind_one),
        ARENA_TEST(advice_names_the_level_and_the_questions_that_surely_differ),
        ARENA_TEST(questions_stand_by_distance_and_what_is_left_out_is_said),
        ARENA_TEST(without_levels_it_says_why),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
