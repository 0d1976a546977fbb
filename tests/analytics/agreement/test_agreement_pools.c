#include "analytics/agreement/agreement_pools.h"

#include "tests/support/analytics/crosstab.h"
#include "tests/support/near.h"

static const double three_values[] = {1, 2, 3}, two_values[] = {0, 10};
static const struct scale scales[] = {{.n_levels = 3, .values = three_values},
                                      {.n_levels = 2, .values = two_values}};

static void the_most_frequent_is_the_first_of_equals(void **state)
{
    (void)state;
    const size_t counts[] = {1, 4, 2, 4};
    assert_int_equal(agreement_pools_most(counts, 4), 1);
    assert_int_equal(agreement_pools_most(counts, 1), 0);
    assert_int_equal(agreement_pools_most(NULL, 0), 0);
}

/* Questions 0 and 1 are on the first scale, 2 and 3 on the second. */
static struct sheet sheet_of_two_scales(void)
{
    struct sheet sheet = {.n_levels = 3, .n_questions = 4, .n_interviewers = 3};
    sheet_open(&sheet);
    struct question *const questions = ARENA_ARRAY(&sheet.arena, 4, struct question);
    for (size_t q = 0; q < 4; q++)
        questions[q] = (struct question){.code = "q", .title = "", .scale = q / 2};
    sheet.catalogue.questions = questions;
    sheet.catalogue.scales = scales;
    sheet.catalogue.n_scales = 2;
    return sheet;
}

static void nothing_is_pooled_over_different_scales(void **state)
{
    (void)state;
    struct sheet sheet = sheet_of_two_scales();
    const size_t few[9] = {3, 1, 0, 1, 3, 1, 0, 1, 2}, many[9] = {9, 2, 0, 1, 8};
    crosstab(&sheet, 0, 0, 1, few);
    crosstab(&sheet, 2, 0, 1, many);
    crosstab(&sheet, 1, 0, 2, few);
    crosstab(&sheet, 1, 1, 2, few);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 5, &sheet.arena);
    const struct pair_result *const pair = crosstab_pair(result, 0, 1, QUESTION_POOLED);
    assert_int_equal(pair->scale, 1);
    assert_int_equal(pair->n_levels, 2);
    assert_int_equal(pair->n, 20);
    assert_int_equal(pair->n_candidates, 20);
    assert_near(pair->mean_difference, (2 - 1) * 10.0 / 20, 1e-15);
    assert_near(pair->kappa[0].estimate.value,
                crosstab_pair(result, 0, 1, 2)->kappa[0].estimate.value, 0);
    assert_int_equal(crosstab_pair(result, 0, 2, QUESTION_POOLED)->scale, 0);
    assert_int_equal(result->overall.n_units, 36);
    assert_int_equal(result->overall.kappa[0].estimate.n, 36);
    assert_int_equal(result->questions[2].n_units, 20);
    assert_int_equal(result->questions[2].kappa[0].estimate.n, 20);
    sheet_close(&sheet);
}

static void equal_answers_on_two_scales_take_the_first(void **state)
{
    (void)state;
    struct sheet sheet = sheet_of_two_scales();
    const size_t table[9] = {5, 1, 0, 1, 5};
    crosstab(&sheet, 3, 0, 1, table);
    crosstab(&sheet, 1, 0, 1, table);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 5, &sheet.arena);
    assert_int_equal(crosstab_pair(result, 0, 1, QUESTION_POOLED)->scale, 0);
    assert_int_equal(crosstab_pair(result, 0, 1, QUESTION_POOLED)->n, 12);
    assert_int_equal(result->overall.n_units, 12);
    sheet_close(&sheet);
}

static void difficulty_spread_is_not_agreement(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 2};
    sheet_open(&sheet);
    const size_t hard[9] = {4, 4, 0, 4, 4}, easy[9] = {0, 0, 0, 0, 4, 4, 0, 4, 4};
    crosstab(&sheet, 0, 0, 1, hard);
    crosstab(&sheet, 1, 0, 1, easy);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 5, &sheet.arena);
    const struct pair_result *const pair = crosstab_pair(result, 0, 1, QUESTION_POOLED);
    const double table_kappa = (pair->observed - pair->expected) / (1 - pair->expected);
    assert_true(table_kappa > 0.15);
    assert_near(pair->kappa[0].estimate.value, 1 - 16.0 / (2 * (128 - 8) / 15.0), 1e-12);
    assert_near(pair->kappa[0].estimate.value, 0, 1e-12);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_most_frequent_is_the_first_of_equals),
        cmocka_unit_test(nothing_is_pooled_over_different_scales),
        cmocka_unit_test(equal_answers_on_two_scales_take_the_first),
        cmocka_unit_test(difficulty_spread_is_not_agreement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
