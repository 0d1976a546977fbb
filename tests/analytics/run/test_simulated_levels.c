#include "analytics/run/simulated_levels.h"

#include <math.h>

#include <gsl/gsl_randist.h>

#include "tests/support/near.h"

static const struct simulated_question sound = {
    .slope = 1, .thresholds = {-1.5, -0.5, 0.5, 1.5}, .answer_sd = 0.55};

static double mean_of_draws(const struct simulated_question *question, double mean, double sd)
{
    enum { DRAWS = 40000 };
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    double sum = 0;
    gsl_rng_set(rng, 7);
    for (int i = 0; i < DRAWS; i++)
        sum += simulated_levels_draw(rng, question, mean + gsl_ran_gaussian(rng, sd));
    gsl_rng_free(rng);
    return sum / DRAWS;
}

static void the_expected_level_is_the_mean_of_draws(void **state)
{
    (void)state;
    struct simulated_question swapped = sound;
    swapped.fault = FAULT_DISORDERED;
    for (double location = -2; location <= 2; location += 1) {
        assert_near(simulated_levels_expected(&sound, location, 0.55),
                    mean_of_draws(&sound, location, 0.55), 0.03);
        assert_near(simulated_levels_expected(&swapped, location, 1.5),
                    mean_of_draws(&swapped, location, 1.5), 0.03);
    }
}

static void the_expected_level_of_symmetric_thresholds_is_the_middle(void **state)
{
    (void)state;
    const double spreads[] = {0, 0.1, 0.55, 1.2, 4.5, 9};
    for (size_t i = 0; i < sizeof spreads / sizeof *spreads; i++) {
        assert_near(simulated_levels_expected(&sound, 0, spreads[i]), 3, 1e-12);
        assert_near(simulated_levels_expected(&sound, 0.7, spreads[i]) +
                        simulated_levels_expected(&sound, -0.7, spreads[i]),
                    6, 1e-9);
    }
    assert_near(simulated_levels_expected(&sound, 40, 0.5), 5, 1e-9);
}

/* Simpson's rule at far finer steps. */
static double finely(const struct simulated_question *question, double mean, double sd)
{
    enum { STEPS = 40000 };
    const double h = 16.0 / STEPS;
    double sum = 0, total = 0;
    for (int i = 0; i <= STEPS; i++) {
        const double z = -8 + i * h;
        const double weight = exp(-z * z / 2) * (i == 0 || i == STEPS ? 1 : i % 2 ? 4 : 2);
        sum += weight * simulated_levels_expected(question, mean + sd * z, 0);
        total += weight;
    }
    return sum / total;
}

static void the_expected_level_is_exact(void **state)
{
    (void)state;
    const double spreads[] = {0.05, 0.55, 1.1, 4.5, 8};
    for (size_t i = 0; i < sizeof spreads / sizeof *spreads; i++)
        for (double mean = -3; mean <= 3; mean += 1.5)
            assert_near(simulated_levels_expected(&sound, mean, spreads[i]),
                        finely(&sound, mean, spreads[i]), 1e-9);
}

static void a_disputed_question_has_readings_and_others_have_none(void **state)
{
    (void)state;
    struct simulated_question disputed = sound;
    disputed.fault = FAULT_DISAGREE;
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937), *const same = gsl_rng_clone(rng);
    assert_true(simulated_levels_reading(rng, &disputed) != 0);
    assert_near(simulated_levels_reading(same, &sound), 0, 0);
    assert_true(gsl_rng_get(rng) == gsl_rng_get(same));
    assert_near(simulated_levels_spread(&sound, 0), 0.55, 1e-15);
    assert_near(simulated_levels_spread(&disputed, 2), sqrt(0.55 * 0.55 + 4.5 * 4.5 + 4), 1e-12);
    gsl_rng_free(rng);
    gsl_rng_free(same);
}

static void a_criterion_is_met_by_half_where_it_is_as_hard_as_the_answer_is_good(void **state)
{
    (void)state;
    enum { DRAWS = 20000 };
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    size_t met = 0, hard = 0;
    for (int i = 0; i < DRAWS; i++) {
        met += simulated_levels_meet(rng, 0.4, 0.4);
        hard += simulated_levels_meet(rng, 0.4, 3);
    }
    assert_near((double)met / DRAWS, 0.5, 0.02);
    assert_true(hard < DRAWS / 100);
    gsl_rng_free(rng);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_expected_level_is_the_mean_of_draws),
        cmocka_unit_test(the_expected_level_of_symmetric_thresholds_is_the_middle),
        cmocka_unit_test(the_expected_level_is_exact),
        cmocka_unit_test(a_disputed_question_has_readings_and_others_have_none),
        cmocka_unit_test(a_criterion_is_met_by_half_where_it_is_as_hard_as_the_answer_is_good),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
