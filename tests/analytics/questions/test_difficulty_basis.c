#include "analytics/questions/difficulty_basis.h"

#include "analytics/run/analysis.h"
#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static struct arena run;

static const struct questions_result *analyse(const struct sheet *sheet)
{
    const struct analysis_options options = {.limits = LIMITS_DEFAULT};
    struct analysis *const analysis = analysis_create(&sheet->catalogue, &options, &run);
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++) {
        for (size_t c = 0; c < sheet->n_candidates; c++)
            analysis_add(analysis, &sheet->candidates[c]);
        analysis_end_pass(analysis);
    }
    const struct questions_result *const questions = &analysis_finish(analysis)->questions;
    analysis_free(analysis);
    return questions;
}

static bool has(const struct question_result *question, enum finding_kind kind)
{
    for (size_t i = 0; i < question->n_findings; i++)
        if (question->findings[i].kind == kind)
            return true;
    return false;
}

/* Weak candidates are asked question 1, strong ones question 0, all of them question 2; the three
 * are as hard as each other. As scored question 1 is too hard, clearly. */
static void a_question_that_weak_candidates_are_asked_is_not_too_hard(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 11, .n_questions = 3, .n_interviewers = 1};
    sheet_open(&sheet);
    for (uint32_t i = 0; i < 80; i++) {
        const bool weak = i % 2;
        const int ability = weak ? 2 : 8, noise = i % 4 < 2 ? 1 : -1;
        sheet_candidate(&sheet);
        sheet_rate(&sheet, weak ? 1 : 0, 0, ability + noise);
        sheet_rate(&sheet, 2, 0, ability - noise);
    }
    const struct questions_result *const result = analyse(&sheet);
    const struct question_result *const hard = &result->questions[1];
    assert_int_equal(result->difficulty_basis, DIFFICULTY_NET);
    assert_true(hard->difficulty.upper < 0.3);
    assert_near(hard->difficulty_adjusted.value, 0.5, 1e-12);
    assert_ptr_equal(question_result_judged_difficulty(hard), &hard->difficulty_adjusted);
    assert_false(has(hard, FINDING_TOO_HARD));
    assert_int_equal(hard->verdict.kinds[FINDING_TOO_HARD], STATE_SOUND);
    assert_false(has(&result->questions[0], FINDING_TOO_EASY));
    sheet_close(&sheet);
}

/* The same, and the strong ones are asked by somebody else, about something else. */
static void all_are_judged_as_scored_where_the_design_tells_one_of_them_not(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 11, .n_questions = 4, .n_interviewers = 2};
    sheet_open(&sheet);
    for (uint32_t i = 0; i < 80; i++) {
        const uint32_t office = i % 2;
        const int ability = office ? 2 : 8, noise = i % 4 < 2 ? 1 : -1;
        sheet_candidate(&sheet);
        sheet_rate(&sheet, 2 * office, office, ability + noise);
        sheet_rate(&sheet, 2 * office + 1, office, ability - noise);
    }
    const struct questions_result *const result = analyse(&sheet);
    assert_int_equal(result->difficulty_basis, DIFFICULTY_AS_SCORED);
    for (size_t q = 0; q < 4; q++)
        assert_ptr_equal(question_result_judged_difficulty(&result->questions[q]),
                         &result->questions[q].difficulty);
    assert_true(has(&result->questions[2], FINDING_TOO_HARD));
    sheet_close(&sheet);
}

/* Weak candidates alone are asked question 0, and do far better there than elsewhere. */
static void a_question_beyond_the_scale_net_of_others_is_judged_as_scored(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 11, .n_questions = 4, .n_interviewers = 1};
    sheet_open(&sheet);
    for (uint32_t i = 0; i < 80; i++) {
        const bool strong = i % 4 != 0;
        const int ability = strong ? 8 : 1, noise = i % 8 < 4 ? 1 : -1;
        sheet_candidate(&sheet);
        if (strong)
            sheet_rate(&sheet, 1, 0, 10);
        else
            sheet_rate(&sheet, 0, 0, 9 + noise);
        sheet_rate(&sheet, 2, 0, ability + noise);
        sheet_rate(&sheet, 3, 0, ability - noise);
    }
    const struct questions_result *const result = analyse(&sheet);
    assert_int_equal(result->difficulty_basis, DIFFICULTY_NET);
    assert_int_equal(result->questions[0].difficulty_adjusted.status, ESTIMATE_UNDEFINED);
    assert_ptr_equal(question_result_judged_difficulty(&result->questions[0]),
                     &result->questions[0].difficulty);
    assert_ptr_equal(question_result_judged_difficulty(&result->questions[2]),
                     &result->questions[2].difficulty_adjusted);
    assert_true(has(&result->questions[0], FINDING_TOO_EASY));
    sheet_close(&sheet);
}

static int free_run(void **state)
{
    (void)state;
    arena_free(&run);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_that_weak_candidates_are_asked_is_not_too_hard),
        cmocka_unit_test(all_are_judged_as_scored_where_the_design_tells_one_of_them_not),
        cmocka_unit_test(a_question_beyond_the_scale_net_of_others_is_judged_as_scored),
    };
    return cmocka_run_group_tests(tests, NULL, free_run);
}
