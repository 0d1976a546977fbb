#include "reports/monthly/title_words.h"

#include "reports/monthly/news.h"
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

static void expect(const char *title)
{
    struct buffer text = {0};
    title_words_of_report(&bare.report, &text);
    assert_string_equal(text.data, title);
    buffer_free(&text);
}

static void expect_tally(const char *tally)
{
    const struct headline headline = headline_of(&bare.report, &arena);
    struct buffer text = {0};
    buffer_add(&text, "");
    title_words_tally(&bare.report, &headline, &text);
    assert_string_equal(text.data, tally);
    buffer_free(&text);
}

static void two_interviewers_on_both_sides_are_apart(void **state)
{
    (void)state;
    bare_interviewer(&bare, 0, 0.7);
    bare_interviewer(&bare, 1, -0.6);
    expect("Two interviewers are 1.3 points apart, each against colleagues");
    bare.pair.n = 60;
    expect("Two interviewers are 1.3 points apart on the same answers");
    bare_interviewer(&bare, 2, 0.3);
    expect("Three interviewers score differently from colleagues, up to 1.3 points apart");
}

static void two_who_share_answers_with_nobody_else_are_two(void **state)
{
    (void)state;
    static long groups[] = {0, 0, 1};
    bare.result.interviewers.same_answers.group = groups;
    bare_interviewer(&bare, 0, 0.6);
    bare_interviewer(&bare, 1, -0.6);
    bare.pair.n = 60;
    expect("Two interviewers are 1.2 points apart on the same answers");
}

static void interviewers_on_one_side_score_lower_or_higher(void **state)
{
    (void)state;
    bare_interviewer(&bare, 1, -0.62);
    expect("Ben scores 0.6 points lower than colleagues on the same answers");
    bare.interviewers[1] = "Interviewer 2";
    expect("Interviewer 2 scores 0.6 points lower than colleagues on the same answers");
    bare_interviewer(&bare, 2, -0.9);
    expect("Two interviewers score lower than colleagues on the same answers, by up to 0.9 points");
}

static void a_question_leads_where_it_is_the_largest_and_the_others_are_counted(void **state)
{
    (void)state;
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.05);
    expect("a is too hard");
    bare_question(&bare, 1, FINDING_FLAT, STRENGTH_CLEAR, 0.5);
    expect("a is too hard; one more question needs attention");
    bare_question(&bare, 2, FINDING_FLAT, STRENGTH_CLEAR, 0.5);
    expect("a is too hard; two more questions need attention");
    bare_interviewer(&bare, 2, -0.3);
    expect("a is too hard; two more questions need attention");
}

static void the_largest_group_of_the_others_comes_behind_a_semicolon(void **state)
{
    (void)state;
    bare_interviewer(&bare, 1, -0.9);
    bare_question(&bare, 0, FINDING_FLAT, STRENGTH_CLEAR, 0.5);
    expect("Ben scores 0.9 points lower than colleagues on the same answers; one question needs "
           "attention");
    bare_question(&bare, 1, FINDING_FLAT, STRENGTH_CLEAR, 0.5);
    expect("Ben scores 0.9 points lower than colleagues on the same answers; two questions need "
           "attention");
}

static void other_interviewers_are_counted_behind_a_question(void **state)
{
    (void)state;
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.01);
    bare_interviewer(&bare, 0, -0.3);
    expect("a is too hard; one interviewer scores unlike colleagues or unlike before");
    bare_interviewer(&bare, 1, 0.3);
    expect("a is too hard; two interviewers score unlike colleagues or unlike before");
}

static void without_a_clear_finding_it_says_what_is_known(void **state)
{
    (void)state;
    expect("No finding: 3 of 3 questions are sound");
    bare_question(&bare, 1, FINDING_FLAT, STRENGTH_WATCH, 0.5);
    expect("No clear finding: 2 of 3 questions are sound, 1 is to watch");
    bare.found[2].verdict.state = STATE_CANNOT_SAY;
    expect("No clear finding: 1 of 3 questions is sound, 1 is to watch, of 1 nobody can say yet");
}

static void where_an_interviewer_is_to_watch_no_finding_is_clear(void **state)
{
    (void)state;
    bare_interviewer(&bare, 0, -0.3);
    bare.people_findings[0].strength = STRENGTH_WATCH;
    expect("No clear finding: 3 of 3 questions are sound");
    expect_tally("No clear finding is open, 1 to watch. 3 questions: 3 sound.");
    bare.catalogue.n_questions = 1;
    expect("No clear finding: the one question is sound");
}

static void where_nobody_can_say_it_says_what_comes_first(void **state)
{
    (void)state;
    for (size_t q = 0; q < BARE_QUESTIONS; q++)
        bare.found[q].verdict = (struct question_verdict){.state = STATE_CANNOT_SAY,
                                                          .needs = {.candidates = {9 + q, false}}};
    expect("No question can be judged yet; the first needs about 9 more candidates");
    bare.found[1].verdict.needs.candidates.more = 1;
    expect("No question can be judged yet; the first needs about 1 more candidate");
    for (size_t q = 0; q < BARE_QUESTIONS; q++)
        bare.found[q].verdict.needs = (struct question_needs){.candidates = {0, true}};
    expect("No question can be judged yet");
}

static void of_one_question_and_of_none_it_speaks_as_one_does(void **state)
{
    (void)state;
    bare.catalogue.n_questions = 1;
    expect("No finding: the one question is sound");
    bare_question(&bare, 0, FINDING_FLAT, STRENGTH_WATCH, 0.5);
    expect("No clear finding: the one question is to watch");
    bare.catalogue.n_questions = 0;
    expect("There is no score to judge");
    expect_tally("");
}

