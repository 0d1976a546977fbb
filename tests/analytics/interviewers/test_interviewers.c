#include "analytics/interviewers/interviewers.h"

#include <string.h>

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { CANDIDATES = 30, QUESTIONS = 3, INTERVIEWERS = 6 };

/* Who stands at which place of the catalogue. */
static const uint32_t in_order[INTERVIEWERS] = {0, 1, 2, 3, 4, 5};
static const uint32_t renamed[INTERVIEWERS] = {4, 2, 0, 5, 1, 3};

static int score_of(size_t candidate, size_t question, size_t who)
{
    static const int severity[INTERVIEWERS] = {1, -1, 0, 1, 0, 0};
    const int level = 2 + (int)(candidate * 7 % 3) - 1 + severity[who] +
                      (int)((candidate * 3 + question * 5 + who * 11) % 7) / 5;
    return level < 0 ? 0 : level > 4 ? 4 : level;
}

/* 0, 1 and 2 score the same answers; 3 and 4 share their answers with them for some; 5 is alone
 * share question 2 with 0 and 1 for candidates 15 to 19. */
static bool scores(size_t who, size_t candidate, size_t question)
{
    if (who < 2)
        return candidate < 20;
    if (who == 2)
        return candidate < 20 && question < 2;
    if (who == 5)
        return candidate >= 25;
    return candidate >= 15 && candidate < 25 && question == 2;
}

static void add_candidate(struct sheet *sheet, size_t candidate, const uint32_t *place)
{
    sheet_candidate(sheet);
    for (uint32_t q = 0; q < QUESTIONS; q++)
        for (uint32_t at = 0; at < INTERVIEWERS; at++)
            for (size_t who = 0; who < INTERVIEWERS; who++)
                if (place[who] == at && scores(who, candidate, q))
                    sheet_rate(sheet, q, at, who == 5 ? 2 : score_of(candidate, q, who));
}

static void fill(struct sheet *sheet, const uint32_t *place, bool backwards)
{
    *sheet = (struct sheet){
        .n_levels = 5, .n_questions = QUESTIONS, .n_interviewers = INTERVIEWERS};
    sheet_open(sheet);
    for (size_t c = 0; c < CANDIDATES; c++)
        add_candidate(sheet, backwards ? CANDIDATES - 1 - c : c, place);
}

static struct interviewers_result analysed(const struct sheet *sheet, struct arena *arena)
{
    const struct limits limits = LIMITS_DEFAULT;
    struct interviewers *const interviewers = interviewers_create(&sheet->catalogue, &limits,
                                                                  arena);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < sheet->n_candidates; i++)
            interviewers_add(interviewers, &sheet->candidates[i]);
        interviewers_end_pass(interviewers);
    }
    const struct interviewers_result result = *interviewers_finish(interviewers);
    interviewers_free(interviewers);
    return result;
}

static void assert_same_estimate(const struct estimate *a, const struct estimate *b)
{
    assert_int_equal(a->status, b->status);
    assert_int_equal(a->n, b->n);
    if (a->status != ESTIMATE_OK)
        return;
    assert_near(a->value, b->value, 1e-10);
    assert_near(a->se, b->se, 1e-10);
    assert_near(a->lower, b->lower, 1e-8);
    assert_near(a->upper, b->upper, 1e-8);
}

static void assert_same_interviewer(const struct interviewer_result *a,
                                    const struct interviewer_result *b)
{
    assert_int_equal(a->n_ratings, b->n_ratings);
    assert_int_equal(a->n_candidates, b->n_candidates);
    assert_int_equal(a->n_interviews, b->n_interviews);
    assert_near(a->mean, b->mean, 1e-12);
    assert_near(a->sd, b->sd, 1e-12);
    assert_memory_equal(a->levels, b->levels, 5 * sizeof *a->levels);
    assert_same_estimate(&a->severity_points, &b->severity_points);
    assert_same_estimate(&a->spread, &b->spread);
    assert_int_equal(a->n_findings, b->n_findings);
    for (size_t f = 0; f < a->n_findings; f++) {
        assert_int_equal(a->findings[f].kind, b->findings[f].kind);
        assert_int_equal(a->findings[f].strength, b->findings[f].strength);
    }
}

