#include "analytics/agreement/agreement_pairs.h"

#include "analytics/agreement/agreement.h"
#include "tests/support/analytics/crosstab.h"
#include "tests/support/near.h"

static void pairs_stand_by_interviewers_and_pooled_before_their_questions(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 2, .n_questions = 3, .n_interviewers = 3};
    sheet_open(&sheet);
    const size_t one[4] = {1, 0, 0, 0};
    crosstab(&sheet, 2, 1, 2, one);
    crosstab(&sheet, 2, 0, 1, one);
    crosstab(&sheet, 0, 0, 2, one);
    crosstab(&sheet, 0, 0, 1, one);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 2, &sheet.arena);
    const long want[][3] = {{0, 1, -1}, {0, 1, 0},  {0, 1, 2}, {0, 2, -1},
                            {0, 2, 0},  {1, 2, -1}, {1, 2, 2}};
    assert_int_equal(result->n_pairs, 7);
    for (size_t i = 0; i < 7; i++) {
        assert_int_equal(result->pairs[i].a, want[i][0]);
        assert_int_equal(result->pairs[i].b, want[i][1]);
        assert_int_equal(result->pairs[i].question, want[i][2]);
    }
    sheet_close(&sheet);
}

static void a_pair_shows_its_table_and_a_pooled_one_the_sum(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 2};
    sheet_open(&sheet);
    const size_t first[9] = {5, 1, 0, 2, 4, 1, 0, 0, 3}, second[9] = {0, 2, 2, 0, 1, 0, 0, 0, 7};
    crosstab(&sheet, 0, 0, 1, first);
    crosstab(&sheet, 1, 0, 1, second);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 2, &sheet.arena);
    const struct pair_result *const pooled = crosstab_pair(result, 0, 1, QUESTION_POOLED);
    const struct pair_result *const single = crosstab_pair(result, 0, 1, 0);
    assert_memory_equal(single->table, first, sizeof first);
    for (size_t cell = 0; cell < 9; cell++)
        assert_int_equal(pooled->table[cell], first[cell] + second[cell]);
    assert_int_equal(pooled->n_levels, 3);
    assert_int_equal(pooled->n, 28);
    assert_near(single->observed, 12.0 / 16, 1e-15);
    assert_near(single->expected, (6.0 * 7 + 7 * 5 + 3 * 4) / 256, 1e-15);
    assert_near(pooled->observed, 20.0 / 28, 1e-15);
    assert_near(pooled->mean_difference, (1 - 2 + 1 + 2 + 4) / 28.0, 1e-15);
    sheet_close(&sheet);
}

static void a_scale_of_many_levels_has_kappa_but_no_table(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 10001, .n_questions = 1, .n_interviewers = 2};
    sheet_open(&sheet);
    for (int c = 0; c < 30; c++) {
        sheet_candidate(&sheet);
        sheet_rate(&sheet, 0, 0, c * 300);
        sheet_rate(&sheet, 0, 1, c * 300 + (c % 3) * 500);
    }
    const struct agreement_result *const result = crosstab_agreement(&sheet, 10, &sheet.arena);
    const struct pair_result *const pair = crosstab_pair(result, 0, 1, 0);
    assert_int_equal(pair->n_levels, 0);
    assert_null(pair->table);
    assert_int_equal(pair->kappa[KAPPA_QUADRATIC].estimate.status, ESTIMATE_OK);
    assert_true(pair->kappa[KAPPA_QUADRATIC].estimate.value > 0.9);
    assert_near(pair->mean_difference, 500, 1e-9);
    sheet_close(&sheet);
}

static struct agreement *agreement_with(struct sheet *sheet, size_t floor,
                                        enum agreement_pairs wanted)
{
    const struct limits limits = {.floor_agreement = floor};
    struct agreement *const agreement = agreement_create(&sheet->catalogue, &limits, &sheet->arena);
    agreement_of_pairs(agreement, wanted);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < sheet->n_candidates; i++)
            agreement_add(agreement, &sheet->candidates[i]);
        agreement_end_pass(agreement);
    }
    return agreement;
}

static const struct agreement_result *pooled_pairs(struct sheet *sheet, size_t floor)
{
    struct agreement *const agreement = agreement_with(sheet, floor, AGREEMENT_PAIRS_POOLED);
    const struct agreement_result *const result = agreement_finish(agreement);
    agreement_free(agreement);
    return result;
}

