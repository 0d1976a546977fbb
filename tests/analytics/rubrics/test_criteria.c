#include "analytics/rubrics/criteria.h"

#include "analytics/run/analysis.h"
#include "tests/support/analytics/marked.h"
#include "tests/support/near.h"

static struct arena run;

static int release(void **state)
{
    (void)state;
    arena_free(&run);
    return 0;
}

static const struct analysis_result *analyse(const struct marked *marked, bool backwards)
{
    const struct analysis_options options = {.limits = LIMITS_DEFAULT};
    struct analysis *const analysis = analysis_create(&marked->scores.catalogue, &options, &run);
    const size_t n = marked->scores.n_candidates;
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++) {
        for (size_t i = 0; i < n; i++)
            analysis_add(analysis, &marked->scores.candidates[backwards ? n - 1 - i : i]);
        analysis_end_pass(analysis);
    }
    const struct analysis_result *const result = analysis_finish(analysis);
    analysis_free(analysis);
    return result;
}

/* From the definitions, by a Python program over the same rows: x is the mean of a candidate's
 * marks; r that of x with the mean deviation on the two other questions; kappa that of Cohen's
 * table, which one pair of interviewers on one criterion has. */
static void shares_separation_and_agreement_are_those_of_their_definitions(void **state)
{
    (void)state;
    struct marked marked;
    marked_open(&marked, marked_rows, n_marked_rows);
    const struct criteria_result *const result = &analyse(&marked, false)->criteria;
    const struct {
        double met, r, agreement, kappa;
        size_t missing, n_pairs;
    } expected[] = {
        {0.2708333333333333, 0.7107291882310551, 0.6956521739130435, 0.25116279069767455, 1, 23},
        {0.5, 0.592156525463792, 1, 1, 6, 18},
        {0.5416666666666666, 0.5793288871439698, 0.8095238095238095, 0.6181818181818183, 3, 21}};
    assert_int_equal(result->n, 3);
    for (size_t i = 0; i < 3; i++) {
        const struct criterion_result *const criterion = &result->criteria[i];
        assert_int_equal(criterion->n_candidates, 24);
        assert_int_equal(criterion->n_missing, expected[i].missing);
        assert_int_equal(criterion->n_ratings, 48 - expected[i].missing);
        assert_near(criterion->met.value, expected[i].met, 1e-14);
        assert_near(criterion->separation.value, expected[i].r, 1e-12);
        assert_int_equal(criterion->separation.n, 24);
        assert_near(criterion->agreement.value, expected[i].agreement, 1e-14);
        assert_near(criterion->kappa.value, expected[i].kappa, 1e-12);
        assert_int_equal(criterion->kappa.n, expected[i].n_pairs);
    }
    marked_close(&marked);
}

static void the_order_of_candidates_changes_nothing(void **state)
{
    (void)state;
    struct marked marked;
    marked_open(&marked, marked_rows, n_marked_rows);
    const struct criteria_result a = analyse(&marked, false)->criteria;
    const struct criteria_result b = analyse(&marked, true)->criteria;
    for (size_t i = 0; i < 3; i++) {
        assert_near(a.criteria[i].met.lower, b.criteria[i].met.lower, 1e-12);
        assert_near(a.criteria[i].separation.upper, b.criteria[i].separation.upper, 1e-12);
        assert_near(a.criteria[i].kappa.lower, b.criteria[i].kappa.lower, 1e-12);
    }
    marked_close(&marked);
}

