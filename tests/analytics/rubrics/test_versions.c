#include "analytics/rubrics/versions.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { QUESTIONS = 6, CHANGED = 2, INTERVIEWERS = 4, LEVELS = 9 };

/* What the two groups of candidates are like, and what the new wording does. */
struct plan {
    size_t n[2];     /* candidates of the old and the new wording */
    double stronger; /* levels by which the second group is stronger */
    double easier;   /* levels by which the new wording is easier */
    double noise[2]; /* of interviewers, on the changed question */
    bool alone;      /* the changed question is all that anybody is asked */
    unsigned long seed;
};

static const struct question_version both_versions[] = {{1, INT32_MIN, "", "old", ""},
                                                        {2, 100, "", "new", ""}};
/* The wording of each rating of a candidate, by group; and of one who met both. */
static int16_t asked[2][64], mixed[64];

static int level(gsl_rng *rng, double expected, double noise)
{
    const double score = expected + gsl_ran_gaussian(rng, noise);
    return score < 0 ? 0 : score > LEVELS - 1 ? LEVELS - 1 : (int)lround(score);
}

static void add_candidate(struct sheet *sheet, const struct plan *plan, size_t group, gsl_rng *rng)
{
    const double ability = 4 + gsl_ran_gaussian(rng, 1) + (group ? plan->stronger : 0);
    sheet_candidate(sheet);
    for (uint32_t q = 0; q < QUESTIONS; q++) {
        if (q != CHANGED && (plan->alone || gsl_rng_uniform(rng) < 0.4))
            continue;
        const double easier = q == CHANGED && group ? plan->easier : 0;
        const double answer = ability + easier + gsl_ran_gaussian(rng, 0.7);
        const uint32_t first = (uint32_t)gsl_rng_uniform_int(rng, INTERVIEWERS - 1);
        for (uint32_t i = first; i < first + 2; i++)
            sheet_rate(sheet, q, i, level(rng, answer, q == CHANGED ? plan->noise[group] : 0.5));
    }
    sheet->candidates[sheet->n_candidates - 1].version = asked[group];
}

static void fill(struct sheet *sheet, const struct plan *plan, struct wordings *wordings)
{
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(rng, plan->seed);
    *sheet = (struct sheet){
        .n_levels = LEVELS, .n_questions = QUESTIONS, .n_interviewers = INTERVIEWERS};
    sheet_open(sheet);
    for (size_t q = 0; q < QUESTIONS; q++)
        wordings[q] = (struct wordings){both_versions, q == CHANGED ? 2 : 1};
    sheet->catalogue.wordings = wordings;
    for (size_t group = 0; group < 2; group++)
        for (size_t c = 0; c < plan->n[group]; c++)
            add_candidate(sheet, plan, group, rng);
    gsl_rng_free(rng);
}

static void show(struct versions *versions, const struct sheet *sheet, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        versions_add(versions, &sheet->candidates[i]);
}

static const struct versions_result *compare(struct sheet *sheet, struct versions **ret)
{
    const struct limits limits = LIMITS_DEFAULT;
    struct versions *const versions = versions_create(&sheet->catalogue, &limits, &sheet->arena);
    for (int pass = 0; pass < 2; pass++) {
        show(versions, sheet, 0, sheet->n_candidates);
        versions_end_pass(versions, NULL);
    }
    *ret = versions;
    return versions_finish(versions);
}

static struct version_change change_of(const struct plan *plan)
{
    struct sheet sheet;
    struct wordings wordings[QUESTIONS];
    struct versions *versions;
    fill(&sheet, plan, wordings);
    const struct versions_result *const result = compare(&sheet, &versions);
    assert_int_equal(result->n_changes, 1);
    assert_int_equal(result->changes[0].question, CHANGED);
    struct version_change change = result->changes[0];
    change.n_candidates = NULL;
    for (size_t m = 0; m < VERSION_N_MEASURES; m++)
        change.measures[m].difference.reason = NULL;
    versions_free(versions);
    sheet_close(&sheet);
    return change;
}

