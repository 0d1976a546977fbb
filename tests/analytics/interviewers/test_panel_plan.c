#include "analytics/interviewers/panel_plan.h"

#include <gsl/gsl_randist.h>
#include <math.h>
#include <string.h>

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { SEEDS = 100, JUDGES = 12, ESSAYS = 3, EXAMINEES = 32 };

static bool show(void *context, size_t candidate, struct candidate_ratings *ret)
{
    const struct sheet *const sheet = context;
    *ret = sheet->candidates[candidate];
    return ret->n > 0;
}

static struct panel_plan plan_of(struct sheet *sheet, struct arena *arena)
{
    struct panel_plan plan;
    struct error error = {0};
    const struct panel_source source = {&sheet->catalogue, sheet->n_candidates, show, sheet};
    assert_true(panel_plan_of(&source, NULL, arena, &plan, &error));
    return plan;
}

static struct sheet opened(size_t n_questions, size_t n_interviewers)
{
    struct sheet sheet = {
        .n_levels = 5, .n_questions = n_questions, .n_interviewers = n_interviewers};
    sheet_open(&sheet);
    return sheet;
}

static int level(gsl_rng *rng)
{
    return (int)gsl_rng_uniform_int(rng, 5);
}

/* Draws a design by its seed and says into how many groups it falls; then does what the plan says,
 * one answer for each pair, and says how many are left. */
struct mended {
    size_t groups, left, links;
    enum panel_gap gap;
};

static struct mended try_design(struct sheet (*draw)(gsl_rng *rng), unsigned long seed)
{
    struct arena arena = {0};
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, seed);
    struct sheet sheet = draw(rng);
    const struct panel_plan plan = plan_of(&sheet, &arena);
    struct mended mended = {.groups = plan.n_groups, .links = plan.n_links};
    for (size_t i = 0; i < plan.n_links; i++) {
        const struct panel_link *const link = &plan.links[i];
        const size_t question = link->question == SIZE_MAX ? link->first : link->question;
        const size_t low = link->a < link->b ? link->a : link->b, high = link->a + link->b - low;
        mended.gap = link->gap;
        sheet_candidate(&sheet);
        sheet_rate(&sheet, (uint32_t)question, (uint32_t)low, level(rng));
        sheet_rate(&sheet, (uint32_t)question, (uint32_t)high, level(rng));
    }
    mended.left = plan_of(&sheet, &arena).n_groups;
    sheet_close(&sheet);
    arena_free(&arena);
    gsl_rng_free(rng);
    return mended;
}

static struct sheet draw_complete(gsl_rng *rng)
{
    struct sheet sheet = opened(ESSAYS, JUDGES);
    for (size_t c = 0; c < EXAMINEES; c++) {
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < ESSAYS; q++)
            for (uint32_t j = 0; j < JUDGES; j++)
                sheet_rate(&sheet, q, j, level(rng));
    }
    return sheet;
}

/* Judges in a row, each shared by two neighbours' examinees. */
static struct sheet draw_linked(gsl_rng *rng)
{
    enum { LINKED_JUDGES = 6, EACH = 10 };
    struct sheet sheet = opened(ESSAYS, LINKED_JUDGES);
    for (uint32_t c = 0; c < LINKED_JUDGES * EACH / 2; c++) {
        const uint32_t judge = c % (LINKED_JUDGES - 1);
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < ESSAYS; q++) {
            sheet_rate(&sheet, q, judge, level(rng));
            sheet_rate(&sheet, q, judge + 1, level(rng));
        }
    }
    return sheet;
}

/* One judge an answer, each of eight answers, two or three of an essay, and never two of one
 * examinee (after Linacre's plan of 96 ratings). */
static bool draw_judges(gsl_rng *rng, uint32_t judges[ESSAYS][EXAMINEES])
{
    uint32_t order[JUDGES];
    for (uint32_t j = 0; j < JUDGES; j++)
        order[j] = j;
    gsl_ran_shuffle(rng, order, JUDGES, sizeof *order);
    for (size_t q = 0; q < ESSAYS; q++) {
        size_t n = 0;
        for (size_t j = 0; j < JUDGES; j++)
            for (size_t i = 0; i < (j / (JUDGES / ESSAYS) == q ? 2 : 3); i++)
                judges[q][n++] = order[j];
        gsl_ran_shuffle(rng, judges[q], EXAMINEES, sizeof *judges[q]);
        for (size_t tries = 0, c = 0; c < EXAMINEES; tries++) {
            bool again = false;
            for (size_t p = 0; p < q; p++)
                again |= judges[p][c] == judges[q][c];
            if (tries > 10000)
                return false;
            const size_t other = gsl_rng_uniform_int(rng, EXAMINEES);
            const uint32_t judge = judges[q][c];
            if (again) {
                judges[q][c] = judges[q][other];
                judges[q][other] = judge;
            }
            c = again ? 0 : c + 1;
        }
    }
    return true;
}

static struct sheet draw_single(gsl_rng *rng)
{
    uint32_t judges[ESSAYS][EXAMINEES];
    struct sheet sheet = opened(ESSAYS, JUDGES);
    while (!draw_judges(rng, judges))
        continue;
    for (size_t c = 0; c < EXAMINEES; c++) {
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < ESSAYS; q++)
            sheet_rate(&sheet, q, judges[q][c], level(rng));
    }
    return sheet;
}