/* Criteria enter nothing about questions, nor what is counted. */
static void questions_are_the_same_with_criteria_and_without(void **state)
{
    (void)state;
    struct marked marked;
    marked_open(&marked, marked_rows, n_marked_rows);
    const struct analysis_result *const with = analyse(&marked, false);
    marked.scores.catalogue.criteria = NULL;
    for (size_t i = 0; i < marked.scores.n_candidates; i++)
        marked.scores.candidates[i].criteria = NULL;
    const struct analysis_result *const without = analyse(&marked, false);
    assert_int_equal(without->criteria.n, 0);
    assert_near(with->questions.alpha.value, without->questions.alpha.value, 0);
    for (size_t q = 0; q < 3; q++) {
        const struct question_result *const a = &with->questions.questions[q];
        const struct question_result *const b = &without->questions.questions[q];
        assert_int_equal(a->n_ratings, b->n_ratings);
        assert_near(a->difficulty.lower, b->difficulty.lower, 0);
        assert_near(a->separation.value, b->separation.value, 0);
        assert_int_equal(a->n_findings, b->n_findings);
    }
    marked_close(&marked);
}

static void what_everybody_meets_does_not_separate_for_a_reason(void **state)
{
    (void)state;
    const struct marked_row rows[] = {
        {"041", "10 ", "  1"}, {"130", "10 ", "  1"}, {"222", "10-", "   "}};
    struct marked marked;
    marked_open(&marked, rows, 3);
    const struct criterion_result *const criteria = analyse(&marked, false)->criteria.criteria;
    assert_int_equal(criteria[0].separation.status, ESTIMATE_UNDEFINED);
    assert_string_equal(criteria[0].separation.reason, "every candidate meets it");
    assert_string_equal(criteria[1].separation.reason, "no candidate meets it");
    assert_int_equal(criteria[0].met.status, ESTIMATE_TOO_FEW);
    assert_int_equal(criteria[2].n_missing, 1);
    assert_int_equal(criteria[2].n_candidates, 2);
    marked_close(&marked);
}

static void marks_without_a_score_count_for_their_share_alone(void **state)
{
    (void)state;
    const struct marked_row rows[] = {{"   ", "1  ", "   "}, {"4  ", "0  ", "   "}};
    struct marked marked;
    marked_open(&marked, rows, 2);
    const struct criterion_result *const criteria = analyse(&marked, false)->criteria.criteria;
    assert_int_equal(criteria[0].n_candidates, 2);
    assert_int_equal(criteria[0].separation.n, 0);
    assert_string_equal(criteria[0].separation.reason,
                        "no candidate with a mark answered another question");
    assert_int_equal(criteria[1].met.status, ESTIMATE_UNDEFINED);
    marked_close(&marked);
}

/* Two analyses, merged before their first pass ends, are one over both. */
static void merging_adds_the_first_pass_of_another(void **state)
{
    (void)state;
    struct marked marked;
    marked_open(&marked, marked_rows, n_marked_rows);
    const struct analysis_options options = {.limits = LIMITS_DEFAULT};
    struct analysis *const a = analysis_create(&marked.scores.catalogue, &options, &run);
    struct analysis *const b = analysis_create(&marked.scores.catalogue, &options, &run);
    for (size_t i = 0; i < marked.scores.n_candidates; i++)
        analysis_add(i % 3 ? a : b, &marked.scores.candidates[i]);
    analysis_merge(a, b);
    analysis_end_pass(a);
    for (size_t i = 0; i < marked.scores.n_candidates; i++)
        analysis_add(a, &marked.scores.candidates[i]);
    analysis_end_pass(a);
    const struct criterion_result *const merged = &analysis_finish(a)->criteria.criteria[0];
    const struct criterion_result *const whole = &analyse(&marked, false)->criteria.criteria[0];
    assert_int_equal(merged->n_ratings, whole->n_ratings);
    assert_near(merged->met.upper, whole->met.upper, 1e-12);
    assert_near(merged->separation.value, whole->separation.value, 1e-12);
    analysis_free(a);
    analysis_free(b);
    marked_close(&marked);
}

#define TEST(name) cmocka_unit_test_teardown(name, release)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(shares_separation_and_agreement_are_those_of_their_definitions),
        TEST(the_order_of_candidates_changes_nothing),
        TEST(questions_are_the_same_with_criteria_and_without),
        TEST(what_everybody_meets_does_not_separate_for_a_reason),
        TEST(marks_without_a_score_count_for_their_share_alone),
        TEST(merging_adds_the_first_pass_of_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
