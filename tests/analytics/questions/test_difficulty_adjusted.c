#include "analytics/questions/difficulty_adjusted.h"

#include "analytics/questions/difficulty.h"
#include "tests/support/analytics/first_pass.h"
#include "tests/support/near.h"

static struct arena run;

/* The adjusted difficulty of every question. */
static void adjust(const struct sheet *sheet, size_t floor, struct estimate *ret)
{
    struct first_pass collected;
    struct answers answers = {0};
    collect(&collected, sheet);
    struct difficulty_adjusted adjusted = difficulty_adjusted_create(&collected.effects, NULL,
                                                                     &collected.arena);
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        difficulty_adjusted_add(&adjusted, &answers, effects_adjust(&collected.effects, &answers));
    }
    for (size_t q = 0; q < sheet->n_questions; q++)
        ret[q] = difficulty_adjusted(&adjusted, q, collected.shares[q].n, floor, &run);
    answers_free(&answers);
    first_pass_free(&collected);
}

static void on_complete_data_it_is_the_plain_difficulty(void **state)
{
    (void)state;
    static const char *const rows[] = {"401", "113", "220", "342", "434", "211",
                                       "032", "123", "440", "301", "220", "134"};
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct first_pass collected;
    struct estimate adjusted[3];
    sheet_open(&sheet);
    for (size_t i = 0; i < 12; i++)
        sheet_row(&sheet, rows[i]);
    collect(&collected, &sheet);
    adjust(&sheet, 10, adjusted);
    for (size_t q = 0; q < 3; q++) {
        const struct estimate plain = difficulty(collected.shares + q, 10, &run);
        assert_near(adjusted[q].value, plain.value, 1e-12);
        assert_near(adjusted[q].se, plain.se, 1e-12);
        assert_near(adjusted[q].lower, plain.lower, 1e-12);
        assert_int_equal(adjusted[q].n, 12);
    }
    first_pass_free(&collected);
    sheet_close(&sheet);
}

/* Levels of 0 to 9 are candidate + question + interviewer without a residual but one; interviewer 1
 * takes two off and met the candidates of Q1 only, the weaker half: raw, Q1 is far harder than Q0,
 * but nothing of the difference is its own. */
static void who_asked_and_who_was_asked_are_taken_out(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 10, .n_questions = 3, .n_interviewers = 2};
    struct estimate adjusted[3];
    sheet_open(&sheet);
    for (uint32_t i = 0; i < 24; i++) {
        const bool weak = i % 2;
        const int ability = weak ? 3 : 6;
        const int noise = i % 4 < 2 ? 1 : -1;
        sheet_candidate(&sheet);
        sheet_rate(&sheet, weak ? 1 : 0, weak ? 1 : 0, ability - (weak ? 2 : 0) + noise);
        sheet_rate(&sheet, 2, 0, ability);
        sheet_rate(&sheet, 2, 1, ability - 2);
    }
    adjust(&sheet, 10, adjusted);
    assert_near(adjusted[0].value, adjusted[1].value, 1e-12);
    assert_near(adjusted[2].value, adjusted[1].value, 1e-12);
    assert_true(adjusted[1].value > 0.3 && adjusted[1].value < 0.5);
    assert_true(adjusted[1].lower < adjusted[1].value && adjusted[1].value < adjusted[1].upper);
    sheet_close(&sheet);
}

/* Two offices with their own candidates, questions and interviewers. */
static void what_no_candidate_joins_cannot_be_compared(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 4, .n_interviewers = 2};
    struct estimate adjusted[4];
    sheet_open(&sheet);
    for (uint32_t i = 0; i < 24; i++) {
        const uint32_t office = i % 2;
        sheet_candidate(&sheet);
        sheet_rate(&sheet, 2 * office, office, (int)(i * 7 % 5));
        sheet_rate(&sheet, 2 * office + 1, office, (int)(i * 3 % 5));
    }
    adjust(&sheet, 10, adjusted);
    for (size_t q = 0; q < 4; q++)
        assert_int_equal(adjusted[q].status, ESTIMATE_UNDEFINED);
    sheet_close(&sheet);
}

static void without_a_degree_of_freedom_it_is_undefined(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct estimate adjusted[2];
    sheet_open(&sheet);
    for (size_t i = 0; i < 12; i++)
        sheet_row(&sheet, i % 2 ? "3" : "1");
    adjust(&sheet, 10, adjusted);
    assert_string_equal(
        adjusted[0].reason,
        "there are too few ratings to tell questions, interviewers and candidates apart");
    assert_string_equal(adjusted[1].reason, "no candidate has a score on this question");
    sheet_close(&sheet);
}

static void too_few_candidates_are_said(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct estimate adjusted[2];
    sheet_open(&sheet);
    for (size_t i = 0; i < 9; i++)
        sheet_row(&sheet, i % 2 ? "31" : i % 3 ? "12" : "44");
    adjust(&sheet, 10, adjusted);
    assert_int_equal(adjusted[0].status, ESTIMATE_TOO_FEW);
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
        cmocka_unit_test(on_complete_data_it_is_the_plain_difficulty),
        cmocka_unit_test(who_asked_and_who_was_asked_are_taken_out),
        cmocka_unit_test(what_no_candidate_joins_cannot_be_compared),
        cmocka_unit_test(without_a_degree_of_freedom_it_is_undefined),
        cmocka_unit_test(too_few_candidates_are_said),
    };
    return cmocka_run_group_tests(tests, NULL, free_run);
}