/* Two offices of four, the same questions, nobody shared. */
static struct sheet draw_offices(gsl_rng *rng)
{
    enum { QUESTIONS = 5, OFFICE = 4 };
    struct sheet sheet = opened(QUESTIONS, 2 * OFFICE);
    for (uint32_t c = 0; c < 40; c++) {
        const uint32_t first = (c % 2) * OFFICE;
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < QUESTIONS; q++) {
            const uint32_t a = (uint32_t)gsl_rng_uniform_int(rng, OFFICE - 1);
            sheet_rate(&sheet, q, first + a, level(rng));
            sheet_rate(&sheet, q, first + a + 1, level(rng));
        }
    }
    return sheet;
}

/* Each question has an interviewer of its own; all candidates are shared. */
static struct sheet draw_specialists(gsl_rng *rng)
{
    enum { QUESTIONS = 4 };
    struct sheet sheet = opened(QUESTIONS, QUESTIONS);
    for (uint32_t c = 0; c < 30; c++) {
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < QUESTIONS; q++)
            if (gsl_rng_uniform(rng) < 0.8)
                sheet_rate(&sheet, q, q, level(rng));
    }
    return sheet;
}

static void designs_that_can_be_compared_are_accepted_whatever_the_scores(void **state)
{
    struct sheet (*const designs[])(gsl_rng * rng) = {draw_complete, draw_linked, draw_single};
    (void)state;
    for (size_t d = 0; d < sizeof designs / sizeof *designs; d++)
        for (unsigned long seed = 1; seed <= SEEDS; seed++)
            assert_int_equal(try_design(designs[d], seed).groups, 1);
}

static void two_offices_are_refused_and_one_pair_joins_them(void **state)
{
    (void)state;
    for (unsigned long seed = 1; seed <= SEEDS; seed++) {
        const struct mended mended = try_design(draw_offices, seed);
        assert_int_equal(mended.groups, 2);
        assert_int_equal(mended.links, 1);
        assert_int_equal(mended.gap, PANEL_GAP_CANDIDATES);
        assert_int_equal(mended.left, 1);
    }
}

static void specialists_are_refused_and_sit_in_where_others_ask(void **state)
{
    (void)state;
    for (unsigned long seed = 1; seed <= SEEDS; seed++) {
        const struct mended mended = try_design(draw_specialists, seed);
        assert_int_equal(mended.groups, 4);
        assert_int_equal(mended.links, 3);
        assert_int_equal(mended.gap, PANEL_GAP_QUESTIONS);
        assert_int_equal(mended.left, 1);
    }
}

static void who_has_no_score_is_in_no_group_and_in_no_pair(void **state)
{
    struct arena arena = {0};
    struct sheet sheet = opened(2, 3);
    (void)state;
    for (uint32_t c = 0; c < 8; c++) {
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < 2; q++)
            sheet_rate(&sheet, q, c % 2, (int)((c + q) % 5));
    }
    const struct panel_plan plan = plan_of(&sheet, &arena);
    assert_int_equal(plan.group[2], -1);
    assert_int_equal(plan.n_groups, 2);
    assert_int_equal(plan.n_links, 1);
    assert_int_equal(plan.links[0].a + plan.links[0].b, 1);
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Two who differ by noise of a known size: 2 (1.96 sd/0.5)^2 answers. */
static void the_number_of_answers_follows_from_what_is_left_of_scores(void **state)
{
    struct arena arena = {0};
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    struct sheet sheet = draw_offices(rng);
    (void)state;
    const struct panel_plan plan = plan_of(&sheet, &arena);
    assert_true(plan.sd > 1 && plan.sd < 2);
    assert_int_equal(plan.n_answers, (size_t)ceil(2 * pow(1.959963984540054 * plan.sd / 0.5, 2)));
    assert_true(plan.n_interviews * plan.n_each >= plan.n_answers);
    sheet_close(&sheet);
    arena_free(&arena);
    gsl_rng_free(rng);
}

static void nothing_and_too_much_have_a_reason(void **state)
{
    struct arena arena = {0};
    struct sheet none = opened(2, 2), many = opened(PANEL_PLAN_MOST_ROWS, 2);
    (void)state;
    assert_string_equal(plan_of(&none, &arena).reason, "there is no score");
    assert_non_null(strstr(plan_of(&many, &arena).reason, "1502 questions and interviewers"));
    sheet_close(&none);
    sheet_close(&many);
    arena_free(&arena);
}

/* Interviewer 0 scores most and gives one level; 0 and 1 meet the same candidates, 2 none of them.
 */
static void nobody_who_gives_one_score_is_the_bridge(void **state)
{
    struct arena arena = {0};
    struct sheet sheet = opened(2, 3);
    (void)state;
    for (int c = 0; c < 12; c++) {
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < 2; q++) {
            sheet_rate(&sheet, q, 0, 2);
            if (c % 2 == 0)
                sheet_rate(&sheet, q, 1, c % 5);
        }
    }
    for (int c = 0; c < 12; c++) {
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < 2; q++)
            sheet_rate(&sheet, q, 2, (c + 1) % 5);
    }
    const struct panel_plan plan = plan_of(&sheet, &arena);
    assert_int_equal(plan.n_links, 1);
    assert_int_equal(plan.links[0].a, 1);
    assert_int_equal(plan.links[0].b, 2);
    sheet_close(&sheet);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(designs_that_can_be_compared_are_accepted_whatever_the_scores),
        cmocka_unit_test(two_offices_are_refused_and_one_pair_joins_them),
        cmocka_unit_test(specialists_are_refused_and_sit_in_where_others_ask),
        cmocka_unit_test(who_has_no_score_is_in_no_group_and_in_no_pair),
        cmocka_unit_test(the_number_of_answers_follows_from_what_is_left_of_scores),
        cmocka_unit_test(nothing_and_too_much_have_a_reason),
        cmocka_unit_test(nobody_who_gives_one_score_is_the_bridge),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
