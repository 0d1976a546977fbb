#include "analytics/agreement/agreement_strata.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

/* How often two interviewers gave two levels to one question. */
struct given {
    size_t a, b, question;
    uint16_t level_a, level_b;
    size_t n;
};

static struct agreement_strata strata_of(struct sheet *sheet, const struct given *given, size_t n,
                                         size_t many)
{
    struct agreement_index index = {0};
    struct agreement_visits visits = {0};
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < given[i].n; k++)
            agreement_visits_add(
                &visits,
                agreement_index_add(&index, agreement_strata_number(&sheet->catalogue, given[i].a,
                                                                    given[i].b, given[i].question)),
                given[i].level_a, given[i].level_b);
    agreement_visits_renumber(&visits, agreement_index_rank(&index, &sheet->arena));
    const struct agreement_strata strata = agreement_strata_create(
        &sheet->catalogue, &index, &visits, 1, many, NULL, &sheet->arena);
    agreement_visits_free(&visits);
    agreement_index_free(&index);
    return strata;
}

static void strata_stand_by_pair_and_question(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 4, .n_interviewers = 5};
    sheet_open(&sheet);
    static const size_t want[][3] = {{0, 1, 2}, {0, 1, 3}, {0, 4, 0}, {1, 2, 1}, {3, 4, 3}};
    struct given given[10];
    for (size_t i = 0; i < 5; i++) {
        const size_t *const of = want[4 - i];
        given[2 * i] = (struct given){of[0], of[1], of[2], 0, 1, 5 - i};
        given[2 * i + 1] = (struct given){of[0], of[1], of[2], 2, 2, 2};
    }
    const struct agreement_strata strata = strata_of(&sheet, given, 10, SIZE_MAX);
    assert_int_equal(strata.n, 5);
    for (size_t i = 0; i < 5; i++) {
        const struct agreement_stratum *const stratum = &strata.kept[i].stratum;
        assert_int_equal(stratum->a, want[i][0]);
        assert_int_equal(stratum->b, want[i][1]);
        assert_int_equal(stratum->question, want[i][2]);
        assert_int_equal(stratum->n, i + 3);
        assert_int_equal(stratum->n_agree, 2);
    }
    sheet_close(&sheet);
}

static void a_stratum_sums_the_disagreement_of_its_table(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 1, .n_interviewers = 2};
    sheet_open(&sheet);
    static const struct given given[] = {
        {0, 1, 0, 0, 2, 1}, {0, 1, 0, 0, 1, 2}, {0, 1, 0, 1, 1, 3}};
    const struct agreement_strata strata = strata_of(&sheet, given, 3, SIZE_MAX);
    const struct agreement_stratum *const stratum = &strata.kept[0].stratum;
    assert_near(stratum->observed[KAPPA_UNWEIGHTED], 3, 0);
    assert_near(stratum->observed[KAPPA_LINEAR], 2, 1e-15);
    assert_near(stratum->observed[KAPPA_QUADRATIC], 1.5, 1e-15);
    /* a: three times 0, three times 1; b: five times 1, once 2 */
    assert_near(stratum->chance[KAPPA_UNWEIGHTED], 3 * 6 + 3 * 1, 1e-15);
    assert_near(stratum->chance[KAPPA_LINEAR], 3 * 5 * 0.5 + 3 + 3 * 0.5, 1e-15);
    const size_t cell = agreement_tables_find(strata.kept[0].cells, 3, 0, 2);
    assert_near(strata.kept[0].chance[cell][KAPPA_LINEAR],
                (5 * 0.5 + 1) / 6 + (3 * 1 + 3 * 0.5) / 6, 1e-15);
    assert_false(stratum->one_sided);
    sheet_close(&sheet);
}

