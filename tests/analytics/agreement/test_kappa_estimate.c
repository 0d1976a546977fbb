#include "analytics/agreement/kappa_estimate.h"

#include <gsl/gsl_cdf.h>
#include <string.h>

#include "tests/support/near.h"

static const struct kappa_evidence ordinary = {.observed = 6,
                                               .expected = 15,
                                               .se = 0.1,
                                               .se_null = 0.15,
                                               .n = 30,
                                               .n_candidates = 30,
                                               .n_agree = 24};

static struct arena run;

static int free_run(void **state)
{
    (void)state;
    arena_free(&run);
    return 0;
}

static struct kappa of(struct kappa_evidence evidence)
{
    return kappa_estimate(&evidence, 10, &run);
}

static void bounds_are_those_of_the_atanh_scale(void **state)
{
    (void)state;
    const struct kappa kappa = of(ordinary);
    const double half = gsl_cdf_tdist_Pinv(0.975, 29) * 0.1 * sqrt(30.0 / 29) / (1 - 0.36);
    assert_int_equal(kappa.estimate.status, ESTIMATE_OK);
    assert_near(kappa.estimate.value, 0.6, 1e-15);
    assert_near(kappa.estimate.se, 0.1, 0);
    assert_near(kappa.estimate.lower, tanh(atanh(0.6) - half), 1e-9);
    assert_near(kappa.estimate.upper, tanh(atanh(0.6) + half), 1e-9);
    assert_near(kappa.z, 4, 1e-14);
    assert_near(kappa.p, 2 * gsl_cdf_ugaussian_Q(4), 1e-18);
    assert_int_equal(kappa.estimate.n, 30);
}

/* As the numbers of a sample with the others' influences and answers by chance in it. */
static void more_by_chance_pulls_the_bounds_down(void **state)
{
    (void)state;
    struct kappa_evidence more = ordinary;
    more.square_ratio = 0.8;
    more.added = 0.75;
    more.is_enlarged = true;
    const struct estimate plain = of(ordinary).estimate, pulled = of(more).estimate;
    const double all = 30.75, added = 0.75, kappa = 0.6 * 30 / all;
    const double mean = 1 - kappa; /* disagreement over what is expected, 0.5 */
    const double others = 0.01 * 29 / 30 * 900 / (all * all);
    const double moved = 30 * (0.6 - kappa) * (0.6 - kappa) / (all * all);
    const double own = added * (0.8 / 0.5 - 2 * mean + mean * mean) / (all * all);
    const double se = sqrt(others + moved + own) * all / (all - 1);
    const double half = gsl_cdf_tdist_Pinv(0.975, 29) * se / (1 - kappa * kappa);
    assert_near(pulled.value, plain.value, 0);
    assert_near(pulled.se, plain.se, 0);
    assert_near(pulled.lower, tanh(atanh(kappa) - half), 1e-9);
    assert_near(pulled.upper, tanh(atanh(kappa) + half), 1e-9);
    assert_true(pulled.lower < plain.lower);
    more.se = 0;
    assert_near(of(more).estimate.lower, (interval_wilson(0.8, 30).lower - 0.5) / 0.5, 1e-12);
}

/* Four in five of the squares are one candidate's: the kurtosis is 30 * 0.64 and some more. */
static void a_variance_that_few_make_up_has_few_degrees_of_freedom(void **state)
{
    (void)state;
    struct kappa_evidence uneven = ordinary;
    const double square = 0.01, kurtosis = 30 * (0.64 + 0.04 / 29);
    uneven.fourths = square * square * kurtosis / 30;
    const double df = 60 / (kurtosis - 1);
    const double half = gsl_cdf_tdist_Pinv(0.975, df) * 0.1 * sqrt(30.0 / 29) / (1 - 0.36);
    const struct estimate estimate = of(uneven).estimate;
    assert_near(estimate.lower, tanh(atanh(0.6) - half), 1e-9);
    assert_near(estimate.upper, tanh(atanh(0.6) + half), 1e-9);
    /* Alike, they have what there are candidates for, less one. */
    uneven.fourths = square * square / 30;
    assert_near(of(uneven).estimate.lower, of(ordinary).estimate.lower, 1e-15);
}