static void the_tally_adds_up(void **state)
{
    (void)state;
    expect_tally("No clear finding is open. 3 questions: 3 sound.");
    bare_question(&bare, 0, FINDING_FLAT, STRENGTH_CLEAR, 0.5);
    bare_question(&bare, 1, FINDING_FLAT, STRENGTH_WATCH, 0.5);
    bare.found[2].verdict.state = STATE_CANNOT_SAY;
    expect_tally("1 clear finding, 1 to watch. 3 questions: 1 flagged, 1 to watch and 1 of which "
                 "nobody can say yet.");
}

static void look(struct news *news, int32_t last)
{
    bare.report.news = NULL;
    bare.report.filter.to_day = last;
    news_look(news, &bare.report);
    bare.report.news = news;
}

static void expect_news(const char *words)
{
    const struct headline headline = headline_of(&bare.report, &arena);
    struct buffer text = {0};
    title_words_news(&bare.report, &headline.items[0], &text);
    assert_string_equal(text.data, words);
    buffer_free(&text);
}

enum { SEPTEMBER_30 = 20726, OCTOBER_31 = 20757, NOVEMBER_30 = 20787 };

static void a_finding_is_new_once_then_still_then_gone_then_back(void **state)
{
    (void)state;
    struct news news = {.arena = &arena};
    look(&news, SEPTEMBER_30);
    expect_tally("No clear finding is open. 3 questions: 3 sound.");
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.1);
    look(&news, OCTOBER_31);
    expect_news("new");
    expect_tally("1 finding is open: 1 new. 3 questions: 1 flagged and 2 sound.");
    look(&news, NOVEMBER_30);
    expect_news("still, since October 2026");
    expect_tally("No clear finding is new; 1 stands from the months before. 3 questions: 1 flagged "
                 "and 2 sound.");
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_NONE, 0.5);
    look(&news, NOVEMBER_30 + 31);
    assert_int_equal(news_count_gone(&bare.report), 1);
    assert_string_equal(news.items[0].heading, "a is too hard");
    expect_tally("No clear finding is open. 1 is gone. 3 questions: 3 sound.");
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.1);
    bare_question(&bare, 1, FINDING_FLAT, STRENGTH_CLEAR, 0.5);
    look(&news, NOVEMBER_30 + 62);
    expect_news("back");
    expect_tally("2 findings are open: 1 new and 1 back. 3 questions: 2 flagged and 1 sound.");
}

static void what_the_first_look_found_stands_as_a_year_ago(void **state)
{
    (void)state;
    struct news news = {.arena = &arena};
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.1);
    look(&news, SEPTEMBER_30);
    look(&news, OCTOBER_31);
    expect_news("still, as a year ago");
}

static void a_watch_is_told_when_two_looks_in_a_row_had_it(void **state)
{
    (void)state;
    struct news news = {.arena = &arena};
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_WATCH, 0.28);
    look(&news, SEPTEMBER_30);
    const struct headline headline = headline_of(&bare.report, &arena);
    assert_false(news_tells(&bare.report, &headline.items[0]));
    look(&news, OCTOBER_31);
    assert_true(news_tells(&bare.report, &headline.items[0]));
    bare.report.news = NULL;
    assert_true(news_tells(&bare.report, &headline.items[0]));
}

/* A reader who saw it as a watch is told in the month in which it is sure. */
static void a_watch_that_is_clear_is_told_once(void **state)
{
    (void)state;
    struct news news = {.arena = &arena};
    look(&news, SEPTEMBER_30 - 30);
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_WATCH, 0.28);
    look(&news, SEPTEMBER_30);
    look(&news, OCTOBER_31);
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.1);
    look(&news, NOVEMBER_30);
    expect_news("clear now, to watch before");
    expect_tally("1 finding is open: 1 clear for the first time. 3 questions: 1 flagged and 2 "
                 "sound.");
    look(&news, NOVEMBER_30 + 31);
    expect_news("still, since October 2026");
    expect_tally("No clear finding is new; 1 stands from the months before. 3 questions: 1 flagged "
                 "and 2 sound.");
}

static void an_interviewer_is_followed_by_name_whatever_the_place(void **state)
{
    (void)state;
    struct news news = {.arena = &arena};
    bare_interviewer(&bare, 1, -0.7);
    look(&news, SEPTEMBER_30);
    look(&news, OCTOBER_31);
    bare.interviewers[1] = "Cy";
    bare.interviewers[2] = "Ben";
    bare.people[1].n_findings = 0;
    bare_interviewer(&bare, 2, -0.7);
    look(&news, NOVEMBER_30);
    expect_news("still, as a year ago");
    assert_int_equal(news.n, 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(two_interviewers_on_both_sides_are_apart),
        TEST(two_who_share_answers_with_nobody_else_are_two),
        TEST(interviewers_on_one_side_score_lower_or_higher),
        TEST(a_question_leads_where_it_is_the_largest_and_the_others_are_counted),
        TEST(the_largest_group_of_the_others_comes_behind_a_semicolon),
        TEST(other_interviewers_are_counted_behind_a_question),
        TEST(without_a_clear_finding_it_says_what_is_known),
        TEST(where_an_interviewer_is_to_watch_no_finding_is_clear),
        TEST(where_nobody_can_say_it_says_what_comes_first),
        TEST(of_one_question_and_of_none_it_speaks_as_one_does),
        TEST(the_tally_adds_up),
        TEST(a_finding_is_new_once_then_still_then_gone_then_back),
        TEST(what_the_first_look_found_stands_as_a_year_ago),
        TEST(a_watch_that_is_clear_is_told_once),
        TEST(a_watch_is_told_when_two_looks_in_a_row_had_it),
        TEST(an_interviewer_is_followed_by_name_whatever_the_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
