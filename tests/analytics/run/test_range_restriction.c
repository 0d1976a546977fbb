#include "analytics/run/range_restriction.h"

#include <math.h>

#include "tests/support/analytics/two_stages.h"
#include "tests/support/near.h"

static struct range_restriction restriction_of(struct two_stages *stages, bool agreement)
{
    struct range_restriction restriction;
    struct error error;
    const struct limits limits = LIMITS_DEFAULT;
    assert_true(range_restriction_of(&stages->view, &limits, agreement, NULL, &stages->run,
                                     &restriction, &error));
    return restriction;
}

static gsl_rng *seeded(unsigned long seed)
{
    gsl_rng *const random = gsl_rng_alloc(gsl_rng_taus2);
    gsl_rng_set(random, seed);
    return random;
}

static void agreement_stays_where_all_go_on_and_falls_with_the_share(void **state)
{
    (void)state;
    assert_near(range_restriction_kept(0.6, 2, 1), 0.6, 1e-15);
    assert_near(range_restriction_kept(-0.1, 2, 0.5), -0.1, 1e-15);
    double before = 0.6;
    for (double share = 0.9; share > 0.05; share -= 0.1) {
        const double kept = range_restriction_kept(0.6, 2, share);
        assert_true(kept < before);
        before = kept;
    }
}

/* Of one half, λ is 2 φ(0): the variance of a normal mean falls to 1 − 2/π, and with a reliability
 * of 0.75 that of true values to 1 − 1.5/π. */
static void one_half_of_normal_scores_keeps_what_is_known_of_it(void **state)
{
    (void)state;
    const double variance = 1 - 1.5 / M_PI;
    assert_near(range_restriction_kept(0.6, 2, 0.5), 0.6 * variance / (0.6 * variance + 0.4),
                1e-12);
}

static void bounds_are_those_at_its_bounds(void **state)
{
    (void)state;
    const struct estimate single = estimate_ok(0.6, NAN, (struct interval){0.4, 0.7}, 90);
    const struct estimate kept = range_restriction_kept_estimate(&single, 2, 0.2);
    assert_near(kept.lower, range_restriction_kept(0.4, 2, 0.2), 1e-15);
    assert_near(kept.upper, range_restriction_kept(0.7, 2, 0.2), 1e-15);
    assert_true(kept.lower < kept.value && kept.value < kept.upper);
    const struct estimate none = estimate_undefined(0, "nothing");
    assert_int_equal(range_restriction_kept_estimate(&none, 2, 0.2).status, ESTIMATE_UNDEFINED);
}

static void agreement_at_the_later_stage_is_what_the_curve_says(void **state)
{
    (void)state;
    gsl_rng *const random = seeded(20261130);
    for (double share = 0.6; share > 0.1; share -= 0.2) {
        struct two_stages stages = {
            .n_candidates = 8000, .share = share, .interviewer = 0.1, .halo = 0.4, .answer = 0.6};
        two_stages_draw(&stages, random);
        const struct range_restriction found = restriction_of(&stages, true);
        assert_int_equal(found.n, 1);
        const struct stage_step *const step = &found.steps[0];
        const struct estimate expected = range_restriction_kept_estimate(
            &step->all, step->n_interviewers, share);
        assert_true(step->by_score);
        assert_near(expected.value, step->later.value, 0.04);
        assert_near(step->all.value, two_stages_agreement(&stages, 1), 0.04);
        /* The scores that chose them are restricted too, so that it falls further there. */
        assert_true(step->kept.value < expected.value);
        two_stages_free(&stages);
    }
    gsl_rng_free(random);
}

static void the_curve_is_that_of_very_many_candidates(void **state)
{
    (void)state;
    enum { PANEL = 3 };
    gsl_rng *const random = seeded(20261131);
    for (double share = 0.7; share > 0.05; share -= 0.2) {
        const struct two_stages stages = {
            .share = share, .interviewer = 0.2, .halo = 0.5, .answer = 0.6};
        const double variance = two_stages_variance_kept(&stages, PANEL, random);
        assert_near(range_restriction_kept(two_stages_agreement(&stages, 1), PANEL, share),
                    two_stages_agreement(&stages, variance), 0.003);
    }
    gsl_rng_free(random);
}