static void assert_same_pair(const struct pair_result *x, const struct pair_result *y)
{
    assert_int_equal(x->a, y->a);
    assert_int_equal(x->b, y->b);
    assert_int_equal(x->question, y->question);
    assert_int_equal(x->n, y->n);
    assert_int_equal(x->n_candidates, y->n_candidates);
    assert_memory_equal(x->table, y->table, 16 * sizeof *x->table);
    for (int w = 0; w < KAPPA_N_WEIGHTS; w++) {
        assert_int_equal(x->kappa[w].estimate.status, y->kappa[w].estimate.status);
        if (x->kappa[w].estimate.status != ESTIMATE_OK)
            continue;
        assert_near(x->kappa[w].estimate.se, y->kappa[w].estimate.se, 0);
        assert_near(x->kappa[w].estimate.lower, y->kappa[w].estimate.lower, 0);
    }
}

static void single_questions_of_a_pair_in_turn_are_those_of_all_at_once(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 4, .n_questions = 5, .n_interviewers = 6};
    sheet_open(&sheet);
    crosstab_random(&sheet, 21, 60);
    const struct agreement_result *const all = crosstab_agreement(&sheet, 5, &sheet.arena);
    struct agreement *const agreement = agreement_with(&sheet, 5, AGREEMENT_PAIRS_IN_TURN);
    const struct agreement_result *const in_turn = agreement_finish(agreement);
    size_t next = 0;
    for (size_t p = 0; p < in_turn->n_pairs; p++) {
        assert_same_pair(&in_turn->pairs[p], &all->pairs[next++]);
        size_t n;
        const struct pair_result *const singles = agreement_pairs_singles(in_turn, p, &sheet.arena,
                                                                          &n);
        for (size_t i = 0; i < n; i++)
            assert_same_pair(&singles[i], &all->pairs[next++]);
    }
    assert_int_equal(next, all->n_pairs);
    size_t n;
    assert_null(agreement_pairs_singles(all, 0, &sheet.arena, &n));
    assert_int_equal(n, 0);
    agreement_free(agreement);
    sheet_close(&sheet);
}

static void pooled_pairs_alone_are_those_beside_single_questions(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 4, .n_questions = 5, .n_interviewers = 6};
    sheet_open(&sheet);
    crosstab_random(&sheet, 21, 60);
    const struct agreement_result *const all = crosstab_agreement(&sheet, 5, &sheet.arena);
    const struct agreement_result *const alone = pooled_pairs(&sheet, 5);
    assert_true(all->pairs_tell && alone->pairs_tell);
    assert_int_equal(alone->n_pairs, 6 * 5 / 2);
    assert_true(all->n_pairs > alone->n_pairs);
    for (size_t i = 0; i < alone->n_pairs; i++) {
        const struct pair_result *const pair = &alone->pairs[i];
        const struct pair_result *const same = crosstab_pair(all, pair->a, pair->b,
                                                             QUESTION_POOLED);
        assert_int_equal(pair->question, QUESTION_POOLED);
        assert_int_equal(pair->n, same->n);
        assert_memory_equal(pair->table, same->table, 16 * sizeof *pair->table);
        assert_near(pair->kappa[KAPPA_LINEAR].estimate.se, same->kappa[KAPPA_LINEAR].estimate.se,
                    0);
    }
    sheet_close(&sheet);
}

/* Two answers with one level each leave the pair undefined on each question, and too few in all. */
static void pairs_tell_something_where_a_question_says_why_it_has_no_kappa(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 2};
    sheet_open(&sheet);
    assert_false(pooled_pairs(&sheet, 5)->pairs_tell);
    const size_t apart[9] = {0, 1, 0};
    crosstab(&sheet, 0, 0, 1, apart);
    assert_false(pooled_pairs(&sheet, 5)->pairs_tell);
    const size_t alike[9] = {0, 0, 0, 0, 1};
    crosstab(&sheet, 1, 0, 1, alike);
    const struct agreement_result *const all = crosstab_agreement(&sheet, 5, &sheet.arena);
    assert_int_equal(crosstab_pair(all, 0, 1, 1)->kappa[KAPPA_QUADRATIC].estimate.status,
                     ESTIMATE_UNDEFINED);
    assert_true(pooled_pairs(&sheet, 5)->pairs_tell);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_stand_by_interviewers_and_pooled_before_their_questions),
        cmocka_unit_test(a_pair_shows_its_table_and_a_pooled_one_the_sum),
        cmocka_unit_test(a_scale_of_many_levels_has_kappa_but_no_table),
        cmocka_unit_test(single_questions_of_a_pair_in_turn_are_those_of_all_at_once),
        cmocka_unit_test(pooled_pairs_alone_are_those_beside_single_questions),
        cmocka_unit_test(pairs_tell_something_where_a_question_says_why_it_has_no_kappa),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
