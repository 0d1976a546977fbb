#include "analytics/agreement/missing/missing_scores.h"

#include "analytics/agreement/agreement.h"
#include "analytics/agreement/missing/kappa_bounds.h"
#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { CANDIDATES = 60, LEVELS = 5 };

/* Two interviewers on two questions; of the first, one of the second interviewer's scores in
 * `every` is missing, of the other none. */
static void fill(struct sheet *sheet, uint32_t every)
{
    *sheet = (struct sheet){.n_levels = LEVELS, .n_questions = 2, .n_interviewers = 2};
    sheet_open(sheet);
    for (uint32_t c = 0; c < CANDIDATES; c++) {
        const int level = (int)(c * 7 % LEVELS), other = c % 3 ? level : (int)(c % LEVELS);
        sheet_candidate(sheet);
        sheet_rate(sheet, 0, 0, level);
        sheet_rate(sheet, 0, 1, c % every == 0 ? LEVEL_MISSING : other);
        sheet_rate(sheet, 1, 0, level);
        sheet_rate(sheet, 1, 1, other);
    }
}

/* Of all candidates, or of two halves that are joined. */
static struct missing_result result_of(const struct sheet *sheet, bool merged, size_t question)
{
    struct arena run = {0};
    const struct limits limits = LIMITS_DEFAULT;
    struct agreement *const all = agreement_create(&sheet->catalogue, &limits, &run),
                            *const half = agreement_create(&sheet->catalogue, &limits, &run);
    for (size_t c = 0; c < CANDIDATES; c++)
        agreement_add(merged && c % 2 ? half : all, &sheet->candidates[c]);
    agreement_merge(all, half);
    agreement_end_pass(all);
    for (size_t c = 0; c < CANDIDATES; c++)
        agreement_add(all, &sheet->candidates[c]);
    agreement_end_pass(all);
    const struct missing_result result = agreement_finish(all)->questions[question].missing;
    agreement_free(all);
    agreement_free(half);
    arena_free(&run);
    return result;
}

static void bounds_are_those_of_the_tables(void **state)
{
    (void)state;
    struct sheet sheet;
    size_t table[LEVELS * LEVELS] = {0}, a_alone[LEVELS] = {0}, none[LEVELS] = {0};
    fill(&sheet, 4);
    for (size_t c = 0; c < CANDIDATES; c++) {
        const int16_t *const level = sheet.candidates[c].level;
        if (level[1] == LEVEL_MISSING)
            a_alone[level[0]]++;
        else
            table[level[0] * LEVELS + level[1]]++;
    }
    const struct interval bounds = kappa_bounds(&(struct kappa_stratum){table, a_alone, none}, 1,
                                                LEVELS);
    const struct missing_result result = result_of(&sheet, false, 0);
    assert_int_equal(result.n_cells, CANDIDATES);
    assert_int_equal(result.n_missing, CANDIDATES / 4);
    assert_near(result.kappa.lower, bounds.lower, 1e-12);
    assert_near(result.kappa.upper, bounds.upper, 1e-12);
    assert_true(bounds.lower < bounds.upper - 0.1);
    sheet_close(&sheet);
}

static void merged_halves_are_the_whole(void **state)
{
    (void)state;
    struct sheet sheet;
    fill(&sheet, 4);
    const struct missing_result whole = result_of(&sheet, false, 0),
                                merged = result_of(&sheet, true, 0);
    assert_int_equal(whole.n_missing, merged.n_missing);
    assert_near(whole.kappa.lower, merged.kappa.lower, 1e-12);
    assert_near(whole.kappa.upper, merged.kappa.upper, 1e-12);
    sheet_close(&sheet);
}

static void a_tenth_or_less_is_counted_and_no_more(void **state)
{
    (void)state;
    struct sheet sheet;
    fill(&sheet, 10);
    assert_int_equal(result_of(&sheet, false, 0).n_missing, CANDIDATES / 10);
    assert_true(isnan(result_of(&sheet, false, 0).kappa.lower));
    assert_int_equal(result_of(&sheet, false, 1).n_missing, 0);
    sheet_close(&sheet);
}

static void nobody_missed_what_both_did_not_score(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = LEVELS, .n_questions = 2, .n_interviewers = 2};
    sheet_open(&sheet);
    for (uint32_t c = 0; c < CANDIDATES; c++) {
        sheet_candidate(&sheet);
        for (uint32_t r = 0; r < 2; r++)
            sheet_rate(&sheet, 0, r, c % 2 ? LEVEL_MISSING : (int)(c % LEVELS));
    }
    assert_int_equal(result_of(&sheet, false, 0).n_cells, CANDIDATES / 2);
    assert_int_equal(result_of(&sheet, false, 0).n_missing, 0);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_are_those_of_the_tables),
        cmocka_unit_test(merged_halves_are_the_whole),
        cmocka_unit_test(a_tenth_or_less_is_counted_and_no_more),
        cmocka_unit_test(nobody_missed_what_both_did_not_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
