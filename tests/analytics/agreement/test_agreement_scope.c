#include "analytics/agreement/agreement_scope.h"

#include "analytics/agreement/kappa.h"
#include "tests/support/analytics/crosstab.h"
#include "tests/support/analytics/kappa_definition.h"
#include "tests/support/near.h"

enum { MAX_LEVELS = 4 };

struct published {
    const char *source;
    size_t n_levels;
    size_t table[MAX_LEVELS * MAX_LEVELS];
    double tolerance;
    double kappa[KAPPA_N_WEIGHTS], se[KAPPA_N_WEIGHTS],
        se_null[KAPPA_N_WEIGHTS]; /* NAN: no value */
};

static const struct published published[] = {
    {"Cohen (1960), Educational and Psychological Measurement 20, 37-46, table 2; values of "
     "statsmodels 0.13.5, cohens_kappa(table, wt)",
     3,
     {88, 14, 18, 10, 40, 10, 2, 6, 12},
     1e-12,
     {0.49152542372881347, 0.4736842105263158, 0.4545454545454546},
     {0.05100181557607786, 0.054432309177641525, 0.06645368159107812},
     {0.051978936356595444, 0.05469634129164873, 0.06735866746488249}},
    {"SAS/STAT User's Guide, PROC FREQ, skin conditions by two dermatologists; values of "
     "statsmodels 0.13.5",
     4,
     {10, 4, 1, 0, 5, 10, 12, 2, 2, 4, 12, 5, 0, 2, 6, 13},
     1e-12,
     {0.3448753462603878, 0.5081600715403533, 0.6607228915662651},
     {0.07239668737198354, 0.06550838103476844, 0.061642832416999964},
     {0.06118471912810536, 0.07389666803458188, 0.1064951821534811}},
    {"Hout, Duncan & Sobel (1987), Sociological Methodology 17, 145-184, 91 couples; values of "
     "statsmodels 0.13.5",
     4,
     {7, 7, 2, 3, 2, 8, 3, 7, 1, 5, 4, 9, 2, 8, 9, 14},
     1e-12,
     {0.12933025404157042, 0.23738062755798084, 0.3320455862468612},
     {0.06859853248070859, 0.07831633477837283, 0.09729752195860462},
     {0.061183460559768324, 0.07699031208855053, 0.10434937507347562}},
    {"SAS printout in statsmodels/stats/tests/test_inter_rater.py; b never chose the lowest level",
     3,
     {0, 4, 1, 0, 8, 0, 0, 1, 5},
     5.1e-5,
     {0.4842, NAN, NAN},
     {0.1380, NAN, NAN},
     {0.1484, NAN, NAN}},
    {"Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, table 18.1",
     3,
     {75, 1, 4, 5, 4, 1, 0, 0, 10},
     6e-4,
     {0.676, NAN, NAN},
     {0.088, NAN, NAN},
     {0.076, NAN, NAN}},
};

enum { N_PUBLISHED = sizeof published / sizeof *published };

static void published_tables_give_their_published_kappas(void **state)
{
    (void)state;
    for (size_t i = 0; i < N_PUBLISHED; i++) {
        const struct published *const p = &published[i];
        struct sheet sheet = {.n_levels = p->n_levels, .n_questions = 1, .n_interviewers = 2};
        sheet_open(&sheet);
        crosstab(&sheet, 0, 0, 1, p->table);
        const struct agreement_result *const result = crosstab_agreement(&sheet, 10, &sheet.arena);
        const struct pair_result *const pair = crosstab_pair(result, 0, 1, 0);
        for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
            const struct kappa *const kappa = &pair->kappa[weights];
            if (isnan(p->kappa[weights]))
                continue;
            assert_near(kappa->estimate.value, p->kappa[weights], p->tolerance);
            assert_near(kappa->estimate.se, p->se[weights], p->tolerance);
            assert_near(kappa->se_null, p->se_null[weights], p->tolerance);
            assert_near(kappa->z, kappa->estimate.value / kappa->se_null, 1e-12);
        }
        sheet_close(&sheet);
    }
}