static void days_tell_which_stage_is_earlier_whatever_the_order_of_keys(void **state)
{
    (void)state;
    for (int backwards = 0; backwards < 2; backwards++) {
        gsl_rng *const random = seeded(5);
        struct two_stages stages = {.n_candidates = 200,
                                    .share = 0.4,
                                    .interviewer = 0.1,
                                    .halo = 0.4,
                                    .answer = 0.6,
                                    .backwards = backwards};
        two_stages_draw(&stages, random);
        const struct range_restriction found = restriction_of(&stages, false);
        assert_int_equal(found.n, 1);
        assert_string_equal(stages.view.catalogue.stages[found.steps[0].from], "Screen");
        assert_string_equal(stages.view.catalogue.stages[found.steps[0].to], "Last");
        assert_int_equal(found.steps[0].n, 200);
        assert_int_equal(found.steps[0].n_on, 80);
        assert_near(found.steps[0].auc.value, 1, 1e-12);
        assert_int_equal(found.steps[0].all.n, 0);
        two_stages_free(&stages);
        gsl_rng_free(random);
    }
}

static void where_all_go_on_there_is_no_step(void **state)
{
    (void)state;
    gsl_rng *const random = seeded(6);
    struct two_stages stages = {
        .n_candidates = 100, .share = 1, .interviewer = 0.1, .halo = 0.4, .answer = 0.6};
    two_stages_draw(&stages, random);
    assert_int_equal(restriction_of(&stages, true).n, 0);
    two_stages_free(&stages);
    gsl_rng_free(random);
}

static void a_lottery_is_no_choice_by_score(void **state)
{
    (void)state;
    gsl_rng *const random = seeded(7);
    struct two_stages stages = {
        .n_candidates = 300, .share = 1, .interviewer = 0.1, .halo = 0.4, .answer = 0.6};
    two_stages_draw(&stages, random);
    /* The last interview of every other candidate is of no stage. */
    for (size_t v = 1; v < stages.snapshot.n_interviews; v += 4)
        stages.snapshot.interviews[v].stage = 0;
    const struct range_restriction found = restriction_of(&stages, true);
    assert_int_equal(found.n, 1);
    assert_int_equal(found.steps[0].n_on, 150);
    assert_false(found.steps[0].by_score);
    assert_int_equal(found.steps[0].all.n, 300);
    assert_int_equal(found.steps[0].kept.n, 0);
    two_stages_free(&stages);
    gsl_rng_free(random);
}

/* The last interviews of all but some, who stay the more often the better they scored before. */
static void let_go_on(struct two_stages *stages, double more, gsl_rng *random)
{
    struct snapshot *const snapshot = &stages->snapshot;
    for (size_t c = 0; c < snapshot->n_candidates; c++) {
        const size_t first = snapshot->candidates[c].first;
        double sum = 0;
        for (size_t i = snapshot->interviews[first].first;
             i < snapshot->interviews[first + 1].first; i++)
            sum += snapshot->points[i];
        if (gsl_rng_uniform(random) > 0.5 + (sum > 0 ? more : -more))
            snapshot->interviews[first + 1].stage = 0;
    }
}

static void a_choice_that_scores_hardly_tell_is_none_by_score(void **state)
{
    (void)state;
    gsl_rng *const random = seeded(8);
    for (int strong = 0; strong < 2; strong++) {
        struct two_stages stages = {
            .n_candidates = 3000, .share = 1, .interviewer = 0.1, .halo = 0.4, .answer = 0.6};
        two_stages_draw(&stages, random);
        let_go_on(&stages, strong ? 0.2 : 0.06, random);
        const struct range_restriction found = restriction_of(&stages, false);
        assert_int_equal(found.n, 1);
        assert_true(found.steps[0].auc.lower > 0.5);
        assert_int_equal(found.steps[0].auc.value > 0.6, strong);
        assert_int_equal(found.steps[0].by_score, strong);
        two_stages_free(&stages);
    }
    gsl_rng_free(random);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agreement_stays_where_all_go_on_and_falls_with_the_share),
        cmocka_unit_test(one_half_of_normal_scores_keeps_what_is_known_of_it),
        cmocka_unit_test(bounds_are_those_at_its_bounds),
        cmocka_unit_test(agreement_at_the_later_stage_is_what_the_curve_says),
        cmocka_unit_test(the_curve_is_that_of_very_many_candidates),
        cmocka_unit_test(days_tell_which_stage_is_earlier_whatever_the_order_of_keys),
        cmocka_unit_test(where_all_go_on_there_is_no_step),
        cmocka_unit_test(a_lottery_is_no_choice_by_score),
        cmocka_unit_test(a_choice_that_scores_hardly_tell_is_none_by_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