/* By two levels of eight: the shares differ by a quarter of the scale, the wordings do not. */
static void a_stronger_cohort_is_not_an_easier_question(void **state)
{
    (void)state;
    const struct plan plan = {{80, 80}, 2, 0, {0.5, 0.5}, false, 1};
    const struct version_change change = change_of(&plan);
    const struct version_comparison *const difficulty = &change.measures[VERSION_DIFFICULTY];
    assert_true(difficulty->after.value - difficulty->before.value > 0.15);
    assert_true(difficulty->adjusted);
    assert_true(difficulty->difference.lower < 0 && difficulty->difference.upper > 0);
    assert_int_equal(difficulty->verdict, VERSION_NO_VISIBLE_CHANGE);
}

static void an_easier_wording_is_seen_behind_a_weaker_cohort(void **state)
{
    (void)state;
    const struct plan plan = {{80, 80}, -1, 1, {0.5, 0.5}, false, 2};
    const struct version_change change = change_of(&plan);
    const struct version_comparison *const difficulty = &change.measures[VERSION_DIFFICULTY];
    assert_true(fabs(difficulty->after.value - difficulty->before.value) < 0.06);
    assert_near(difficulty->difference.value, 1.0 / (LEVELS - 1), 0.04);
    assert_true(difficulty->difference.lower > 0);
}

/* Coverage of the adjusted difference, whose truth is 0, over 200 seeds: 95 % within four standard
 * errors of a binomial. */
static void the_interval_holds_the_truth_as_often_as_it_says(void **state)
{
    (void)state;
    size_t held = 0;
    for (unsigned long seed = 0; seed < 200; seed++) {
        const struct plan plan = {{25, 40}, 0.5, 0, {0.5, 0.5}, false, 1000 + seed};
        const struct estimate difference = change_of(&plan).measures[VERSION_DIFFICULTY].difference;
        held += difference.lower <= 0 && difference.upper >= 0;
    }
    assert_in_range(held, 178, 200);
}

static void noise_lowers_agreement_and_separation(void **state)
{
    (void)state;
    const struct plan plan = {{90, 90}, 0, 0, {0.3, 4}, false, 3};
    const struct version_change change = change_of(&plan);
    assert_int_equal(change.measures[VERSION_AGREEMENT].verdict, VERSION_WORSE);
    assert_int_equal(change.measures[VERSION_SEPARATION].verdict, VERSION_WORSE);
    assert_int_equal(change.verdict, VERSION_WORSE);
}

static void without_other_questions_shares_are_compared_as_they_are(void **state)
{
    (void)state;
    const struct plan plan = {{40, 40}, 0, 2, {0.5, 0.5}, true, 4};
    const struct version_change change = change_of(&plan);
    const struct version_comparison *const difficulty = &change.measures[VERSION_DIFFICULTY];
    assert_false(difficulty->adjusted);
    assert_near(difficulty->difference.value, difficulty->after.value - difficulty->before.value,
                1e-12);
    assert_true(difficulty->difference.lower > 0);
    assert_int_equal(change.measures[VERSION_SEPARATION].difference.status, ESTIMATE_UNDEFINED);
}

static void a_new_wording_hardly_asked_has_too_few(void **state)
{
    (void)state;
    const struct plan few = {{40, 4}, 0, 0, {0.5, 0.5}, false, 5},
                      none = {{40, 0}, 0, 0, {0.5, 0.5}, false, 5};
    assert_int_equal(change_of(&few).verdict, VERSION_TOO_FEW);
    assert_int_equal(change_of(&few).measures[VERSION_DIFFICULTY].difference.status,
                     ESTIMATE_TOO_FEW);
    assert_int_equal(change_of(&none).verdict, VERSION_TOO_FEW);
}