static void a_stratum_knows_when_one_of_both_gave_one_level_only(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 3, .n_interviewers = 2};
    sheet_open(&sheet);
    static const struct given given[] = {{0, 1, 0, 1, 0, 1},
                                         {0, 1, 0, 1, 2, 1},
                                         {0, 1, 1, 0, 1, 1},
                                         {0, 1, 1, 2, 1, 1},
                                         {0, 1, 2, 2, 2, 4}};
    const struct agreement_strata strata = strata_of(&sheet, given, 5, SIZE_MAX);
    for (size_t i = 0; i < 3; i++)
        assert_true(strata.kept[i].stratum.one_sided);
    assert_near(strata.kept[0].stratum.se_null[KAPPA_LINEAR], 0, 0);
    assert_true(isnan(strata.kept[2].stratum.se_null[KAPPA_LINEAR]));
    sheet_close(&sheet);
}

static void assert_same(const struct agreement_reckoned *x, const struct agreement_reckoned *y)
{
    assert_memory_equal(&x->stratum, &y->stratum, sizeof x->stratum);
    assert_int_equal(x->n_cells, y->n_cells);
    assert_memory_equal(x->chance, y->chance, x->n_cells * sizeof *x->chance);
}

/* On a scale whose levels are listed, and on one whose levels are all looked through. */
static void a_small_table_is_reckoned_anew_to_the_same_bits_as_a_kept_one(void **state)
{
    (void)state;
    for (size_t n_levels = 5; n_levels <= 201; n_levels += 196) {
        struct sheet sheet = {.n_levels = n_levels, .n_questions = 3, .n_interviewers = 3};
        sheet_open(&sheet);
        struct given given[40];
        for (size_t i = 0; i < 40; i++)
            given[i] = (struct given){0,
                                      1 + i % 2,
                                      i % 3,
                                      (uint16_t)(i * 7 % n_levels),
                                      (uint16_t)(i * i % n_levels),
                                      1 + i % 4};
        const struct agreement_strata kept = strata_of(&sheet, given, 40, SIZE_MAX);
        const struct agreement_strata anew = strata_of(&sheet, given, 40, 0);
        assert_int_equal(kept.n_kept, 6);
        assert_int_equal(anew.n_kept, 0);
        for (size_t s = 0; s < kept.n; s++) {
            double chance[AGREEMENT_STRATA_SMALL][KAPPA_N_WEIGHTS];
            struct agreement_reckoned reckoned = agreement_strata_reckon(&anew, s, chance);
            agreement_strata_null_se(&anew, &reckoned);
            assert_same(&reckoned, &kept.kept[s]);
            assert_int_equal(agreement_strata_answers(&anew, s), kept.kept[s].stratum.n);
            assert_int_equal(agreement_strata_question(&anew, s), kept.kept[s].stratum.question);
        }
        sheet_close(&sheet);
    }
}

static void a_large_table_is_kept_beside_small_ones(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 9, .n_questions = 3, .n_interviewers = 2};
    sheet_open(&sheet);
    struct given given[20] = {{0, 1, 0, 1, 1, 1}, {0, 1, 2, 3, 4, 2}};
    for (size_t i = 2; i < 20; i++)
        given[i] = (struct given){0, 1, 1, (uint16_t)(i / 9), (uint16_t)(i % 9), i};
    const struct agreement_strata strata = strata_of(&sheet, given, 20, 0);
    assert_int_equal(strata.n, 3);
    assert_int_equal(strata.n_kept, 1);
    double chance[AGREEMENT_STRATA_SMALL][KAPPA_N_WEIGHTS];
    for (size_t s = 0; s < strata.n; s++) {
        const struct agreement_reckoned reckoned = agreement_strata_reckon(&strata, s, chance);
        assert_int_equal(reckoned.stratum.question, s);
        assert_int_equal(reckoned.n_cells, s == 1 ? 18 : 1);
        assert_int_equal(reckoned.chance == chance, s != 1);
    }
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strata_stand_by_pair_and_question),
        cmocka_unit_test(a_stratum_sums_the_disagreement_of_its_table),
        cmocka_unit_test(a_stratum_knows_when_one_of_both_gave_one_level_only),
        cmocka_unit_test(a_small_table_is_reckoned_anew_to_the_same_bits_as_a_kept_one),
        cmocka_unit_test(a_large_table_is_kept_beside_small_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
