#include "analytics/agreement/missing/missing_scopes.h"

#include <string.h>

#include "analytics/agreement/agreement.h"
#include "analytics/agreement/missing/kappa_bounds.h"
#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { CANDIDATES = 40, LEVELS = 5, QUESTIONS = 4, INTERVIEWERS = 3 };

/* Questions 0 and 2 are of one topic, 1 and 3 of the other. Interviewer 1 leaves out some scores on
 * 0 and 2, and all on 3, which no two therefore scored; with interviewer 2 nothing is missing. */
static void fill(struct sheet *sheet, uint32_t every)
{
    *sheet = (struct sheet){.n_levels = LEVELS,
                            .n_questions = QUESTIONS,
                            .n_interviewers = INTERVIEWERS,
                            .n_topics = 2};
    sheet_open(sheet);
    for (uint32_t c = 0; c < CANDIDATES; c++) {
        sheet_candidate(sheet);
        for (uint32_t q = 0; q < QUESTIONS; q++) {
            const int level = (int)((c * 7 + q) % LEVELS);
            const int other = (c + q) % 3 ? level : (int)(c % LEVELS);
            const bool missing = q == 3 || (q % 2 == 0 && (c + q) % every == 0);
            sheet_rate(sheet, q, 0, level);
            if (c % 4)
                sheet_rate(sheet, q, 1, missing ? LEVEL_MISSING : other);
            else if (q != 3)
                sheet_rate(sheet, q, 2, other);
        }
    }
}

struct tables {
    size_t table[LEVELS * LEVELS], a_alone[LEVELS], none[LEVELS];
};

/* What interviewers 0 and `other` gave on some questions, counted anew. */
static struct missing_result count(const struct sheet *sheet, uint32_t other, uint32_t first,
                                   uint32_t step)
{
    struct tables tables[QUESTIONS] = {0};
    struct kappa_stratum strata[QUESTIONS];
    struct missing_result result = {0};
    size_t n = 0;
    for (uint32_t q = first; q < QUESTIONS; q += step) {
        for (size_t c = 0; c < CANDIDATES; c++)
            for (size_t i = 0; i + 1 < sheet->candidates[c].n; i++) {
                const struct candidate_ratings *const r = &sheet->candidates[c];
                if (r->question[i] != q || r->question[i + 1] != q ||
                    r->interviewer[i + 1] != other)
                    continue;
                result.n_cells++;
                if (r->level[i + 1] == LEVEL_MISSING)
                    tables[q].a_alone[r->level[i]]++;
                else
                    tables[q].table[r->level[i] * LEVELS + r->level[i + 1]]++;
                result.n_missing += r->level[i + 1] == LEVEL_MISSING;
            }
        strata[n++] = (struct kappa_stratum){tables[q].table, tables[q].a_alone, tables[q].none};
    }
    result.kappa = kappa_bounds(strata, n, LEVELS);
    return result;
}

static struct agreement *agreement_of(const struct sheet *sheet, struct arena *run)
{
    const struct limits limits = LIMITS_DEFAULT;
    struct agreement *const agreement = agreement_create(&sheet->catalogue, &limits, run);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t c = 0; c < CANDIDATES; c++)
            agreement_add(agreement, &sheet->candidates[c]);
        agreement_end_pass(agreement);
    }
    return agreement;
}

static const struct pair_result *pair_of(const struct agreement_result *result, size_t b)
{
    for (size_t i = 0; i < result->n_pairs; i++)
        if (result->pairs[i].question == QUESTION_POOLED && result->pairs[i].a == 0 &&
            result->pairs[i].b == b)
            return &result->pairs[i];
    fail_msg("there is no pair of 0 and %zu", b);
    return NULL;
}

static void assert_same(const struct missing_result *found, const struct missing_result *wanted)
{
    assert_int_equal(found->n_cells, wanted->n_cells);
    assert_int_equal(found->n_missing, wanted->n_missing);
    assert_near(found->kappa.lower, wanted->kappa.lower, 1e-12);
    assert_near(found->kappa.upper, wanted->kappa.upper, 1e-12);
}

static void two_have_the_bounds_of_all_questions_even_of_those_that_one_alone_scored(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena run = {0};
    fill(&sheet, 4);
    struct agreement *const agreement = agreement_of(&sheet, &run);
    const struct missing_result wanted = count(&sheet, 1, 0, 1);
    assert_same(&pair_of(agreement_finish(agreement), 1)->missing, &wanted);
    assert_true(wanted.kappa.lower < wanted.kappa.upper - 0.1);
    agreement_free(agreement);
    arena_free(&run);
    sheet_close(&sheet);
}

static void who_missed_nothing_is_not_told_of(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena run = {0};
    fill(&sheet, 4);
    struct agreement *const agreement = agreement_of(&sheet, &run);
    const struct missing_result *const found = &pair_of(agreement_finish(agreement), 2)->missing;
    assert_int_equal(found->n_cells, 3 * CANDIDATES / 4);
    assert_int_equal(found->n_missing, 0);
    assert_true(isnan(found->kappa.lower));
    agreement_free(agreement);
    arena_free(&run);
    sheet_close(&sheet);
}

/* Of the first topic both pairs have answers: their strata are those of the questions. */
static void a_topic_has_the_bounds_of_its_questions(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena run = {0};
    fill(&sheet, 4);
    struct agreement *const agreement = agreement_of(&sheet, &run);
    const struct agreement_result *const result = agreement_finish(agreement);
    const struct missing_result first = count(&sheet, 1, 0, 2), second = count(&sheet, 2, 0, 2);
    assert_int_equal(result->topics[0].missing.n_cells, first.n_cells + second.n_cells);
    assert_int_equal(result->topics[0].missing.n_missing, first.n_missing);
    assert_true(result->topics[0].missing.kappa.lower > first.kappa.lower);
    assert_true(result->topics[0].missing.kappa.upper - result->topics[0].missing.kappa.lower <
                first.kappa.upper - first.kappa.lower);
    assert_true(result->topics[0].kappa[KAPPA_QUADRATIC].estimate.value >
                result->topics[0].missing.kappa.lower);
    assert_true(result->topics[0].kappa[KAPPA_QUADRATIC].estimate.value <
                result->topics[0].missing.kappa.upper);
    agreement_free(agreement);
    arena_free(&run);
    sheet_close(&sheet);
}

static void a_tenth_or_less_is_counted_and_no_more(void **state)
{
    (void)state;
    struct sheet sheet;
    struct arena run = {0};
    fill(&sheet, 20);
    struct agreement *const agreement = agreement_of(&sheet, &run);
    const struct missing_result *const found = &agreement_finish(agreement)->topics[0].missing;
    assert_true(found->n_missing > 0);
    assert_true(isnan(found->kappa.lower));
    agreement_free(agreement);
    arena_free(&run);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_have_the_bounds_of_all_questions_even_of_those_that_one_alone_scored),
        cmocka_unit_test(who_missed_nothing_is_not_told_of),
        cmocka_unit_test(a_topic_has_the_bounds_of_its_questions),
        cmocka_unit_test(a_tenth_or_less_is_counted_and_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
