#include "analytics/interviewers/effects_contrast.h"

#include <math.h>

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { QUESTIONS = 4, INTERVIEWERS = 3, CANDIDATES = 12 };

static bool meets(size_t candidate, size_t question, size_t interviewer)
{
    return (candidate + question) % 3 != 0 && (candidate + interviewer) % 3 != 1;
}

/* Question 0 goes to even candidates, question 1 to odd ones, the others to both. */
static void fill(struct sheet *sheet, bool noise)
{
    static const int questions[QUESTIONS] = {0, 3, -2, 1}, interviewers[INTERVIEWERS] = {1, -1, 0};
    *sheet = (struct sheet){
        .n_levels = 21, .n_questions = QUESTIONS, .n_interviewers = INTERVIEWERS};
    sheet_open(sheet);
    for (size_t c = 0; c < CANDIDATES; c++) {
        sheet_candidate(sheet);
        for (uint32_t q = 0; q < QUESTIONS; q++)
            for (uint32_t i = 0; i < INTERVIEWERS; i++)
                if (meets(c, q, i) && (q > 1 || q == c % 2))
                    sheet_rate(sheet, q, i,
                               10 + (int)(c % 5) + questions[q] + interviewers[i] +
                                   noise * (int)((c * 7 + q * 5 + i * 3) % 4));
    }
}

static struct estimate contrast_of(const struct sheet *sheet, size_t a, size_t b, double *p)
{
    struct arena arena = {0};
    struct effects effects = effects_create(&sheet->catalogue, &arena);
    struct answers answers = {0};
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        effects_add(&effects, &answers);
    }
    effects_solve(&effects, NULL, &arena);
    struct effects_contrast contrast = {.a = a, .b = b};
    effects_contrasts_solve(&effects, &contrast, 1, NULL, &arena);
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        if (answers.n_ratings > 0)
            effects_contrast_add(&effects, &contrast, &answers, effects_adjust(&effects, &answers));
    }
    const struct estimate estimate = effects_contrast(&effects, &contrast, p);
    answers_free(&answers);
    arena_free(&arena);
    return estimate;
}

/* The values of a dense regression in exact fractions, with a dummy for each candidate, question
 * and interviewer, its inverse, and the sums that the header defines; quantile and p by integration
 * of the density of t. */
static void a_difference_is_that_of_a_regression_with_dummies(void **state)
{
    (void)state;
    struct sheet sheet;
    double p;
    fill(&sheet, true);
    const struct estimate difference = contrast_of(&sheet, 0, 1, &p);
    assert_int_equal(difference.status, ESTIMATE_OK);
    assert_int_equal(difference.n, 4);
    assert_near(difference.value, 0.12702702702702703, 1e-12);
    assert_near(difference.se, 0.04949241538199912, 1e-12);
    assert_near(difference.lower, -0.010103777559203497, 1e-8);
    assert_near(difference.upper, 0.26415783161325757, 1e-8);
    assert_near(p, 0.061885883044189516, 1e-8);
    sheet_close(&sheet);
}

static void exchanged_questions_change_the_sign(void **state)
{
    (void)state;
    struct sheet sheet;
    double p, q;
    fill(&sheet, true);
    const struct estimate forth = contrast_of(&sheet, 0, 1, &p),
                          back = contrast_of(&sheet, 1, 0, &q);
    assert_near(forth.value, -back.value, 1e-12);
    assert_near(forth.se, back.se, 1e-12);
    assert_near(p, q, 1e-12);
    sheet_close(&sheet);
}

static void an_exact_fit_has_no_interval(void **state)
{
    (void)state;
    struct sheet sheet;
    double p;
    fill(&sheet, false);
    const struct estimate difference = contrast_of(&sheet, 0, 1, &p);
    assert_int_equal(difference.status, ESTIMATE_UNDEFINED);
    assert_true(isnan(p));
    sheet_close(&sheet);
}

/* Two offices without a question or an interviewer in common. */
static void questions_that_nothing_joins_cannot_be_compared(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 6, .n_interviewers = 2};
    double p;
    sheet_open(&sheet);
    for (uint32_t c = 0; c < 16; c++) {
        const uint32_t office = c % 2;
        sheet_candidate(&sheet);
        sheet_rate(&sheet, 2 * office + c / 2 % 2, office, (int)(c % 3));
        sheet_rate(&sheet, 4 + office, office, (int)(c % 5));
    }
    assert_int_equal(contrast_of(&sheet, 0, 2, &p).status, ESTIMATE_UNDEFINED);
    assert_int_equal(contrast_of(&sheet, 0, 1, &p).status, ESTIMATE_OK);
    sheet_close(&sheet);
}

static void a_question_without_ratings_cannot_be_compared(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    double p;
    sheet_open(&sheet);
    sheet_row(&sheet, "12");
    sheet_row(&sheet, "31");
    assert_int_equal(contrast_of(&sheet, 0, 2, &p).status, ESTIMATE_UNDEFINED);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_difference_is_that_of_a_regression_with_dummies),
        cmocka_unit_test(exchanged_questions_change_the_sign),
        cmocka_unit_test(an_exact_fit_has_no_interval),
        cmocka_unit_test(questions_that_nothing_joins_cannot_be_compared),
        cmocka_unit_test(a_question_without_ratings_cannot_be_compared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