/* Fleiss, Cohen & Everitt (1969), formula 7, in their own letters: agreement weights w. */
static double formula_7(const struct sheet *sheet, const size_t *table, enum kappa_weights weights)
{
    const struct scale *const scale = &sheet->catalogue.scales[0];
    const size_t k = scale->n_levels;
    double n = 0, row[MAX_LEVELS] = {0}, column[MAX_LEVELS] = {0};
    double w[MAX_LEVELS][MAX_LEVELS], w_row[MAX_LEVELS] = {0}, w_column[MAX_LEVELS] = {0};
    for (size_t c = 0; c < k * k; c++)
        n += (double)table[c];
    for (size_t c = 0; c < k * k; c++) {
        row[c / k] += (double)table[c] / n;
        column[c % k] += (double)table[c] / n;
        w[c / k][c % k] = 1 - kappa_disagreement(scale, weights, c / k, c % k);
    }
    double po = 0, pe = 0, sum = 0;
    for (size_t c = 0; c < k * k; c++) {
        w_row[c / k] += column[c % k] * w[c / k][c % k];
        w_column[c % k] += row[c / k] * w[c / k][c % k];
        po += (double)table[c] / n * w[c / k][c % k];
        pe += row[c / k] * column[c % k] * w[c / k][c % k];
    }
    for (size_t c = 0; c < k * k; c++) {
        const double term = w[c / k][c % k] * (1 - pe) -
                            (w_row[c / k] + w_column[c % k]) * (1 - po);
        sum += (double)table[c] / n * term * term;
    }
    const double mean = po * pe - 2 * pe + po;
    return sqrt((sum - mean * mean) / n) / ((1 - pe) * (1 - pe));
}

static void one_answer_per_candidate_has_the_error_of_fleiss_cohen_and_everitt(void **state)
{
    (void)state;
    for (size_t i = 0; i < N_PUBLISHED; i++) {
        const struct published *const p = &published[i];
        struct sheet sheet = {.n_levels = p->n_levels, .n_questions = 1, .n_interviewers = 2};
        sheet_open(&sheet);
        crosstab(&sheet, 0, 0, 1, p->table);
        const struct agreement_result *const result = crosstab_agreement(&sheet, 10, &sheet.arena);
        for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
            const double se = formula_7(&sheet, p->table, (enum kappa_weights)weights);
            assert_near(crosstab_pair(result, 0, 1, 0)->kappa[weights].estimate.se, se, 1e-12);
            assert_near(result->overall.kappa[weights].estimate.se, se, 1e-12);
        }
        sheet_close(&sheet);
    }
}

static void assert_defined(struct sheet *sheet, struct choice choice, const struct kappa *kappa)
{
    const struct definition definition = kappa_define(sheet, choice);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        const struct estimate *const estimate = &kappa[weights].estimate;
        const enum kappa_weights w = (enum kappa_weights)weights;
        assert_int_equal(estimate->n, definition.n);
        assert_near(estimate->value, kappa_by_definition(&definition, w), 1e-12);
        assert_near(estimate->se, se_by_derivatives(&definition, w), 1e-8);
    }
}

static void kappa_and_its_error_are_those_of_the_definition(void **state)
{
    (void)state;
    const double values[] = {1, 2, 4, 4.5};
    struct sheet sheet = {.n_levels = 4, .n_questions = 3, .n_interviewers = 4};
    sheet_open(&sheet);
    const struct scale uneven = {.n_levels = 4, .values = values};
    sheet.catalogue.scales = &uneven;
    crosstab_random(&sheet, 11, 24);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 2, &sheet.arena);
    assert_defined(&sheet, (struct choice){-1, -1, -1}, result->overall.kappa);
    assert_defined(&sheet, (struct choice){-1, -1, 1}, result->questions[1].kappa);
    assert_defined(&sheet, (struct choice){0, 2, -1}, crosstab_pair(result, 0, 2, -1)->kappa);
    assert_defined(&sheet, (struct choice){1, 3, 2}, crosstab_pair(result, 1, 3, 2)->kappa);
    sheet_close(&sheet);
}

static void strata_of_one_answer_are_left_out(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 4, .n_questions = 40, .n_interviewers = 3};
    sheet_open(&sheet);
    for (int c = 0; c < 9; c++) {
        sheet_candidate(&sheet);
        for (uint32_t q = 0; q < 3; q++) {
            const uint32_t question = q < 2 ? q : (uint32_t)(c + 2);
            sheet_rate(&sheet, question, 0, (c + (int)q) % 4);
            sheet_rate(&sheet, question, 1, (c * (int)q) % 4);
        }
    }
    const struct agreement_result *const result = crosstab_agreement(&sheet, 2, &sheet.arena);
    const struct pair_result *const pair = crosstab_pair(result, 0, 1, QUESTION_POOLED);
    assert_defined(&sheet, (struct choice){0, 1, -1}, pair->kappa);
    assert_int_equal(pair->n, 27);
    assert_int_equal(pair->kappa[0].estimate.n, 18);
    sheet_close(&sheet);
}

