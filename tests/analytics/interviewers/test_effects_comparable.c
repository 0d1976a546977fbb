#include "analytics/interviewers/effects_comparable.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { MOST = 60 };

struct design {
    struct sheet sheet;
    struct arena arena;
    struct effects effects;
    struct effects_comparable comparable;
    size_t groups[MOST]; /* of the candidates */
};

static void open_design(struct design *design, size_t n_questions, size_t n_interviewers)
{
    *design = (struct design){
        .sheet = {.n_levels = 5, .n_questions = n_questions, .n_interviewers = n_interviewers}};
    sheet_open(&design->sheet);
}

static void solve(struct design *design)
{
    struct answers answers = {0};
    const struct catalogue *const catalogue = &design->sheet.catalogue;
    design->effects = effects_create(catalogue, &design->arena);
    for (size_t i = 0; i < design->sheet.n_candidates; i++) {
        answers_read(&answers, catalogue, design->sheet.candidates + i);
        effects_add(&design->effects, &answers);
    }
    effects_solve(&design->effects, NULL, &design->arena);
    design->comparable = effects_comparable_create(&design->effects, &design->arena);
    for (size_t i = 0; i < design->sheet.n_candidates; i++) {
        answers_read(&answers, catalogue, design->sheet.candidates + i);
        design->groups[i] = effects_comparable_group(&design->comparable, &answers);
    }
    answers_free(&answers);
}

static void close_design(struct design *design)
{
    effects_comparable_free(&design->comparable);
    sheet_close(&design->sheet);
    arena_free(&design->arena);
}

static bool interviewers_compare(const struct design *design, size_t a, size_t b)
{
    const size_t first = design->sheet.n_questions;
    return effects_comparable_rows(&design->comparable, first + a, first + b);
}

static int level(size_t a, size_t b, size_t c)
{
    return (int)((a * 7 + b * 3 + c * c) % 5);
}

static void a_complete_design_compares_all(void **state)
{
    (void)state;
    struct design design;
    open_design(&design, 3, 3);
    for (uint32_t c = 0; c < 8; c++) {
        sheet_candidate(&design.sheet);
        for (uint32_t q = 0; q < 3; q++)
            for (uint32_t i = 0; i < 3; i++)
                sheet_rate(&design.sheet, q, i, level(c, q, i));
    }
    solve(&design);
    assert_int_equal(design.comparable.n_groups, 1);
    assert_true(interviewers_compare(&design, 0, 2));
    assert_true(effects_comparable_rows(&design.comparable, 0, 2));
    close_design(&design);
}

/* They ask the same questions, and share neither candidates nor interviewers. */
static void two_offices_with_common_questions_compare_within_each(void **state)
{
    (void)state;
    struct design design;
    open_design(&design, 3, 4);
    for (uint32_t c = 0; c < 12; c++) {
        sheet_candidate(&design.sheet);
        for (uint32_t q = 0; q < 3; q++)
            for (uint32_t i = 0; i < 2; i++)
                sheet_rate(&design.sheet, q, i + 2 * (c % 2), level(c, q, i));
    }
    solve(&design);
    assert_int_equal(design.comparable.n_groups, 2);
    for (size_t c = 0; c < 12; c++)
        assert_int_equal(design.groups[c], c % 2);
    assert_true(interviewers_compare(&design, 0, 1));
    assert_true(interviewers_compare(&design, 2, 3));
    assert_false(interviewers_compare(&design, 1, 2));
    assert_true(effects_comparable_rows(&design.comparable, 0, 2));
    close_design(&design);
}

/* Interviewer i asks question i of everybody: candidates can be compared, interviewers cannot be
 * told from their questions, though all are joined by shared candidates. */
static void specialists_are_not_told_from_their_questions(void **state)
{
    (void)state;
    struct design design;
    open_design(&design, 3, 3);
    for (uint32_t c = 0; c < 20; c++) {
        sheet_candidate(&design.sheet);
        for (uint32_t q = 0; q < 3; q++)
            sheet_rate(&design.sheet, q, q, level(c, q, 1));
    }
    solve(&design);
    assert_int_equal(design.comparable.n_groups, 1);
    assert_false(interviewers_compare(&design, 0, 1));
    assert_false(effects_comparable_rows(&design.comparable, 0, 1));
    close_design(&design);
}

/* One interviewer of each office meets one candidate on all questions. */
static void one_shared_interview_joins_two_offices(void **state)
{
    (void)state;
    struct design design;
    open_design(&design, 3, 4);
    for (uint32_t c = 0; c < 12; c++) {
        sheet_candidate(&design.sheet);
        for (uint32_t q = 0; q < 3; q++)
            for (uint32_t i = 0; i < 2; i++)
                sheet_rate(&design.sheet, q, i + (c == 11 ? 1 : 2 * (c % 2)), level(c, q, i));
    }
    solve(&design);
    assert_int_equal(design.comparable.n_groups, 1);
    assert_true(interviewers_compare(&design, 0, 3));
    close_design(&design);
}

/* Each answer has one judge, and no judge has two answers of one candidate (after Linacre's plan of
 * 96 ratings): 32 candidates, three questions, twelve judges of eight answers each. */
static void a_plan_with_one_judge_an_answer_compares_all(void **state)
{
    (void)state;
    struct design design;
    open_design(&design, 3, 12);
    for (uint32_t c = 0; c < 32; c++) {
        sheet_candidate(&design.sheet);
        for (uint32_t q = 0; q < 3; q++)
            sheet_rate(&design.sheet, q, (c + (c / 12 + 1) * q * (q + 2)) % 12, level(c, q, 2));
    }
    solve(&design);
    assert_int_equal(design.effects.rank, 3 + 12 - 2);
    assert_int_equal(design.comparable.n_groups, 1);
    assert_true(interviewers_compare(&design, 0, 11));
    close_design(&design);
}

/* The groups of a candidate without a score: none, where there are several. */
static void who_has_no_score_is_in_no_group(void **state)
{
    (void)state;
    struct design design;
    open_design(&design, 2, 2);
    for (uint32_t c = 0; c < 8; c++) {
        sheet_candidate(&design.sheet);
        for (uint32_t q = 0; q < 2; q++)
            sheet_rate(&design.sheet, q, c % 2, c == 7 ? LEVEL_MISSING : level(c, q, 1));
    }
    solve(&design);
    assert_int_equal(design.comparable.n_groups, 2);
    assert_true(design.groups[7] == COMPARABLE_NONE);
    close_design(&design);
}

static void nobody_is_a_group_of_nothing(void **state)
{
    (void)state;
    struct design design;
    open_design(&design, 2, 2);
    sheet_row(&design.sheet, "--");
    solve(&design);
    assert_int_equal(design.comparable.n_groups, 0);
    assert_int_equal(design.groups[0], 0);
    close_design(&design);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_complete_design_compares_all),
        cmocka_unit_test(two_offices_with_common_questions_compare_within_each),
        cmocka_unit_test(specialists_are_not_told_from_their_questions),
        cmocka_unit_test(one_shared_interview_joins_two_offices),
        cmocka_unit_test(a_plan_with_one_judge_an_answer_compares_all),
        cmocka_unit_test(who_has_no_score_is_in_no_group),
        cmocka_unit_test(nobody_is_a_group_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
