#include "analytics/questions/asking.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static struct arena run;

static struct asking ask(const struct sheet *sheet)
{
    struct asking asking = asking_create(sheet->n_questions, &run);
    struct answers answers = {0};
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        asking_add(&asking, &answers);
    }
    answers_free(&answers);
    return asking;
}

/* Ten candidates: all asked Q0, three of whom have no score; four asked Q1; nobody Q2. With one
 * interviewer both are plain shares, and the interval is Wilson's for them. */
static void with_one_interviewer_they_are_plain_shares(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 3, .n_interviewers = 1};
    sheet_open(&sheet);
    for (int i = 0; i < 10; i++)
        sheet_row(&sheet, i < 3 ? "-1" : i == 3 ? "12" : "1 ");
    const struct asking asking = ask(&sheet);
    const struct estimate exposure = asking_exposure(&asking, 1, 10, &run);
    assert_near(exposure.value, 0.4, 1e-15);
    assert_int_equal(exposure.n, 10);
    assert_near(exposure.lower, interval_wilson(0.4, 10).lower, 1e-15);
    assert_near(asking_exposure(&asking, 2, 10, &run).value, 0, 0);
    assert_true(asking_exposure(&asking, 2, 10, &run).upper > 0.2);
    const struct estimate missing = asking_missing_rate(&asking, 0, 10, &run);
    assert_near(missing.value, 0.3, 1e-15);
    assert_near(missing.se, sqrt(0.3 * 0.7 / 9), 1e-14);
    assert_int_equal(asking_missing_rate(&asking, 1, 10, &run).status, ESTIMATE_TOO_FEW);
    assert_int_equal(asking_missing_rate(&asking, 2, 10, &run).status, ESTIMATE_UNDEFINED);
    sheet_close(&sheet);
}

/* Both interviewers miss the same candidates: as uncertain as if one of them had been there. */
static void the_scores_of_a_candidate_are_missing_together(void **state)
{
    (void)state;
    struct sheet one = {.n_levels = 3, .n_questions = 1, .n_interviewers = 1},
                 two = {.n_levels = 3, .n_questions = 1, .n_interviewers = 2};
    sheet_open(&one);
    sheet_open(&two);
    for (int i = 0; i < 20; i++) {
        const int level = i % 4 ? 1 : LEVEL_MISSING;
        sheet_candidate(&one);
        sheet_candidate(&two);
        sheet_rate(&one, 0, 0, level);
        sheet_rate(&two, 0, 0, level);
        sheet_rate(&two, 0, 1, level);
    }
    const struct asking asking_one = ask(&one), asking_two = ask(&two);
    const struct estimate a = asking_missing_rate(&asking_one, 0, 10, &run),
                          b = asking_missing_rate(&asking_two, 0, 10, &run);
    assert_near(a.value, b.value, 1e-15);
    assert_near(a.upper, b.upper, 1e-12);
    sheet_close(&one);
    sheet_close(&two);
}

static void nothing_missing_has_an_upper_bound(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 1, .n_interviewers = 1};
    sheet_open(&sheet);
    for (int i = 0; i < 12; i++)
        sheet_row(&sheet, "1");
    const struct asking asking = ask(&sheet);
    const struct estimate missing = asking_missing_rate(&asking, 0, 10, &run);
    assert_near(missing.value, 0, 0);
    assert_near(missing.upper, interval_wilson(0, 12).upper, 1e-15);
    sheet_close(&sheet);
}

static void without_a_candidate_they_are_undefined(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 1, .n_interviewers = 1};
    sheet_open(&sheet);
    const struct asking asking = ask(&sheet);
    assert_int_equal(asking_exposure(&asking, 0, 10, &run).status, ESTIMATE_UNDEFINED);
    assert_int_equal(asking_missing_rate(&asking, 0, 10, &run).status, ESTIMATE_UNDEFINED);
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
        cmocka_unit_test(with_one_interviewer_they_are_plain_shares),
        cmocka_unit_test(the_scores_of_a_candidate_are_missing_together),
        cmocka_unit_test(nothing_missing_has_an_upper_bound),
        cmocka_unit_test(without_a_candidate_they_are_undefined),
    };
    return cmocka_run_group_tests(tests, NULL, free_run);
}
