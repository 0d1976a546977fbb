#include "analytics/questions/item_statistics.h"

#include "analytics/run/analysis.h"
#include "tests/support/analytics/lsat6.h"
#include "tests/support/near.h"

static const struct questions_result *analyse(const struct sheet *sheet, bool backwards,
                                              struct arena *run)
{
    const struct analysis_options options = {.limits = LIMITS_DEFAULT};
    struct analysis *const analysis = analysis_create(&sheet->catalogue, &options, run);
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++) {
        for (size_t i = 0; i < sheet->n_candidates; i++)
            analysis_add(analysis,
                         sheet->candidates + (backwards ? sheet->n_candidates - 1 - i : i));
        analysis_end_pass(analysis);
    }
    const struct questions_result *const result = &analysis_finish(analysis)->questions;
    analysis_free(analysis);
    return result;
}

static void every_other_candidate_is_hired(struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->n_candidates; i++)
        sheet->candidates[i].outcome = i % 4 == 0   ? OUTCOME_HIRED
                                       : i % 4 == 1 ? OUTCOME_IN_FLIGHT
                                                    : OUTCOME_REJECTED;
}

static void the_analysis_gives_all_of_them(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena run = {0};
    lsat6_open(&sheet);
    every_other_candidate_is_hired(&sheet);
    const struct questions_result *const result = analyse(&sheet, false, &run);
    assert_near(result->omega.value, 0.3067501447212754, 1e-7);
    assert_int_equal(result->outcomes[OUTCOME_HIRED], 250);
    assert_int_equal(result->outcomes[OUTCOME_REJECTED], 500);
    assert_int_equal(result->outcomes[OUTCOME_IN_FLIGHT], 250);
    assert_near(result->topics[0].alpha.value, result->alpha.value, 1e-15);
    for (size_t q = 0; q < 5; q++) {
        const struct question_result *const question = result->questions + q;
        assert_near(question->difficulty_adjusted.value, question->difficulty.value, 1e-12);
        assert_true(question->polyserial.value > question->separation.value);
        assert_int_equal(question->upper_lower.n, 1000);
        assert_int_equal(question->point_biserial.n, 750);
        assert_near(question->auc.value, 0.5, 0.05);
        assert_near(question->exposure.value, 1, 0);
        assert_near(question->missing_rate.value, 0, 0);
    }
    arena_free(&run);
    sheet_close(&sheet);
}

static void assert_same(const struct estimate *a, const struct estimate *b)
{
    assert_int_equal(a->status, b->status);
    assert_near(a->value, b->value, 1e-9);
    assert_near(a->lower, b->lower, 1e-9);
    assert_near(a->upper, b->upper, 1e-9);
}

static void the_order_of_candidates_does_not_matter(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena run = {0};
    lsat6_open(&sheet);
    every_other_candidate_is_hired(&sheet);
    const struct questions_result *const a = analyse(&sheet, false, &run), *const b = analyse(
                                                                               &sheet, true, &run);
    assert_same(&a->omega, &b->omega);
    for (size_t q = 0; q < 5; q++) {
        const struct question_result *const one = a->questions + q, *const two = b->questions + q;
        assert_same(&one->difficulty_adjusted, &two->difficulty_adjusted);
        assert_same(&one->polyserial, &two->polyserial);
        assert_same(&one->upper_lower, &two->upper_lower);
        assert_same(&one->point_biserial, &two->point_biserial);
        assert_same(&one->auc, &two->auc);
        assert_same(&one->missing_rate, &two->missing_rate);
    }
    arena_free(&run);
    sheet_close(&sheet);
}

/* Then the total is the question itself. */
static void a_single_question_separates_nobody(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 1, .n_interviewers = 1};
    struct arena run = {0};
    sheet_open(&sheet);
    for (size_t i = 0; i < 40; i++)
        sheet_row(&sheet, i % 3 ? "3" : "1");
    const struct questions_result *const result = analyse(&sheet, false, &run);
    assert_string_equal(result->questions[0].upper_lower.reason,
                        "no candidate answered another question");
    assert_string_equal(result->questions[0].polyserial.reason,
                        "no candidate answered another question");
    assert_int_equal(result->omega.status, ESTIMATE_UNDEFINED);
    arena_free(&run);
    sheet_close(&sheet);
}

static void without_a_candidate_everything_has_a_reason(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct arena run = {0};
    sheet_open(&sheet);
    const struct questions_result *const result = analyse(&sheet, false, &run);
    for (size_t q = 0; q < 2; q++) {
        const struct question_result *const question = result->questions + q;
        assert_non_null(question->difficulty_adjusted.reason);
        assert_non_null(question->polyserial.reason);
        assert_non_null(question->upper_lower.reason);
        assert_non_null(question->exposure.reason);
        assert_non_null(question->missing_rate.reason);
        assert_non_null(question->point_biserial.reason);
        assert_non_null(question->auc.reason);
    }
    assert_non_null(result->omega.reason);
    arena_free(&run);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_analysis_gives_all_of_them),
        cmocka_unit_test(the_order_of_candidates_does_not_matter),
        cmocka_unit_test(a_single_question_separates_nobody),
        cmocka_unit_test(without_a_candidate_everything_has_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