/* Of Cohen's kappa answers by chance widen the interval, and move neither bound inwards. */
static void added_answers_leave_a_high_kappa_its_upper_bound(void **state)
{
    (void)state;
    struct kappa_evidence more = ordinary;
    more.square_ratio = 0.8;
    more.added = 2;
    const struct estimate plain = of(ordinary).estimate, wider = of(more).estimate;
    assert_near(wider.upper, plain.upper, 1e-15);
    assert_true(wider.lower < plain.lower);
}

static void candidates_are_what_the_doubt_is_counted_in(void **state)
{
    (void)state;
    struct kappa_evidence clustered = ordinary;
    clustered.n_candidates = 12;
    clustered.se_null = NAN;
    const struct kappa kappa = of(clustered);
    const double half = gsl_cdf_tdist_Pinv(0.975, 11) * 0.1 * sqrt(12.0 / 11) / (1 - 0.36);
    assert_near(kappa.estimate.lower, tanh(atanh(0.6) - half), 1e-9);
    assert_true(isnan(kappa.se_null) && isnan(kappa.z) && isnan(kappa.p));
}

static void perfect_agreement_has_the_lower_bound_of_wilson(void **state)
{
    (void)state;
    struct kappa_evidence perfect = ordinary;
    perfect.observed = 0;
    perfect.se = 0;
    const struct kappa kappa = of(perfect);
    const double z2 = 1.9599639845400542 * 1.9599639845400542;
    const double agreement = 30 / (30 + z2), chance = 1 - 15.0 / 30;
    assert_near(kappa.estimate.value, 1, 0);
    assert_near(kappa.estimate.upper, 1, 0);
    assert_near(kappa.estimate.lower, (agreement - chance) / (1 - chance), 1e-12);
    assert_near(kappa.estimate.se, 0, 0);
}

static void wilson_counts_candidates_where_they_are_fewer(void **state)
{
    (void)state;
    struct kappa_evidence perfect = ordinary;
    perfect.observed = 0;
    perfect.se = 1e-17;
    perfect.n_candidates = 15;
    const double z2 = 1.9599639845400542 * 1.9599639845400542;
    const struct kappa kappa = of(perfect);
    assert_near(kappa.estimate.lower, (15 / (15 + z2) - 0.5) / 0.5, 1e-12);
    assert_near(kappa.estimate.se, 0, 0);
}

static void no_interval_leaves_its_range_or_its_estimate(void **state)
{
    (void)state;
    const double observed[] = {0, 1e-14, 0.1, 14.9, 15, 20, 30};
    const double se[] = {0, 1e-14, 1e-6, 0.1, 3, 1e6};
    for (size_t i = 0; i < sizeof observed / sizeof *observed; i++) {
        for (size_t j = 0; j < sizeof se / sizeof *se; j++) {
            struct kappa_evidence evidence = ordinary;
            evidence.observed = observed[i];
            evidence.se = se[j];
            const struct estimate estimate = of(evidence).estimate;
            assert_true(estimate.lower < estimate.upper);
            assert_true(estimate.lower <= estimate.value && estimate.value <= estimate.upper);
            assert_true(estimate.lower >= -1 && estimate.upper <= 1);
        }
    }
}

static void a_pooled_kappa_below_minus_one_is_no_estimate(void **state)
{
    (void)state;
    struct kappa_evidence evidence = ordinary;
    evidence.n = 50;
    evidence.observed = 2 * evidence.expected;
    assert_int_equal(of(evidence).estimate.status, ESTIMATE_OK);
    evidence.observed = 2.01 * evidence.expected;
    assert_int_equal(of(evidence).estimate.status, ESTIMATE_UNDEFINED);
    assert_non_null(of(evidence).estimate.reason);
}

