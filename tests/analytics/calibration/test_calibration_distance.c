#include "analytics/calibration/calibration_distance.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

/* Question 0, scores 0, 2 and 3 of three interviewers and one missing; then question 1, one score.
 */
static struct sheet written(void)
{
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 4};
    sheet_open(&sheet);
    sheet_candidate(&sheet);
    sheet_rate(&sheet, 0, 0, 0);
    sheet_rate(&sheet, 0, 1, 2);
    sheet_rate(&sheet, 0, 2, LEVEL_MISSING);
    sheet_rate(&sheet, 0, 3, 3);
    sheet_rate(&sheet, 1, 0, 4);
    return sheet;
}

static void the_distance_is_the_mean_difference_of_the_pairs_in_points(void **state)
{
    struct sheet sheet = written();
    const struct answer_scores answer = calibration_distance_of(&sheet.catalogue,
                                                                &sheet.candidates[0], 0, NULL);
    (void)state;
    assert_near(answer.distance, (2.0 + 3.0 + 1.0) / 3, 1e-12);
    assert_int_equal(answer.n, 4);
    assert_int_equal(answer.n_scores, 3);
    assert_int_equal(answer.question, 0);
    sheet_close(&sheet);
}

static void those_who_do_not_count_are_left_out(void **state)
{
    static const bool some[] = {true, false, true, true}, one[] = {true, false, true, false};
    struct sheet sheet = written();
    (void)state;
    assert_near(calibration_distance_of(&sheet.catalogue, &sheet.candidates[0], 0, some).distance,
                3, 1e-12);
    assert_true(
        isnan(calibration_distance_of(&sheet.catalogue, &sheet.candidates[0], 0, one).distance));
    sheet_close(&sheet);
}

static void a_single_score_has_no_distance(void **state)
{
    struct sheet sheet = written();
    const struct answer_scores answer = calibration_distance_of(&sheet.catalogue,
                                                                &sheet.candidates[0], 4, NULL);
    (void)state;
    assert_true(isnan(answer.distance));
    assert_int_equal(answer.n, 1);
    sheet_close(&sheet);
}

static void the_days_are_those_of_the_scores_that_count(void **state)
{
    static const uint32_t question[] = {0, 0, 0}, interviewer[] = {0, 1, 2};
    static const int64_t interview[] = {1, 1, 1};
    static const int16_t level[] = {0, 1, LEVEL_MISSING};
    int32_t day[] = {7, 5, 1};
    struct sheet sheet = written();
    const struct candidate_ratings ratings = {.n = 3,
                                              .question = question,
                                              .interviewer = interviewer,
                                              .interview = interview,
                                              .level = level,
                                              .day = day};
    struct answer_scores answer = calibration_distance_of(&sheet.catalogue, &ratings, 0, NULL);
    (void)state;
    assert_int_equal(answer.first_day, 5);
    assert_int_equal(answer.last_day, 7);
    day[1] = INT32_MIN;
    answer = calibration_distance_of(&sheet.catalogue, &ratings, 0, NULL);
    assert_int_equal(answer.first_day, INT32_MIN);
    assert_int_equal(answer.last_day, INT32_MIN);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_distance_is_the_mean_difference_of_the_pairs_in_points),
        cmocka_unit_test(those_who_do_not_count_are_left_out),
        cmocka_unit_test(a_single_score_has_no_distance),
        cmocka_unit_test(the_days_are_those_of_the_scores_that_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
