#include "analytics/rubrics/rubric.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static const struct limits no_floor = {.floor_rubric = 1, .floor_ability = 1};

/* Ability of a candidate in these tests: its number over 100. */
static struct rubric rubric_of(const struct sheet *sheet, size_t first, size_t end,
                               struct arena *arena)
{
    struct rubric rubric = rubric_create(&sheet->catalogue, arena);
    struct answers answers = {0};
    for (size_t i = first; i < end; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        rubric_add(&rubric, &answers);
        rubric_add_ability(&rubric, &answers, (double)i / 100, 0);
    }
    answers_free(&answers);
    return rubric;
}

/* Ratings of four candidates on one question by up to three interviewers: {0, 0, 1}, {1}, {0, 2},
 * {2, 2}. Share of level 0: 3/8; a - m 3/8: 0.875, -0.375, 0.25, -0.75; squares sum to 1.53125;
 * standard error sqrt(4/3 x 1.53125)/8 = 0.178608. */
static void fill(struct sheet *sheet)
{
    static const int levels[4][3] = {{0, 0, 1}, {1, -2, -2}, {0, 2, -2}, {2, 2, -2}};
    sheet_open(sheet);
    for (size_t c = 0; c < 4; c++) {
        sheet_candidate(sheet);
        for (uint32_t i = 0; i < 3; i++)
            if (levels[c][i] != -2)
                sheet_rate(sheet, 0, i, levels[c][i]);
    }
}

static void shares_are_clustered_by_candidate(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 4, .n_questions = 1, .n_interviewers = 3};
    struct arena arena = {0};
    struct question_result result = {.n_candidates = 4, .n_ratings = 8};
    fill(&sheet);
    const struct rubric rubric = rubric_of(&sheet, 0, 4, &arena);
    rubric_finish(&rubric.questions[0], 4, &no_floor, &result, &arena);
    assert_int_equal(result.levels[0].count, 3);
    assert_near(result.levels[0].share.value, 0.375, 1e-15);
    assert_near(result.levels[0].share.se, 0.178608, 1e-6);
    assert_int_equal(result.levels[0].share.n, 8);
    const struct interval expected = interval_wilson(
        0.375, interval_effective_n(0.375, result.levels[0].share.se, 4));
    assert_near(result.floor.lower, expected.lower, 1e-15);
    assert_near(result.floor.upper, expected.upper, 1e-15);
    assert_int_equal(result.levels[3].count, 0);
    assert_near(result.ceiling.value, 0, 0);
    assert_near(result.ceiling.upper, interval_wilson(0, 4).upper, 1e-15);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void a_candidate_counts_once_at_each_of_its_levels(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 4, .n_questions = 1, .n_interviewers = 3};
    struct arena arena = {0};
    struct question_result result = {.n_candidates = 4, .n_ratings = 8};
    fill(&sheet);
    const struct rubric rubric = rubric_of(&sheet, 0, 4, &arena);
    rubric_finish(&rubric.questions[0], 4, &no_floor, &result, &arena);
    assert_int_equal(result.levels[0].ability.n, 2);
    assert_near(result.levels[0].ability.value, 0.01, 1e-15);
    assert_near(result.levels[0].ability.se, 0.01, 1e-15);
    assert_near(result.levels[2].ability.value, 0.025, 1e-15);
    assert_near(result.levels[2].ability.upper, 0.025 + 12.7062047 * 0.005, 1e-8);
    assert_string_equal(result.levels[3].ability.reason, "no candidate was given this level");
    sheet_close(&sheet);
    arena_free(&arena);
}

