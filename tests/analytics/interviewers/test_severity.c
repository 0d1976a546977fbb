#include "analytics/interviewers/severity.h"

#include <math.h>
#include <string.h>

#include "tests/support/near.h"

enum { INTERVIEWERS = 4, ANSWERS = 12, MOST = 3 };

/* Answers of candidates, and who scored them. Two candidates give three answers each, the others
 * one. Interviewer 3 is reached through interviewer 2 alone. */
struct scored {
    size_t candidate, n;
    uint32_t interviewer[MOST];
    double share[MOST];
};

static const struct scored design[ANSWERS] = {
    {0, 2, {0, 1}, {0.25, 0.5}},
    {0, 3, {0, 1, 2}, {0.75, 0.5, 1}},
    {0, 2, {0, 2}, {0, 0.25}},
    {1, 2, {0, 1}, {0.5, 0.5}},
    {2, 2, {1, 2}, {0.25, 0.75}},
    {3, 3, {0, 1, 2}, {1, 0.75, 1}},
    {3, 2, {2, 3}, {0.5, 0.25}},
    {3, 2, {0, 1}, {0.25, 0}},
    {4, 2, {2, 3}, {0.75, 0.75}},
    {5, 2, {0, 2}, {0.5, 0.5}},
    {6, 3, {0, 1, 2}, {0.25, 0.25, 0.5}},
    {7, 2, {2, 3}, {1, 0.5}},
};

static struct shared_answer answer_of(const struct scored *scored)
{
    return (struct shared_answer){scored->interviewer, scored->share, scored->n};
}

static struct severity fitted(const struct scored *scored, size_t n, size_t n_interviewers,
                              struct arena *arena)
{
    struct severity severity = severity_create(n_interviewers, arena);
    for (size_t i = 0; i < n; i++) {
        const struct shared_answer answer = answer_of(&scored[i]);
        severity_count(&severity, &answer);
    }
    severity_solve(&severity);
    for (size_t i = 0; i < n; i++) {
        const struct shared_answer answer = answer_of(&scored[i]);
        if (i > 0 && scored[i].candidate != scored[i - 1].candidate)
            severity_end_candidate(&severity);
        severity_add(&severity, &answer);
    }
    severity_end_candidate(&severity);
    return severity;
}

/* The effects that minimise the weighted squares within answers: fixed-point iteration by hand. */
static void fit_by_definition(const double *weights, double *effects)
{
    memset(effects, 0, INTERVIEWERS * sizeof *effects);
    for (int round = 0; round < 5000; round++) {
        double sum[INTERVIEWERS] = {0}, weight[INTERVIEWERS] = {0}, centre = 0;
        for (size_t a = 0; a < ANSWERS; a++) {
            double mean = 0;
            for (size_t i = 0; i < design[a].n; i++)
                mean += (design[a].share[i] - effects[design[a].interviewer[i]]) /
                        (double)design[a].n;
            for (size_t i = 0; i < design[a].n; i++) {
                sum[design[a].interviewer[i]] += weights[design[a].candidate] *
                                                 (design[a].share[i] - mean);
                weight[design[a].interviewer[i]] += weights[design[a].candidate];
            }
        }
        for (size_t i = 0; i < INTERVIEWERS; i++)
            centre += (effects[i] = sum[i] / weight[i]) / INTERVIEWERS;
        for (size_t i = 0; i < INTERVIEWERS; i++)
            effects[i] -= centre;
    }
}

static void effects_are_those_of_least_squares(void **state)
{
    (void)state;
    struct arena arena = {0};
    const double weights[8] = {1, 1, 1, 1, 1, 1, 1, 1};
    double effects[INTERVIEWERS], sum = 0;
    fit_by_definition(weights, effects);
    const struct severity severity = fitted(design, ANSWERS, INTERVIEWERS, &arena);
    for (size_t i = 0; i < INTERVIEWERS; i++) {
        assert_near(severity.effects[i], effects[i], 1e-10);
        sum += severity.effects[i];
    }
    assert_near(sum, 0, 1e-14);
    arena_free(&arena);
}

/* The influence of a candidate is what a little more weight does to the effects. */
static void squares_are_those_of_the_influences(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct severity severity = fitted(design, ANSWERS, INTERVIEWERS, &arena);
    double squares[INTERVIEWERS] = {0};
    for (size_t c = 0; c < 8; c++) {
        double more[INTERVIEWERS], less[INTERVIEWERS];
        double weights[8] = {1, 1, 1, 1, 1, 1, 1, 1};
        weights[c] = 1.001;
        fit_by_definition(weights, more);
        weights[c] = 0.999;
        fit_by_definition(weights, less);
        for (size_t i = 0; i < INTERVIEWERS; i++)
            squares[i] += pow((more[i] - less[i]) / 0.002, 2);
    }
    for (size_t i = 0; i < INTERVIEWERS; i++)
        assert_near(severity.spreads[i].squares, squares[i], 1e-6 * squares[i]);
    arena_free(&arena);
}

/* A quadratic form in the scores has the sum of its values at the unit vectors as its mean, where
 * residuals are independent with variance 1; the variance of the effects is then the inverse. */
