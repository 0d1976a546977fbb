#include "reports/questions/pace_words.h"

#include "tests/support/near.h"

enum { QUESTIONS = 4, AUGUST_3 = 20668, OCTOBER_31 = 20757 };

static struct question questions[QUESTIONS];
static struct question_result results[QUESTIONS];
static struct catalogue catalogue;
static struct analysis_result result;
static struct report report;

/* 12 candidates in 90 days; each question was asked 8 of them, nobody can say of any. */
static int begin(void **state)
{
    static const char *const codes[] = {"2.1", "3.1", "1.2", "4.2"};
    (void)state;
    for (size_t q = 0; q < QUESTIONS; q++) {
        questions[q] = (struct question){.code = codes[q], .title = ""};
        results[q] = (struct question_result){
            .n_candidates = 8, .n_ratings = 16, .verdict = {.state = STATE_CANNOT_SAY}};
        results[q].verdict.needs.candidates.more = 9 + 8 * q;
    }
    catalogue = (struct catalogue){.questions = questions, .n_questions = QUESTIONS};
    result = (struct analysis_result){.questions = {.questions = results}};
    report = (struct report){.catalogue = &catalogue,
                             .result = &result,
                             .counts = {.candidates = 12},
                             .first_day = AUGUST_3,
                             .last_day = OCTOBER_31};
    return 0;
}

static void expect(const char *words)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    assert_int_equal(pace_words(&report, &text), *words != '\0');
    assert_string_equal(text.data, words);
    buffer_free(&text);
}

/* 9 of 8 in 90 days: 101 days. The second: 17 of 8, 191 days. */
static void the_first_verdict_and_half_of_them_have_their_months(void **state)
{
    (void)state;
    expect("At the present pace, 4 candidates a month, the first verdict comes in about February "
           "2027: 2.1 needs about 9 more candidates. Half of the 4 questions can be judged in "
           "about May 2027. Sooner: ask every candidate the same questions, instead of some of 4.");
}

static void who_asks_the_same_questions_is_not_told_to(void **state)
{
    (void)state;
    for (size_t q = 0; q < QUESTIONS; q++)
        results[q].n_candidates = 12;
    results[0].verdict.needs.candidates.more = 1;
    results[1].verdict.needs.candidates.many = results[2].verdict.needs.candidates.many = true;
    results[3].verdict.needs.reason = "nobody varies";
    expect("At the present pace, 4 candidates a month, the first verdict comes in about November "
           "2026: 2.1 needs about 1 more candidate.");
}

/* 2 of 8 in 90 days would be enough candidates; 8 answers of 8 scored by two take as long again. */
static void answers_scored_by_two_take_their_time_too(void **state)
{
    (void)state;
    catalogue.n_questions = 1;
    results[0].n_shared = 8;
    results[0].verdict.needs.candidates.more = 2;
    results[0].verdict.needs.shared_interviews.more = 8;
    expect("At the present pace, 4 candidates a month, the first verdict comes in about January "
           "2027: 2.1 needs about 2 more candidates and two interviewers in about 8 more "
           "interviews.");
}

static void beyond_two_years_no_month_is_named(void **state)
{
    (void)state;
    catalogue.n_questions = 1;
    report.counts.candidates = results[0].n_candidates = 3;
    results[0].verdict.needs.candidates.more = 400;
    expect("At the present pace, a candidate a month or fewer, the first verdict comes in more "
           "than two "
           "years: 2.1 needs about 400 more candidates.");
}

static void where_some_can_be_judged_the_next_verdict_is_told(void **state)
{
    (void)state;
    results[0].verdict.state = STATE_SOUND;
    for (size_t q = 0; q < QUESTIONS; q++)
        results[q].n_candidates = 12;
    expect("At the present pace, 4 candidates a month, the next verdict comes in about March 2027: "
           "3.1 needs about 17 more candidates.");
}

static void where_half_can_be_judged_nothing_is_said(void **state)
{
    (void)state;
    results[0].verdict.state = STATE_SOUND;
    results[1].verdict.state = STATE_FLAGGED;
    expect("");
}

static void without_a_pace_or_a_need_nothing_is_said(void **state)
{
    (void)state;
    report.first_day = report.last_day - 10;
    expect("");
    report.first_day = report.last_day = INT32_MIN;
    expect("");
    begin(state);
    for (size_t q = 0; q < QUESTIONS; q++)
        results[q].verdict.needs.shared_interviews.more = 3;
    expect("");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, NULL)
    const struct CMUnitTest tests[] = {
        TEST(the_first_verdict_and_half_of_them_have_their_months),
        TEST(who_asks_the_same_questions_is_not_told_to),
        TEST(answers_scored_by_two_take_their_time_too),
        TEST(beyond_two_years_no_month_is_named),
        TEST(where_some_can_be_judged_the_next_verdict_is_told),
        TEST(where_half_can_be_judged_nothing_is_said),
        TEST(without_a_pace_or_a_need_nothing_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
