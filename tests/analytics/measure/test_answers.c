#include "analytics/measure/answers.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static void an_answer_is_the_mean_share_of_its_ratings(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 2};
    struct answers answers = {0};
    sheet_open(&sheet);
    sheet_candidate(&sheet);
    sheet_rate(&sheet, 0, 0, 4);
    sheet_rate(&sheet, 0, 1, 1);
    sheet_rate(&sheet, 1, 0, LEVEL_MISSING);
    sheet_rate(&sheet, 2, 1, 2);
    answers_read(&answers, &sheet.catalogue, sheet.candidates);
    assert_int_equal(answers.n_answers, 2);
    assert_int_equal(answers.n_ratings, 3);
    assert_int_equal(answers.answers[0].n, 2);
    assert_near(answers.answers[0].share, 0.625, 1e-15);
    assert_int_equal(answers.answers[1].question, 2);
    assert_int_equal(answers.answers[1].first, 2);
    assert_near(answers.answers[1].share, 0.5, 1e-15);
    assert_int_equal(answers.ratings[1].interviewer, 1);
    assert_int_equal(answers.n_missing, 1);
    assert_int_equal(answers.missing[0], 1);
    answers_free(&answers);
    sheet_close(&sheet);
}

static void equal_ratings_make_an_answer_that_equals_them(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 11, .n_questions = 1, .n_interviewers = 7};
    struct answers answers = {0};
    sheet_open(&sheet);
    sheet_candidate(&sheet);
    for (uint32_t i = 0; i < 7; i++)
        sheet_rate(&sheet, 0, i, 1);
    answers_read(&answers, &sheet.catalogue, sheet.candidates);
    assert_near(answers.answers[0].share, 0.1, 0);
    answers_free(&answers);
    sheet_close(&sheet);
}

static void a_candidate_without_ratings_leaves_nothing_of_the_one_before(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 1};
    struct answers answers = {0};
    sheet_open(&sheet);
    sheet_row(&sheet, "2-");
    sheet_candidate(&sheet);
    answers_read(&answers, &sheet.catalogue, &sheet.candidates[0]);
    assert_int_equal(answers.n_interviews, 1);
    answers_read(&answers, &sheet.catalogue, &sheet.candidates[1]);
    assert_int_equal(answers.candidate, 1);
    assert_int_equal(answers.n_answers + answers.n_ratings + answers.n_missing, 0);
    assert_int_equal(answers.n_interviews, 0);
    answers_free(&answers);
    sheet_close(&sheet);
}

static void interviews_are_counted_once(void **state)
{
    (void)state;
    const uint32_t question[] = {0, 0, 1, 1}, interviewer[] = {0, 0, 0, 0};
    const int64_t interview[] = {7, 9, 7, 9};
    const int16_t level[] = {0, 1, 1, LEVEL_MISSING};
    const int32_t day[] = {0, 1, 0, 1};
    struct sheet sheet = {.n_levels = 2, .n_questions = 2, .n_interviewers = 1};
    struct answers answers = {0};
    sheet_open(&sheet);
    answers_read(&answers, &sheet.catalogue,
                 &(struct candidate_ratings){.candidate = 5,
                                             .n = 4,
                                             .question = question,
                                             .interviewer = interviewer,
                                             .interview = interview,
                                             .level = level,
                                             .day = day});
    assert_int_equal(answers.n_interviews, 2);
    assert_int_equal(answers.n_answers, 2);
    answers_free(&answers);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_is_the_mean_share_of_its_ratings),
        cmocka_unit_test(equal_ratings_make_an_answer_that_equals_them),
        cmocka_unit_test(a_candidate_without_ratings_leaves_nothing_of_the_one_before),
        cmocka_unit_test(interviews_are_counted_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