static void kappa_is_undefined_when_both_used_one_level(void **state)
{
    (void)state;
    const struct kappa kappa = of(
        (struct kappa_evidence){.n = 14, .n_candidates = 14, .n_agree = 14});
    assert_int_equal(kappa.estimate.status, ESTIMATE_UNDEFINED);
    assert_string_equal(kappa.estimate.reason, "both used one level; raw agreement 100 % of 14");
    assert_int_equal(kappa.estimate.n, 14);
    assert_true(isnan(kappa.estimate.value) && isnan(kappa.p));
}

static void undefined_wins_over_too_few(void **state)
{
    (void)state;
    const struct kappa kappa = of(
        (struct kappa_evidence){.n = 3, .n_candidates = 3, .n_agree = 3, .pooled = true});
    assert_int_equal(kappa.estimate.status, ESTIMATE_UNDEFINED);
    assert_string_equal(kappa.estimate.reason,
                        "each pair used one level per question; raw agreement 100 % of 3");
    const struct kappa opposed = of(
        (struct kappa_evidence){.observed = 2, .n = 2, .n_candidates = 2, .pooled = true});
    assert_string_equal(opposed.estimate.reason,
                        "different answers were never expected to differ; raw agreement 0 % of 2");
}

static void few_answers_or_few_candidates_are_too_few(void **state)
{
    (void)state;
    struct kappa_evidence evidence = ordinary;
    evidence.n = evidence.n_candidates = 9;
    const struct kappa answers = of(evidence);
    assert_int_equal(answers.estimate.status, ESTIMATE_TOO_FEW);
    assert_non_null(strstr(answers.estimate.reason, "9"));
    assert_true(isnan(answers.se_null) && isnan(answers.estimate.lower));
    evidence.n = 30;
    const struct kappa candidates = of(evidence);
    assert_int_equal(candidates.estimate.status, ESTIMATE_TOO_FEW);
    assert_string_equal(candidates.estimate.reason,
                        "30 answers come from 9 candidates, at least 10 are needed");
}

static void one_candidate_is_too_few_whatever_the_floor(void **state)
{
    (void)state;
    struct kappa_evidence evidence = ordinary;
    evidence.n_candidates = 1;
    const struct kappa one = kappa_estimate(&evidence, 0, &run);
    assert_int_equal(one.estimate.status, ESTIMATE_TOO_FEW);
    assert_string_equal(one.estimate.reason,
                        "30 answers come from 1 candidate, at least 2 are needed");
    const struct kappa none = kappa_estimate(&(struct kappa_evidence){0}, 0, &run);
    assert_int_equal(none.estimate.status, ESTIMATE_TOO_FEW);
    evidence.n_candidates = 2;
    assert_int_equal(kappa_estimate(&evidence, 0, &run).estimate.status, ESTIMATE_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_are_those_of_the_atanh_scale),
        cmocka_unit_test(more_by_chance_pulls_the_bounds_down),
        cmocka_unit_test(a_variance_that_few_make_up_has_few_degrees_of_freedom),
        cmocka_unit_test(added_answers_leave_a_high_kappa_its_upper_bound),
        cmocka_unit_test(candidates_are_what_the_doubt_is_counted_in),
        cmocka_unit_test(perfect_agreement_has_the_lower_bound_of_wilson),
        cmocka_unit_test(wilson_counts_candidates_where_they_are_fewer),
        cmocka_unit_test(no_interval_leaves_its_range_or_its_estimate),
        cmocka_unit_test(a_pooled_kappa_below_minus_one_is_no_estimate),
        cmocka_unit_test(kappa_is_undefined_when_both_used_one_level),
        cmocka_unit_test(undefined_wins_over_too_few),
        cmocka_unit_test(few_answers_or_few_candidates_are_too_few),
        cmocka_unit_test(one_candidate_is_too_few_whatever_the_floor),
    };
    return cmocka_run_group_tests(tests, NULL, free_run);
}