static void floors_and_hard_minima_are_told(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 1};
    struct arena arena = {0};
    struct question_result result = {.n_candidates = 1, .n_ratings = 1};
    sheet_open(&sheet);
    sheet_row(&sheet, "1");
    const struct rubric rubric = rubric_of(&sheet, 0, 1, &arena);
    rubric_finish(&rubric.questions[0], 3, &LIMITS_DEFAULT, &result, &arena);
    assert_string_equal(result.levels[1].share.reason, "n is 1, at least 30 are needed");
    assert_string_equal(result.levels[1].ability.reason, "n is 1, at least 10 are needed");
    rubric_finish(&rubric.questions[0], 3, &no_floor, &result, &arena);
    assert_string_equal(result.levels[1].share.reason, "n is 1, at least 2 are needed");
    result.n_candidates = 0;
    rubric_finish(&rubric.questions[1], 3, &no_floor, &result, &arena);
    assert_int_equal(result.levels[1].share.status, ESTIMATE_UNDEFINED);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void equal_abilities_have_no_interval(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 2, .n_questions = 1, .n_interviewers = 1};
    struct arena arena = {0};
    struct answers answers = {0};
    struct question_result result = {.n_candidates = 2, .n_ratings = 2};
    sheet_open(&sheet);
    sheet_row(&sheet, "1");
    struct rubric rubric = rubric_create(&sheet.catalogue, &arena);
    answers_read(&answers, &sheet.catalogue, sheet.candidates);
    for (size_t i = 0; i < 2; i++) {
        rubric_add(&rubric, &answers);
        rubric_add_ability(&rubric, &answers, 0.3, 0);
    }
    rubric_finish(&rubric.questions[0], 2, &no_floor, &result, &arena);
    assert_int_equal(result.levels[1].ability.status, ESTIMATE_UNDEFINED);
    assert_int_equal(result.levels[1].share.status, ESTIMATE_OK);
    assert_true(result.levels[1].share.lower < 1);
    answers_free(&answers);
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Five candidates of group 3 at level 0 and 1 in turn, and the others of group 7 at level 0. */
static struct question_result grouped(size_t n_others, double others, bool others_first)
{
    struct sheet sheet = {.n_levels = 2, .n_questions = 1, .n_interviewers = 1};
    struct arena arena = {0};
    struct answers answers = {0};
    struct question_result result = {.n_candidates = 5 + n_others, .n_ratings = 5 + n_others};
    sheet_open(&sheet);
    sheet_row(&sheet, "0");
    sheet_row(&sheet, "1");
    struct rubric rubric = rubric_create(&sheet.catalogue, &arena);
    for (size_t i = 0; i < 5 + n_others; i++) {
        const size_t c = others_first ? 4 + n_others - i : i;
        answers_read(&answers, &sheet.catalogue, &sheet.candidates[c < 5 ? c % 2 : 0]);
        rubric_add(&rubric, &answers);
        rubric_add_ability(&rubric, &answers, c < 5 ? 0.1 * (double)c : others + 0.01 * (double)c,
                           c < 5 ? 3 : 7);
    }
    rubric_finish(&rubric.questions[0], 2, &no_floor, &result, &arena);
    result.floor = result.levels[0].ability;
    result.ceiling = result.levels[1].ability;
    answers_free(&answers);
    sheet_close(&sheet);
    arena_free(&arena);
    return result;
}

static void abilities_are_of_those_who_can_be_compared(void **state)
{
    (void)state;
    for (int first = 0; first < 2; first++) {
        const struct question_result most = grouped(4, 0.8, first), few = grouped(6, 0.8, first),
                                     tied = grouped(5, 0.8, first), low = grouped(5, -0.8, first);
        assert_int_equal(most.floor.n, 3);
        assert_near(most.floor.value, 0.2, 1e-12);
        assert_near(most.ceiling.value, 0.2, 1e-12);
        assert_int_equal(few.floor.n, 6);
        assert_int_equal(few.ceiling.status, ESTIMATE_UNDEFINED);
        assert_int_equal(tied.floor.n, 5);
        assert_int_equal(low.floor.n, 3);
    }
}

static void halves_merge_to_the_whole(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 4, .n_questions = 1, .n_interviewers = 3};
    struct arena arena = {0};
    fill(&sheet);
    const struct rubric all = rubric_of(&sheet, 0, 4, &arena);
    struct rubric half = rubric_of(&sheet, 0, 3, &arena);
    const struct rubric rest = rubric_of(&sheet, 3, 4, &arena);
    rubric_merge(&half, &rest, &sheet.catalogue);
    assert_near(half.questions[0].m, all.questions[0].m, 0);
    assert_near(half.questions[0].mm, all.questions[0].mm, 0);
    for (size_t l = 0; l < 4; l++) {
        assert_near(half.questions[0].levels[l].a, all.questions[0].levels[l].a, 0);
        assert_near(half.questions[0].levels[l].aa, all.questions[0].levels[l].aa, 0);
        assert_near(half.questions[0].levels[l].am, all.questions[0].levels[l].am, 0);
    }
    sheet_close(&sheet);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_are_clustered_by_candidate),
        cmocka_unit_test(a_candidate_counts_once_at_each_of_its_levels),
        cmocka_unit_test(floors_and_hard_minima_are_told),
        cmocka_unit_test(equal_abilities_have_no_interval),
        cmocka_unit_test(abilities_are_of_those_who_can_be_compared),
        cmocka_unit_test(halves_merge_to_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
