#include "analytics/interviewers/own_scores.h"

#include <math.h>
#include <string.h>

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { CANDIDATES = 12, INTERVIEWERS = 5, ME = 0 };

/* Everybody scores the level of the candidate, the first interviewer one level less where he can,
 * and the second has no score of every other candidate. */
static void fill(struct sheet *sheet, size_t n_colleagues, bool backwards)
{
    *sheet = (struct sheet){.n_levels = 5, .n_questions = 2, .n_interviewers = INTERVIEWERS};
    sheet_open(sheet);
    for (size_t i = 0; i < CANDIDATES; i++) {
        const size_t c = backwards ? CANDIDATES - 1 - i : i;
        const int level = (int)(c % 5);
        sheet_candidate(sheet);
        sheet_rate(sheet, 0, ME, level > 0 ? level - 1 : 0);
        for (uint32_t who = 1; who <= n_colleagues; who++)
            sheet_rate(sheet, 0, who, who == 1 && c % 2 ? LEVEL_MISSING : level);
        sheet_rate(sheet, 1, ME, 4);
    }
}

static struct own_scores_result result_of(const struct sheet *sheet, struct arena *arena)
{
    const struct limits limits = LIMITS_DEFAULT;
    struct own_scores *const own = own_scores_create(&sheet->catalogue, ME, 0, &limits, arena);
    for (size_t i = 0; i < sheet->n_candidates; i++)
        own_scores_add(own, &sheet->candidates[i]);
    const struct own_scores_result result = *own_scores_finish(own);
    own_scores_free(own);
    return result;
}

/* Levels 0 to 4 of the candidates: 3, 3, 2, 2, 2; one's own: 0, 0, 1, 2, 3. */
static void an_answer_counts_once_whoever_else_scored_it(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    fill(&sheet, 4, false);
    const struct own_scores_result own = result_of(&sheet, &arena);
    assert_int_equal(own.n_answers, CANDIDATES);
    assert_int_equal(own.n_colleagues, 4);
    assert_near(own.colleagues - own.mean, 9.0 / CANDIDATES, 1e-12);
    assert_near(own.questions[0].difference.value, -9.0 / CANDIDATES, 1e-12);
    assert_null(own.reason);
    assert_int_equal(own.levels[0].n, 6);
    assert_near(own.levels[0].share, 0.5, 1e-12);
    assert_near(own.levels[0].colleagues, 0.25, 1e-12);
    assert_near(own.levels[0].difference.value, 0.25, 1e-12);
    arena_free(&arena);
    sheet_close(&sheet);
}

static void where_a_colleague_gives_a_level_it_says_what_one_gives(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    fill(&sheet, 4, false);
    const struct own_scores_result own = result_of(&sheet, &arena);
    assert_int_equal(own.levels[4].n_pairs, 7); /* two answers, one of them without the second */
    assert_int_equal(own.levels[4].n_alike, 0);
    assert_int_equal(own.levels[4].usual, 3);
    assert_int_equal(own.levels[4].n_usual, 7);
    assert_int_equal(own.levels[0].n_alike, own.levels[0].n_pairs);
    arena_free(&arena);
    sheet_close(&sheet);
}

static void what_nobody_else_scored_is_compared_with_nobody(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    fill(&sheet, 4, false);
    const struct own_scores_result own = result_of(&sheet, &arena);
    assert_int_equal(own.questions[1].n_answers, 0);
    assert_int_equal(own.questions[1].difference.status, ESTIMATE_TOO_FEW);
    arena_free(&arena);
    sheet_close(&sheet);
}

static void a_pool_of_fewer_than_three_people_is_not_told_of(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    fill(&sheet, 2, false);
    const struct own_scores_result own = result_of(&sheet, &arena);
    assert_int_equal(own.n_answers, CANDIDATES);
    assert_null(own.levels);
    assert_non_null(own.reason);
    assert_true(isnan(own.colleagues));
    assert_int_equal(own.questions[0].difference.status, ESTIMATE_UNDEFINED);
    arena_free(&arena);
    sheet_close(&sheet);
}

static void the_order_of_candidates_changes_nothing(void **state)
{
    (void)state;
    struct sheet sheet, turned;
    struct arena arena = {0};
    fill(&sheet, 4, false);
    fill(&turned, 4, true);
    const struct own_scores_result a = result_of(&sheet, &arena), b = result_of(&turned, &arena);
    assert_near(a.questions[0].difference.se, b.questions[0].difference.se, 1e-12);
    assert_near(a.levels[2].difference.lower, b.levels[2].difference.lower, 1e-12);
    arena_free(&arena);
    sheet_close(&sheet);
    sheet_close(&turned);
}

/* Every answer of a candidate of its own: the error of a mean of differences. */
static void the_error_is_that_of_a_mean_over_candidates(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    fill(&sheet, 4, false);
    const struct own_scores_result own = result_of(&sheet, &arena);
    const double p = 9.0 / CANDIDATES;
    assert_near(own.questions[0].difference.se, sqrt(p * (1 - p) / (CANDIDATES - 1)), 1e-12);
    arena_free(&arena);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_counts_once_whoever_else_scored_it),
        cmocka_unit_test(where_a_colleague_gives_a_level_it_says_what_one_gives),
        cmocka_unit_test(what_nobody_else_scored_is_compared_with_nobody),
        cmocka_unit_test(a_pool_of_fewer_than_three_people_is_not_told_of),
        cmocka_unit_test(the_order_of_candidates_changes_nothing),
        cmocka_unit_test(the_error_is_that_of_a_mean_over_candidates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