static void the_ordinary_kappa_remains_where_one_stratum_does(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 2};
    sheet_open(&sheet);
    crosstab(&sheet, 0, 0, 1, published[0].table);
    const size_t one[9] = {1};
    crosstab(&sheet, 1, 0, 1, one);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 10, &sheet.arena);
    const struct kappa *const pooled = crosstab_pair(result, 0, 1, QUESTION_POOLED)->kappa;
    assert_near(pooled->estimate.value, published[0].kappa[0], 1e-12);
    assert_near(pooled->estimate.se, published[0].se[0], 1e-12);
    assert_near(pooled->se_null, published[0].se_null[0], 1e-12);
    assert_int_equal(pooled->estimate.n, 200);
    sheet_close(&sheet);
}

static void nothing_but_single_answers_is_too_few(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 2, .n_questions = 3, .n_interviewers = 2};
    sheet_open(&sheet);
    const size_t one[4] = {0, 1, 0, 0};
    for (uint32_t question = 0; question < 3; question++)
        crosstab(&sheet, question, 0, 1, one);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 2, &sheet.arena);
    const struct pair_result *const pair = crosstab_pair(result, 0, 1, QUESTION_POOLED);
    assert_int_equal(pair->n, 3);
    assert_int_equal(pair->kappa[0].estimate.n, 0);
    assert_int_equal(pair->kappa[0].estimate.status, ESTIMATE_TOO_FEW);
    sheet_close(&sheet);
}

static void an_interviewer_with_one_level_has_a_kappa_of_exactly_zero(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 4, .n_questions = 2, .n_interviewers = 2};
    sheet_open(&sheet);
    const size_t first[16] = {[12] = 3, [13] = 7, [14] = 2, [15] = 11};
    const size_t second[16] = {[4] = 5, [5] = 6, [7] = 2};
    crosstab(&sheet, 0, 0, 1, first);
    crosstab(&sheet, 1, 0, 1, second);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 10, &sheet.arena);
    for (long question = QUESTION_POOLED; question < 2; question++) {
        const struct pair_result *const pair = crosstab_pair(result, 0, 1, question);
        for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
            const struct estimate *const estimate = &pair->kappa[weights].estimate;
            assert_int_equal(estimate->status, ESTIMATE_OK);
            assert_near(estimate->value, 0, 0);
            assert_near(estimate->se, 0, 0);
            assert_true(estimate->lower < -0.1 && estimate->upper > 0.1);
            assert_true(isnan(pair->kappa[weights].z) && isnan(pair->kappa[weights].p));
        }
    }
    sheet_close(&sheet);
}

static void expected_disagreement_may_vanish_between_different_answers(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 4, .n_questions = 2, .n_interviewers = 2};
    sheet_open(&sheet);
    const size_t opposed[16] = {[1] = 1, [4] = 1};
    crosstab(&sheet, 0, 0, 1, opposed);
    crosstab(&sheet, 1, 0, 1, opposed);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 2, &sheet.arena);
    const struct kappa *const kappa = crosstab_pair(result, 0, 1, QUESTION_POOLED)->kappa;
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
        assert_int_equal(kappa[weights].estimate.status, ESTIMATE_UNDEFINED);
    assert_near(crosstab_pair(result, 0, 1, 0)->kappa[0].estimate.value, -1, 1e-15);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_tables_give_their_published_kappas),
        cmocka_unit_test(one_answer_per_candidate_has_the_error_of_fleiss_cohen_and_everitt),
        cmocka_unit_test(kappa_and_its_error_are_those_of_the_definition),
        cmocka_unit_test(strata_of_one_answer_are_left_out),
        cmocka_unit_test(the_ordinary_kappa_remains_where_one_stratum_does),
        cmocka_unit_test(nothing_but_single_answers_is_too_few),
        cmocka_unit_test(an_interviewer_with_one_level_has_a_kappa_of_exactly_zero),
        cmocka_unit_test(expected_disagreement_may_vanish_between_different_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