static void the_variance_is_unbiased_for_independent_residuals(void **state)
{
    (void)state;
    struct arena arena = {0};
    double variance[INTERVIEWERS] = {0};
    struct scored unit[ANSWERS];
    memcpy(unit, design, sizeof unit);
    for (size_t a = 0; a < ANSWERS; a++)
        memset(unit[a].share, 0, sizeof unit[a].share);
    for (size_t a = 0; a < ANSWERS; a++)
        for (size_t r = 0; r < unit[a].n; r++) {
            unit[a].share[r] = 1;
            const struct severity severity = fitted(unit, ANSWERS, INTERVIEWERS, &arena);
            for (size_t i = 0; i < INTERVIEWERS; i++)
                variance[i] += pow(severity_deviation(&severity, i, 1).se, 2);
            unit[a].share[r] = 0;
        }
    const struct severity severity = fitted(design, ANSWERS, INTERVIEWERS, &arena);
    for (size_t i = 0; i < INTERVIEWERS; i++)
        assert_near(variance[i], severity.inverse[i * INTERVIEWERS + i], 1e-12);
    arena_free(&arena);
}

/* Two interviewers are a paired t-test: half the mean difference, half its standard error. Student
 * (1908), Biometrika 6, 1-25: hours of sleep gained by ten patients on two drugs. */
static void two_interviewers_are_a_paired_t_test(void **state)
{
    (void)state;
    static const double first[] = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    static const double second[] = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    struct arena arena = {0};
    struct scored sleep[10];
    for (size_t i = 0; i < 10; i++)
        sleep[i] = (struct scored){i, 2, {0, 1, 0}, {first[i], second[i], 0}};
    const struct severity severity = fitted(sleep, 10, 2, &arena);
    const struct deviation deviation = severity_deviation(&severity, 1, 1);
    assert_near(deviation.value, 1.58 / 2, 1e-12);
    assert_near(deviation.value / deviation.se, 4.0621277, 1e-6);
    assert_near(deviation.df, 9, 1e-9);
    assert_int_equal(deviation.n, 10);
    arena_free(&arena);
}

/* Answers of one candidate say one thing only: three times the same changes nothing but n. */
static void repeated_answers_of_candidates_do_not_narrow_the_doubt(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct scored once[6], thrice[18];
    for (size_t c = 0; c < 6; c++) {
        once[c] = (struct scored){c, 2, {0, 1, 0}, {0.1 * (double)(c * c % 7), 0.5, 0}};
        for (size_t k = 0; k < 3; k++)
            thrice[3 * c + k] = once[c];
    }
    const struct severity a = fitted(once, 6, 2, &arena), b = fitted(thrice, 18, 2, &arena);
    const struct deviation one = severity_deviation(&a, 0, 4), three = severity_deviation(&b, 0, 4);
    assert_near(one.value, three.value, 1e-12);
    assert_near(one.se, three.se, 1e-12);
    assert_near(one.df, three.df, 1e-9);
    assert_int_equal(three.n, 18);
    arena_free(&arena);
}

static void groups_that_never_met_sum_to_zero_each(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const struct scored apart[] = {{0, 2, {0, 2}, {0.5, 0.75}},
                                          {1, 2, {1, 3}, {0, 0.5}},
                                          {2, 2, {0, 2}, {0.5, 1}},
                                          {3, 2, {1, 3}, {0.25, 0.25}}};
    const struct severity severity = fitted(apart, 4, 5, &arena);
    assert_near(severity.effects[0], -0.1875, 1e-14);
    assert_near(severity.effects[2], 0.1875, 1e-14);
    assert_near(severity.effects[1], -0.125, 1e-14);
    assert_near(severity.effects[3], 0.125, 1e-14);
    assert_int_equal(connected_first(&severity.groups, 3), 1);
    assert_int_equal(connected_first(&severity.groups, 4), 4);
    assert_int_equal(severity_deviation(&severity, 4, 1).n, 0);
    arena_free(&arena);
}

/* Those of interviewer 3 with anybody come from one candidate. */
static void one_candidate_alone_leaves_no_degree_of_freedom(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const struct scored few[] = {{0, 2, {0, 1}, {0.5, 0.75}},
                                        {1, 2, {0, 1}, {0.25, 0.75}},
                                        {2, 2, {0, 1}, {0.75, 0.75}},
                                        {3, 2, {1, 2}, {0.75, 0.25}},
                                        {3, 2, {1, 2}, {0.75, 0.5}}};
    const struct severity severity = fitted(few, 5, 3, &arena);
    const struct deviation deviation = severity_deviation(&severity, 2, 1);
    assert_true(deviation.df < 1);
    arena_free(&arena);
}

static void merged_halves_have_the_solution_of_the_whole(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct severity all = fitted(design, ANSWERS, INTERVIEWERS, &arena);
    struct severity halves[2] = {severity_create(INTERVIEWERS, &arena),
                                 severity_create(INTERVIEWERS, &arena)};
    for (size_t a = 0; a < ANSWERS; a++) {
        const struct shared_answer answer = answer_of(&design[a]);
        severity_count(&halves[design[a].candidate % 2], &answer);
    }
    severity_merge(&halves[0], &halves[1]);
    severity_solve(&halves[0]);
    for (size_t i = 0; i < INTERVIEWERS; i++)
        assert_near(halves[0].effects[i], all.effects[i], 1e-13);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(effects_are_those_of_least_squares),
        cmocka_unit_test(squares_are_those_of_the_influences),
        cmocka_unit_test(the_variance_is_unbiased_for_independent_residuals),
        cmocka_unit_test(two_interviewers_are_a_paired_t_test),
        cmocka_unit_test(repeated_answers_of_candidates_do_not_narrow_the_doubt),
        cmocka_unit_test(groups_that_never_met_sum_to_zero_each),
        cmocka_unit_test(one_candidate_alone_leaves_no_degree_of_freedom),
        cmocka_unit_test(merged_halves_have_the_solution_of_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