static void the_order_of_candidates_and_merging_change_nothing(void **state)
{
    (void)state;
    const struct plan plan = {{30, 30}, 0, 1, {0.5, 1}, false, 6};
    const struct limits limits = LIMITS_DEFAULT;
    struct sheet sheet;
    struct wordings wordings[QUESTIONS];
    struct versions *whole;
    fill(&sheet, &plan, wordings);
    const struct versions_result *const one = compare(&sheet, &whole);
    struct versions *const a = versions_create(&sheet.catalogue, &limits, &sheet.arena),
                           *const b = versions_create(&sheet.catalogue, &limits, &sheet.arena);
    show(b, &sheet, 0, 20);
    show(a, &sheet, 20, sheet.n_candidates);
    versions_merge(a, b);
    versions_end_pass(a, NULL);
    show(a, &sheet, 20, sheet.n_candidates);
    show(a, &sheet, 0, 20);
    versions_end_pass(a, NULL);
    const struct versions_result *const two = versions_finish(a);
    for (size_t m = 0; m < VERSION_N_MEASURES; m++) {
        const struct estimate *const x = &one->changes[0].measures[m].difference,
                                     *const y = &two->changes[0].measures[m].difference;
        assert_int_equal(x->status, ESTIMATE_OK);
        assert_near(x->value, y->value, 1e-10);
        assert_near(x->lower, y->lower, 1e-10);
        assert_near(x->upper, y->upper, 1e-10);
    }
    assert_int_equal(two->changes[0].n_candidates[0], 30);
    assert_int_equal(two->changes[0].n_candidates[1], 30);
    versions_free(a);
    versions_free(b);
    versions_free(whole);
    sheet_close(&sheet);
}

static void who_met_both_wordings_is_counted_and_left_out(void **state)
{
    (void)state;
    const struct plan plan = {{30, 30}, 0, 0, {0.5, 0.5}, true, 7};
    struct sheet sheet;
    struct wordings wordings[QUESTIONS];
    struct versions *versions;
    fill(&sheet, &plan, wordings);
    sheet.candidates[0].version = mixed;
    const struct versions_result *const result = compare(&sheet, &versions);
    assert_int_equal(result->changes[0].n_both, 1);
    assert_int_equal(result->changes[0].n_candidates[0], 29);
    assert_int_equal(result->changes[0].n_candidates[1], 30);
    versions_free(versions);
    sheet_close(&sheet);
}

static void where_nothing_changed_there_is_no_result(void **state)
{
    (void)state;
    const struct plan plan = {{20, 20}, 0, 0, {0.5, 0.5}, false, 8};
    struct sheet sheet;
    struct wordings wordings[QUESTIONS];
    struct versions *versions;
    fill(&sheet, &plan, wordings);
    sheet.catalogue.wordings = NULL;
    assert_int_equal(compare(&sheet, &versions)->n_changes, 0);
    versions_free(versions);
    sheet_close(&sheet);
}

int main(void)
{
    for (size_t i = 0; i < sizeof mixed / sizeof *mixed; i++) {
        asked[0][i] = 1;
        asked[1][i] = mixed[i] = 2;
    }
    mixed[0] = 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stronger_cohort_is_not_an_easier_question),
        cmocka_unit_test(an_easier_wording_is_seen_behind_a_weaker_cohort),
        cmocka_unit_test(the_interval_holds_the_truth_as_often_as_it_says),
        cmocka_unit_test(noise_lowers_agreement_and_separation),
        cmocka_unit_test(without_other_questions_shares_are_compared_as_they_are),
        cmocka_unit_test(a_new_wording_hardly_asked_has_too_few),
        cmocka_unit_test(the_order_of_candidates_and_merging_change_nothing),
        cmocka_unit_test(who_met_both_wordings_is_counted_and_left_out),
        cmocka_unit_test(where_nothing_changed_there_is_no_result),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
