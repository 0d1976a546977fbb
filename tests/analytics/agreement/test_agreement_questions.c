#include "analytics/agreement/agreement_questions.h"

#include "analytics/agreement/agreement.h"
#include "tests/support/analytics/crosstab.h"
#include "tests/support/near.h"

enum { FLOOR = 5 };

static struct sheet random_sheet(void)
{
    struct sheet sheet = {.n_levels = 4, .n_questions = 5, .n_interviewers = 6};
    sheet_open(&sheet);
    crosstab_random(&sheet, 11, 80);
    return sheet;
}

static struct agreement *of_questions_alone(const struct sheet *sheet, struct arena *run)
{
    const struct limits limits = {.floor_agreement = FLOOR};
    struct agreement *const agreement = agreement_create(&sheet->catalogue, &limits, run);
    agreement_of_questions_alone(agreement);
    return agreement;
}

static void a_question_alone_has_the_kappa_that_it_has_beside_all_else(void **state)
{
    (void)state;
    struct sheet sheet = random_sheet();
    const struct agreement_result *const all = crosstab_agreement(&sheet, FLOOR, &sheet.arena);
    struct agreement *const agreement = of_questions_alone(&sheet, &sheet.arena);
    for (size_t i = 0; i < sheet.n_candidates; i++)
        agreement_add(agreement, &sheet.candidates[i]);
    agreement_end_pass(agreement);
    const struct agreement_result *const alone = agreement_finish(agreement);
    for (size_t q = 0; q < sheet.n_questions; q++)
        for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
            const struct estimate *const x = &alone->questions[q].kappa[weights].estimate;
            const struct estimate *const y = &all->questions[q].kappa[weights].estimate;
            assert_int_equal(y->status, ESTIMATE_OK);
            assert_int_equal(x->status, y->status);
            assert_int_equal(x->n, y->n);
            assert_near(x->value, y->value, 0);
            assert_near(x->se, y->se, 0);
            assert_near(x->lower, y->lower, 0);
            assert_near(x->upper, y->upper, 0);
        }
    agreement_free(agreement);
    sheet_close(&sheet);
}

static void what_comes_a_second_time_changes_nothing(void **state)
{
    (void)state;
    struct sheet sheet = random_sheet();
    struct agreement *const once = of_questions_alone(&sheet, &sheet.arena);
    struct agreement *const twice = of_questions_alone(&sheet, &sheet.arena);
    assert_true(agreement_needs_pass(once, 0));
    assert_false(agreement_needs_pass(once, 1));
    for (size_t i = 0; i < sheet.n_candidates; i++) {
        agreement_add(once, &sheet.candidates[i]);
        agreement_add(twice, &sheet.candidates[i]);
    }
    agreement_end_pass(once);
    agreement_end_pass(twice);
    for (size_t i = 0; i < sheet.n_candidates; i++)
        agreement_add(twice, &sheet.candidates[i]);
    agreement_end_pass(twice);
    for (size_t q = 0; q < sheet.n_questions; q++)
        assert_near(agreement_finish(once)->questions[q].kappa[KAPPA_QUADRATIC].estimate.se,
                    agreement_finish(twice)->questions[q].kappa[KAPPA_QUADRATIC].estimate.se, 0);
    agreement_free(once);
    agreement_free(twice);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_alone_has_the_kappa_that_it_has_beside_all_else),
        cmocka_unit_test(what_comes_a_second_time_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
