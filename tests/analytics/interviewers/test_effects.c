#include "analytics/interviewers/effects.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { QUESTIONS = 4, INTERVIEWERS = 3, CANDIDATES = 12 };

/* Not every candidate meets every question and interviewer, some meet a pair of interviewers. */
static bool meets(size_t candidate, size_t question, size_t interviewer)
{
    return (candidate + question) % 3 != 0 && (candidate + interviewer) % 3 != 1;
}

/* `noise` is 0 or 1: levels follow the effects exactly, or are disturbed. */
static void fill(struct sheet *sheet, int noise)
{
    static const int questions[QUESTIONS] = {0, 3, -2, 1}, interviewers[INTERVIEWERS] = {1, -1, 0};
    *sheet = (struct sheet){
        .n_levels = 21, .n_questions = QUESTIONS, .n_interviewers = INTERVIEWERS};
    sheet_open(sheet);
    for (size_t c = 0; c < CANDIDATES; c++) {
        sheet_candidate(sheet);
        for (uint32_t q = 0; q < QUESTIONS; q++)
            for (uint32_t i = 0; i < INTERVIEWERS; i++)
                if (meets(c, q, i))
                    sheet_rate(sheet, q, i,
                               10 + (int)(c % 5) + questions[q] + interviewers[i] +
                                   noise * (int)((c * 7 + q * 5 + i * 3) % 4));
    }
}

static struct effects solved(const struct sheet *sheet, struct arena *arena)
{
    struct effects effects = effects_create(&sheet->catalogue, arena);
    struct answers answers = {0};
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        effects_add(&effects, &answers);
    }
    answers_free(&answers);
    effects_solve(&effects, NULL, arena);
    return effects;
}

/* Planted effects sum to 0 for interviewers and to 2 for questions; the centring moves a quarter of
 * those 2 levels to the candidates. */
static void exact_effects_are_recovered_from_an_incomplete_design(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    struct answers answers = {0};
    fill(&sheet, 0);
    struct effects effects = solved(&sheet, &arena);
    assert_int_equal(effects.rank, QUESTIONS + INTERVIEWERS - 2);
    assert_int_equal(effects.rank_deficiency, 0);
    assert_near(effects.solution[1], (3 - 0.5) / 20, 1e-12);
    assert_near(effects.solution[QUESTIONS + 1], -1.0 / 20, 1e-12);
    for (size_t c = 0; c < CANDIDATES; c++) {
        answers_read(&answers, &sheet.catalogue, sheet.candidates + c);
        assert_near(effects_adjust(&effects, &answers), (10.5 + (double)(c % 5)) / 20, 1e-12);
    }
    assert_near(effects_residual_variance(&effects), 0, 0);
    answers_free(&answers);
    sheet_close(&sheet);
    arena_free(&arena);
}

/* What defines least squares: residuals sum to 0 for every candidate, question and interviewer. */
static void residuals_are_orthogonal_to_the_design(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    struct answers answers = {0};
    double sums[QUESTIONS + INTERVIEWERS] = {0}, squares = 0;
    size_t n = 0;
    fill(&sheet, 1);
    struct effects effects = solved(&sheet, &arena);
    for (size_t c = 0; c < CANDIDATES; c++) {
        answers_read(&answers, &sheet.catalogue, sheet.candidates + c);
        const double ability = effects_adjust(&effects, &answers);
        n += answers.n_ratings;
        for (size_t i = 0; i < answers.n_ratings; i++) {
            const double residual = answers.ratings[i].adjusted - ability;
            sums[answers.ratings[i].question] += residual;
            sums[QUESTIONS + answers.ratings[i].interviewer] += residual;
            squares += residual * residual;
        }
    }
    for (size_t i = 0; i < QUESTIONS + INTERVIEWERS; i++)
        assert_near(sums[i], 0, 1e-12);
    const double df = (double)n - CANDIDATES - (QUESTIONS + INTERVIEWERS - 2);
    assert_near(effects_residual_df(&effects), df, 0);
    assert_near(effects_residual_variance(&effects), squares / df, 1e-14);
    assert_true(squares > 0.01);
    answers_free(&answers);
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Two offices: candidates, questions and interviewers of one never meet those of the other. */
static void two_offices_without_a_link_lack_a_rank(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 4, .n_interviewers = 4};
    struct arena arena = {0};
    sheet_open(&sheet);
    for (uint32_t c = 0; c < 8; c++) {
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < 2; q++)
            for (uint32_t i = 0; i < 2; i++)
                sheet_rate(&sheet, q + 2 * (c % 2), i + 2 * (c % 2), (int)((c + q * i) % 5));
    }
    const struct effects effects = solved(&sheet, &arena);
    assert_int_equal(effects.rank_deficiency, 2);
    for (size_t group = 0; group < 8; group += 2)
        assert_near(effects.solution[group] + effects.solution[group + 1], 0, 1e-12);
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Connected as a graph through the questions, but an interviewer cannot be told from the candidates
 * when each candidate meets one interviewer alone and those share nobody. */
static void offices_that_share_questions_but_no_candidates_lack_a_rank(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 2};
    struct arena arena = {0};
    sheet_open(&sheet);
    for (uint32_t c = 0; c < 6; c++) {
        sheet_candidate(&sheet);
        sheet_rate(&sheet, 0, c % 2, (int)(c % 5));
        sheet_rate(&sheet, 1, c % 2, (int)(c * 2 % 5));
    }
    assert_int_equal(solved(&sheet, &arena).rank_deficiency, 1);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void nothing_rated_is_no_deficiency(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 2};
    struct arena arena = {0};
    sheet_open(&sheet);
    sheet_row(&sheet, "---");
    struct effects effects = solved(&sheet, &arena);
    assert_int_equal(effects.rank + effects.rank_deficiency, 0);
    assert_true(isnan(effects_residual_variance(&effects)));
    sheet_close(&sheet);
    arena_free(&arena);
}

static void merged_halves_have_the_solution_of_the_whole(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena arena = {0};
    struct answers answers = {0};
    fill(&sheet, 1);
    const struct effects all = solved(&sheet, &arena);
    struct effects halves[2] = {effects_create(&sheet.catalogue, &arena),
                                effects_create(&sheet.catalogue, &arena)};
    for (size_t c = 0; c < CANDIDATES; c++) {
        answers_read(&answers, &sheet.catalogue, sheet.candidates + c);
        effects_add(&halves[c % 2], &answers);
    }
    effects_merge(&halves[0], &halves[1]);
    effects_solve(&halves[0], NULL, &arena);
    assert_near(effects_residual_df(&halves[0]), effects_residual_df(&all), 0);
    for (size_t i = 0; i < QUESTIONS + INTERVIEWERS; i++)
        assert_near(halves[0].solution[i], all.solution[i], 1e-13);
    answers_free(&answers);
    sheet_close(&sheet);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(exact_effects_are_recovered_from_an_incomplete_design),
        cmocka_unit_test(residuals_are_orthogonal_to_the_design),
        cmocka_unit_test(two_offices_without_a_link_lack_a_rank),
        cmocka_unit_test(offices_that_share_questions_but_no_candidates_lack_a_rank),
        cmocka_unit_test(nothing_rated_is_no_deficiency),
        cmocka_unit_test(merged_halves_have_the_solution_of_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
