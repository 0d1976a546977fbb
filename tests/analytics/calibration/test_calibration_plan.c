#include "analytics/calibration/calibration_plan.h"

#include <string.h>

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { QUESTIONS = 3, INTERVIEWERS = 4, CANDIDATES = 24 };

static struct sheet opened(void)
{
    struct sheet sheet = {.n_levels = 5, .n_questions = QUESTIONS, .n_interviewers = INTERVIEWERS};
    sheet_open(&sheet);
    return sheet;
}

static const struct calibration_plan *plan_of(const struct sheet *sheet, struct arena *arena)
{
    const struct limits limits = LIMITS_DEFAULT;
    struct calibration_planning *const planning = calibration_plan_create(&sheet->catalogue,
                                                                          &limits, arena);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < sheet->n_candidates; i++)
            calibration_plan_add(planning, &sheet->candidates[i]);
        calibration_plan_end_pass(planning);
    }
    return calibration_plan_finish(planning);
}

/* On question 0 interviewers 0 and 1 give 1 and 3 to two candidates in three, and 0 and 4 to the
 * third; on 1 they give 2 and 3, on 2 the same. Interviewer 2 asks with 3 alone. */
static struct sheet written(void)
{
    struct sheet sheet = opened();
    for (size_t c = 0; c < CANDIDATES; c++) {
        const bool wide = c % 3 == 2;
        sheet_candidate(&sheet);
        if (c % 4 == 3) {
            sheet_rate(&sheet, 0, 2, 2);
            sheet_rate(&sheet, 0, 3, 2);
            continue;
        }
        sheet_rate(&sheet, 0, 0, wide ? 0 : 1);
        sheet_rate(&sheet, 0, 1, wide ? 4 : 3);
        sheet_rate(&sheet, 1, 0, 2);
        sheet_rate(&sheet, 1, 1, 3);
        sheet_rate(&sheet, 2, 0, 2);
        sheet_rate(&sheet, 2, 1, 2);
    }
    return sheet;
}

static const struct calibration_answer *first_with(const struct calibration_plan *plan,
                                                   enum calibration_reason reason, size_t question)
{
    for (size_t i = 0; i < plan->n; i++)
        if (plan->answers[i].reason == reason && plan->answers[i].question == question)
            return &plan->answers[i];
    fail_msg("no answer on question %zu for reason %d", question, (int)reason);
    return NULL;
}

static void levels_that_are_confused_most_come_first(void **state)
{
    struct arena arena = {0};
    struct sheet sheet = written();
    const struct calibration_plan *const plan = plan_of(&sheet, &arena);
    (void)state;
    assert_null(plan->reason);
    assert_int_equal(plan->n, CALIBRATION_MOST);
    assert_int_equal(plan->answers[0].question, 0);
    assert_int_equal(plan->answers[0].reason, CALIBRATION_CONFUSED);
    assert_int_equal(plan->answers[0].level_low, 1);
    assert_int_equal(plan->answers[0].level_high, 3);
    assert_int_equal(plan->answers[0].n_confused, 12);
    assert_int_equal(plan->answers[0].n_compared, 24);
    assert_int_equal(plan->answers[1].level_low, 0);
    assert_int_equal(plan->answers[1].level_high, 4);
    assert_int_equal(first_with(plan, CALIBRATION_CONFUSED, 1)->n_confused, 18);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void who_never_met_scores_an_answer_on_what_both_ask(void **state)
{
    struct arena arena = {0};
    struct sheet sheet = written();
    const struct calibration_plan *const plan = plan_of(&sheet, &arena);
    const struct calibration_answer *const answer = first_with(plan, CALIBRATION_NEVER_MET, 0);
    (void)state;
    assert_int_equal(answer->a, 0);
    assert_int_equal(answer->b, 2);
    assert_int_equal(plan->n_invited, INTERVIEWERS);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void every_answer_is_of_another_candidate(void **state)
{
    struct arena arena = {0};
    struct sheet sheet = written();
    const struct calibration_plan *const plan = plan_of(&sheet, &arena);
    (void)state;
    for (size_t i = 0; i < plan->n; i++)
        for (size_t j = 0; j < i; j++)
            assert_int_not_equal(plan->answers[i].candidate, plan->answers[j].candidate);
    sheet_close(&sheet);
    arena_free(&arena);
}

/* The same candidates, shown from the last to the first. */
static void the_order_of_candidates_changes_nothing(void **state)
{
    struct arena arena = {0};
    struct sheet sheet = written();
    const struct calibration_plan forward = *plan_of(&sheet, &arena);
    for (size_t i = 0; i < sheet.n_candidates / 2; i++) {
        const struct candidate_ratings one = sheet.candidates[i];
        sheet.candidates[i] = sheet.candidates[sheet.n_candidates - 1 - i];
        sheet.candidates[sheet.n_candidates - 1 - i] = one;
    }
    const struct calibration_plan *const backward = plan_of(&sheet, &arena);
    (void)state;
    assert_int_equal(forward.n, backward->n);
    for (size_t i = 0; i < forward.n; i++) {
        assert_int_equal(forward.answers[i].candidate, backward->answers[i].candidate);
        assert_int_equal(forward.answers[i].question, backward->answers[i].question);
    }
    assert_int_equal(calibration_plan_number(&forward, &sheet.catalogue),
                     calibration_plan_number(backward, &sheet.catalogue));
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Nobody scored what another one did: the most asked question, of those in the middle. */
static void without_shared_answers_there_are_three_near_the_middle(void **state)
{
    struct arena arena = {0};
    struct sheet sheet = opened();
    (void)state;
    for (int level = 0; level < 5; level++) {
        sheet_candidate(&sheet);
        sheet_rate(&sheet, 1, 0, level);
    }
    sheet_candidate(&sheet);
    sheet_rate(&sheet, 1, 1, 2);
    sheet_candidate(&sheet);
    sheet_rate(&sheet, 0, 1, 2);
    const struct calibration_plan *const plan = plan_of(&sheet, &arena);
    assert_int_equal(plan->n, CALIBRATION_FEWEST);
    assert_false(plan->line_is_told);
    assert_near(plan->line, 0.5, 1e-12);
    for (size_t i = 0; i < plan->n; i++)
        assert_near(plan->answers[i].low, plan->answers[i].high, 1e-12);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void too_little_and_too_much_have_a_reason(void **state)
{
    struct arena arena = {0};
    struct sheet few = opened(), alone = opened(),
                 many = {.n_levels = 2, .n_questions = 1, .n_interviewers = 2001};
    (void)state;
    sheet_row(&few, "12");
    sheet_row(&few, "21");
    assert_string_equal(plan_of(&few, &arena)->reason,
                        "there are fewer than three candidates with a score on these questions");
    for (int i = 0; i < 5; i++)
        sheet_row(&alone, "123");
    assert_string_equal(plan_of(&alone, &arena)->reason,
                        "one interviewer gave all scores on these questions");
    sheet_open(&many);
    assert_non_null(strstr(plan_of(&many, &arena)->reason, "2001 interviewers"));
    sheet_close(&few);
    sheet_close(&alone);
    sheet_close(&many);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(levels_that_are_confused_most_come_first),
        cmocka_unit_test(who_never_met_scores_an_answer_on_what_both_ask),
        cmocka_unit_test(every_answer_is_of_another_candidate),
        cmocka_unit_test(the_order_of_candidates_changes_nothing),
        cmocka_unit_test(without_shared_answers_there_are_three_near_the_middle),
        cmocka_unit_test(too_little_and_too_much_have_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