static void order_and_names_change_nothing(void **state)
{
    (void)state;
    struct sheet sheet, other;
    struct arena arena = {0};
    fill(&sheet, in_order, false);
    fill(&other, renamed, true);
    const struct interviewers_result a = analysed(&sheet, &arena), b = analysed(&other, &arena);
    for (size_t i = 0; i < INTERVIEWERS; i++)
        assert_same_interviewer(&a.interviewers[i], &b.interviewers[renamed[i]]);
    assert_int_equal(a.subsets.n, b.subsets.n);
    assert_int_equal(a.same_answers.n, b.same_answers.n);
    assert_int_equal(a.tally.n_clear, b.tally.n_clear);
    sheet_close(&sheet);
    sheet_close(&other);
    arena_free(&arena);
}

static void groups_are_told_by_candidates_and_by_answers(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    fill(&sheet, in_order, false);
    const struct interviewers_result result = analysed(&sheet, &arena);
    const long by_candidates[] = {0, 0, 0, 0, 0, 1}, by_answers[] = {0, 0, 0, 0, 0, 1};
    assert_int_equal(result.subsets.n, 2);
    assert_memory_equal(result.subsets.group, by_candidates, sizeof by_candidates);
    assert_int_equal(result.same_answers.n, 2);
    assert_memory_equal(result.same_answers.group, by_answers, sizeof by_answers);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void severity_sums_to_zero_and_finds_the_planted(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    fill(&sheet, in_order, false);
    const struct interviewers_result result = analysed(&sheet, &arena);
    double sum = 0;
    for (size_t i = 0; i < 5; i++)
        sum += result.interviewers[i].severity_points.value;
    assert_near(sum, 0, 1e-12);
    assert_near(result.level, 1, 0);
    assert_int_equal(result.interviewers[0].findings[0].kind, FINDING_LENIENT);
    assert_int_equal(result.interviewers[0].findings[0].strength, STRENGTH_CLEAR);
    assert_int_equal(result.interviewers[1].findings[0].kind, FINDING_SEVERE);
    assert_int_equal(result.interviewers[1].findings[0].strength, STRENGTH_CLEAR);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void who_met_no_colleague_has_too_few(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    fill(&sheet, in_order, false);
    const struct interviewers_result result = analysed(&sheet, &arena);
    const struct interviewer_result *const alone = &result.interviewers[5];
    assert_int_equal(alone->n_ratings, 15);
    assert_int_equal(alone->n_candidates, 5);
    assert_int_equal(alone->severity_points.status, ESTIMATE_TOO_FEW);
    assert_int_equal(alone->severity_points.n, 0);
    assert_int_equal(alone->spread.status, ESTIMATE_TOO_FEW);
    assert_int_equal(alone->trend.status, ESTIMATE_TOO_FEW);
    assert_near(alone->mean, 2, 0);
    assert_near(alone->sd, 0, 0);
    assert_int_equal(alone->levels[2], 15);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void nobody_at_all_gives_an_empty_result(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sheet sheet = {.n_levels = 5, .n_questions = 1, .n_interviewers = 1};
    sheet_open(&sheet);
    const struct interviewers_result result = analysed(&sheet, &arena);
    assert_int_equal(result.interviewers[0].n_ratings, 0);
    assert_true(isnan(result.interviewers[0].mean));
    assert_int_equal(result.subsets.n, 0);
    assert_int_equal(result.subsets.group[0], GROUP_NONE);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void merged_halves_are_the_whole(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    const struct limits limits = LIMITS_DEFAULT;
    fill(&sheet, in_order, false);
    const struct interviewers_result all = analysed(&sheet, &arena);
    struct interviewers *halves[2];
    for (size_t h = 0; h < 2; h++)
        halves[h] = interviewers_create(&sheet.catalogue, &limits, &arena);
    for (size_t i = 0; i < sheet.n_candidates; i++)
        interviewers_add(halves[i % 2], &sheet.candidates[i]);
    interviewers_merge(halves[0], halves[1]);
    interviewers_end_pass(halves[0]);
    for (size_t i = 0; i < sheet.n_candidates; i++)
        interviewers_add(halves[0], &sheet.candidates[i]);
    interviewers_end_pass(halves[0]);
    const struct interviewers_result *const merged = interviewers_finish(halves[0]);
    for (size_t i = 0; i < INTERVIEWERS; i++)
        assert_same_interviewer(&all.interviewers[i], &merged->interviewers[i]);
    interviewers_free(halves[0]);
    interviewers_free(halves[1]);
    sheet_close(&sheet);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(order_and_names_change_nothing),
        cmocka_unit_test(groups_are_told_by_candidates_and_by_answers),
        cmocka_unit_test(severity_sums_to_zero_and_finds_the_planted),
        cmocka_unit_test(who_met_no_colleague_has_too_few),
        cmocka_unit_test(nobody_at_all_gives_an_empty_result),
        cmocka_unit_test(merged_halves_are_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
