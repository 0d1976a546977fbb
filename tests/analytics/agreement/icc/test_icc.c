#include "analytics/agreement/icc/icc.h"

#include <gsl/gsl_linalg.h>
#include <gsl/gsl_rng.h>
#include <string.h>

#include "analytics/agreement/icc/icc_fit.h"
#include "analytics/measure/quantile.h"
#include "analytics/measure/spearman_brown.h"
#include "tests/support/near.h"

enum { MOST_INTERVIEWERS = 5 };

/* Levels of one answer by each interviewer, 0: none; on a scale of 1 to 10. */
typedef int answer_row[MOST_INTERVIEWERS];

/* The ratings of an answer, in rooms of the caller's. */
static struct icc_unit unit_of(answer_row row, uint32_t *interviewer, double *share)
{
    struct icc_unit unit = {interviewer, share, 0};
    for (uint32_t g = 0; g < MOST_INTERVIEWERS; g++)
        if (row[g]) {
            interviewer[unit.n] = g;
            share[unit.n++] = (row[g] - 1) / 9.0;
        }
    return unit;
}

/* Both passes over candidates of `each` answers; candidate `left_out` does not come. */
static struct icc icc_leaving(answer_row *rows, size_t n, size_t each, size_t left_out,
                              struct arena *arena)
{
    struct icc icc = {.sums = icc_sums_create(MOST_INTERVIEWERS, arena)};
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < n; i++) {
            uint32_t interviewer[MOST_INTERVIEWERS];
            double share[MOST_INTERVIEWERS];
            const struct icc_unit unit = unit_of(rows[i], interviewer, share);
            if (i / each != left_out)
                (pass ? icc_move : icc_add)(&icc, &unit);
            if ((i + 1) % each == 0)
                icc_end_candidate(&icc);
        }
        if (pass == 0)
            icc_end_count(&icc, each > 1, NULL, arena);
    }
    return icc;
}

static struct icc icc_of(answer_row *rows, size_t n, struct arena *arena)
{
    return icc_leaving(rows, n, 1, SIZE_MAX, arena);
}

/* Six targets, four judges; Shrout & Fleiss (1979), Psychological Bulletin 86, 420-428, tables 2
 * and 4. */
static void shrout_and_fleiss_1979(void **state)
{
    (void)state;
    static answer_row rows[] = {{9, 2, 5, 8}, {6, 1, 3, 2},  {8, 4, 6, 8},
                                {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
    struct arena run = {0};
    const struct icc icc = icc_of(rows, 6, &run);
    const struct icc_result result = icc_estimate(&icc, 2, NULL, &run);
    assert_near(result.one1.value, 0.17, 5e-3);
    assert_near(result.a1.value, 0.29, 5e-3);
    assert_near(result.c1.value, 0.71, 5e-3);
    assert_near(result.onek.value, 0.44, 5e-3);
    assert_near(result.ak.value, 0.62, 5e-3);
    assert_near(result.ck.value, 0.91, 5e-3);
    assert_near(result.k, 4, 1e-12);
    assert_int_equal(result.a1.n, 6);
    arena_free(&run);
}

static answer_row incomplete[] = {
    {3, 4, 0, 0, 5}, {7, 0, 6, 0, 0}, {2, 2, 0, 3, 0}, {0, 9, 8, 0, 9}, {5, 0, 0, 0, 7},
    {0, 4, 0, 6, 0}, {1, 0, 2, 0, 0}, {8, 7, 0, 9, 9}, {0, 0, 5, 5, 0}, {6, 0, 0, 0, 0},
    {0, 3, 4, 0, 6}, {9, 0, 7, 0, 0}, {0, 0, 0, 2, 4}, {4, 5, 0, 0, 0}, {0, 8, 0, 8, 10}};

enum { N_INCOMPLETE = sizeof incomplete / sizeof *incomplete, MOST_RATINGS = 75 };

/* The restricted deviance from the covariance matrix of all ratings. */
static double dense_deviance(struct icc_ratios ratios)
{
    size_t answer[MOST_RATINGS], interviewer[MOST_RATINGS], n = 0;
    double share[MOST_RATINGS];
    for (size_t i = 0; i < N_INCOMPLETE; i++)
        for (size_t g = 0; g < MOST_INTERVIEWERS; g++)
            if (incomplete[i][g]) {
                answer[n] = i;
                interviewer[n] = g;
                share[n++] = (incomplete[i][g] - 1) / 9.0;
            }
    gsl_matrix *const v = gsl_matrix_alloc(n, n);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            gsl_matrix_set(v, i, j,
                           (i == j) + ratios.answer * (answer[i] == answer[j]) +
                               ratios.interviewer * (interviewer[i] == interviewer[j]));
    gsl_linalg_cholesky_decomp1(v);
    double log_determinant = 0;
    for (size_t i = 0; i < n; i++)
        log_determinant += 2 * log(gsl_matrix_get(v, i, i));
    gsl_linalg_cholesky_invert(v);
    double ones = 0, total = 0, squares = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            ones += gsl_matrix_get(v, i, j);
            total += share[i] * gsl_matrix_get(v, i, j);
            squares += share[i] * gsl_matrix_get(v, i, j) * share[j];
        }
    gsl_matrix_free(v);
    const double df = (double)n - 1;
    return df * log((squares - total * total / ones) / df) + log_determinant + log(ones);
}

static void the_likelihood_is_that_of_all_ratings_at_once(void **state)
{
    (void)state;
    static const struct icc_ratios ratios[] = {{0, 0}, {0.5, 0}, {0, 2}, {1.5, 0.3}, {20, 7}};
    struct arena run = {0};
    const struct icc icc = icc_of(incomplete, N_INCOMPLETE, &run);
    struct icc_model model = icc_model_create(&icc.sums, false, NULL, &run);
    for (size_t i = 0; i < sizeof ratios / sizeof *ratios; i++)
        assert_near(icc_model_deviance(&model, ratios[i]), dense_deviance(ratios[i]), 1e-10);
    arena_free(&run);
}

static void the_fit_is_the_lowest_deviance(void **state)
{
    (void)state;
    struct arena run = {0};
    const struct icc icc = icc_of(incomplete, N_INCOMPLETE, &run);
    struct icc_model model = icc_model_create(&icc.sums, false, NULL, &run);
    const struct icc_fit fit = icc_fit(&model);
    const struct icc_ratios best = fit.best;
    assert_true(fit.found && fit.curved);
    const double lowest = dense_deviance(best);
    for (int step = -1; step <= 1; step += 2) {
        const double factor = 1 + 1e-4 * step;
        assert_true(dense_deviance((struct icc_ratios){best.answer * factor, best.interviewer}) >
                    lowest);
        assert_true(dense_deviance((struct icc_ratios){best.answer, best.interviewer * factor}) >
                    lowest);
    }
    const struct icc_result result = icc_estimate(&icc, 2, NULL, &run);
    assert_near(result.c1.value, best.answer / (best.answer + 1), 1e-12);
    assert_near(result.a1.value, best.answer / (best.answer + best.interviewer + 1), 1e-12);
    arena_free(&run);
}

/* At a bound of the profile the deviance is t^2 above the lowest, whatever the interviewers'
 * variance. */
static void bounds_are_where_the_profile_leaves_the_limit(void **state)
{
    (void)state;
    struct arena run = {0};
    const struct icc icc = icc_of(incomplete, N_INCOMPLETE, &run);
    const struct icc_result result = icc_estimate(&icc, 2, NULL, &run);
    struct icc_model model = icc_model_create(&icc.sums, false, NULL, &run);
    const struct icc_fit fit = icc_fit(&model);
    const struct icc_ratios best = fit.best;
    assert_true(fit.found && fit.curved);
    const double t = quantile_t_975((double)icc.n_candidates - 1);
    const double bounds[] = {result.c1.lower, result.c1.upper};
    for (size_t i = 0; i < 2; i++) {
        double lowest = INFINITY;
        for (double interviewer = 0; interviewer < 20; interviewer += 1e-2)
            lowest = fmin(
                lowest, icc_model_deviance(
                            &model, (struct icc_ratios){bounds[i] / (1 - bounds[i]), interviewer}));
        assert_near(lowest - icc_model_deviance(&model, best), t * t, 0.02);
    }
    arena_free(&run);
}

static void full_agreement_has_a_lower_bound(void **state)
{
    (void)state;
    static answer_row complete[] = {{1, 1}, {5, 5}, {9, 9}, {3, 3}, {7, 7}};
    static answer_row missing[] = {{1, 1}, {5, 5}, {9, 0, 9}, {3, 3}, {7, 7, 7}};
    answer_row *const cases[] = {complete, missing};
    for (size_t i = 0; i < 2; i++) {
        struct arena run = {0};
        const struct icc icc = icc_of(cases[i], 5, &run);
        const struct icc_result result = icc_estimate(&icc, 2, NULL, &run);
        const struct estimate *const estimates[] = {&result.a1, &result.c1, &result.one1,
                                                    &result.ak, &result.ck, &result.onek};
        for (size_t e = 0; e < 6; e++) {
            assert_int_equal(estimates[e]->status, ESTIMATE_OK);
            assert_near(estimates[e]->value, 1, 1e-6);
            assert_true(estimates[e]->lower < 0.99 && estimates[e]->upper <= 1);
        }
        arena_free(&run);
    }
}

static void chance_alone_is_zero_and_within_its_bounds(void **state)
{
    (void)state;
    static answer_row rows[] = {{1, 9}, {9, 1}, {2, 8}, {8, 2}, {5, 5}, {1, 9}, {9, 1}};
    struct arena run = {0};
    const struct icc icc = icc_of(rows, 7, &run);
    const struct icc_result result = icc_estimate(&icc, 2, NULL, &run);
    const struct estimate *const estimates[] = {&result.a1, &result.c1, &result.one1,
                                                &result.ak, &result.ck, &result.onek};
    for (size_t e = 0; e < 6; e++) {
        assert_near(estimates[e]->value, 0, 1e-12);
        assert_true(estimates[e]->lower < estimates[e]->upper);
    }
    arena_free(&run);
}

enum { N_CLUSTERS = 120, EACH = 3, N_CLUSTERED = N_CLUSTERS * EACH };

/* Candidates of three answers that are alike, two to four scores each, interviewer 1 lower. */
static void fill_clusters(int rows[N_CLUSTERED][MOST_INTERVIEWERS])
{
    gsl_rng *const random = gsl_rng_alloc(gsl_rng_taus2);
    for (size_t i = 0, ability = 0; i < N_CLUSTERED; i++) {
        ability = i % EACH ? ability : 2 + gsl_rng_uniform_int(random, 6);
        const size_t answer = ability + gsl_rng_uniform_int(random, 3);
        for (size_t g = 0; g < MOST_INTERVIEWERS; g++) {
            const size_t level = answer + gsl_rng_uniform_int(random, 3) - (g == 1);
            rows[i][g] = g == i % 4 || g == (i / EACH) % MOST_INTERVIEWERS ? 0 : (int)level;
        }
    }
    gsl_rng_free(random);
}

static const struct estimate *kind_of(const struct icc_result *result, size_t kind)
{
    return (const struct estimate *const[]){&result->a1, &result->c1, &result->one1}[kind];
}

/* Every candidate left out once and the model fitted again: the ordinary jackknife. */
static void standard_errors_are_those_of_leaving_candidates_out(void **state)
{
    (void)state;
    static int rows[N_CLUSTERED][MOST_INTERVIEWERS];
    fill_clusters(rows);
    struct moments without[3] = {{0}};
    for (size_t c = 0; c < N_CLUSTERS; c++) {
        struct arena run = {0};
        const struct icc icc = icc_leaving(rows, N_CLUSTERED, EACH, c, &run);
        const struct icc_result result = icc_estimate(&icc, 2, NULL, &run);
        for (size_t kind = 0; kind < 3; kind++)
            moments_add(&without[kind], kind_of(&result, kind)->value);
        arena_free(&run);
    }
    struct arena run = {0};
    const struct icc icc = icc_leaving(rows, N_CLUSTERED, EACH, SIZE_MAX, &run);
    const struct icc_result result = icc_estimate(&icc, 2, NULL, &run);
    for (size_t kind = 0; kind < 3; kind++) {
        const struct estimate *const estimate = kind_of(&result, kind);
        const double jackknife = (N_CLUSTERS - 1.0) / N_CLUSTERS * without[kind].m2;
        const double interviewers = kind ? 0 : icc.influence.interviewers_variance;
        assert_near(estimate->se / sqrt(jackknife + interviewers), 1, 0.02);
        assert_true(estimate->lower > 0 && estimate->upper < 1);
    }
    assert_near(result.ak.se,
                (spearman_brown(result.a1.value + 1e-6, result.k) -
                 spearman_brown(result.a1.value - 1e-6, result.k)) /
                    2e-6 * result.a1.se,
                1e-8);
    arena_free(&run);
}

/* Answers of a candidate that repeat each other say no more than one of them. */
static void repeating_answers_makes_nothing_surer(void **state)
{
    (void)state;
    static int once[N_CLUSTERED][MOST_INTERVIEWERS], twice[2 * N_CLUSTERED][MOST_INTERVIEWERS];
    fill_clusters(once);
    for (size_t i = 0; i < 2 * N_CLUSTERED; i++)
        memcpy(twice[i], once[i / (2 * EACH) * EACH + i % EACH], sizeof twice[i]);
    struct arena run = {0};
    const struct icc first = icc_leaving(once, N_CLUSTERED, EACH, SIZE_MAX, &run);
    const struct icc second = icc_leaving(twice, 2 * N_CLUSTERED, 2 * EACH, SIZE_MAX, &run);
    const struct icc_result a = icc_estimate(&first, 2, NULL, &run),
                            b = icc_estimate(&second, 2, NULL, &run);
    assert_near(b.one1.se / a.one1.se, 1, 0.02);
    assert_near(b.c1.se / a.c1.se, 1, 0.02);
    arena_free(&run);
}

static void clusters_at_the_ends_have_intervals(void **state)
{
    (void)state;
    static answer_row alike[] = {{2, 2}, {5, 5}, {9, 9}, {3, 3}, {7, 7}, {1, 1}, {4, 4}, {8, 8}};
    static answer_row apart[] = {{1, 9}, {9, 1}, {2, 8}, {8, 2}, {5, 5}, {1, 9}, {9, 1}, {5, 5}};
    answer_row *const cases[] = {alike, apart};
    for (size_t i = 0; i < 2; i++) {
        struct arena run = {0};
        const struct icc icc = icc_leaving(cases[i], 8, 2, SIZE_MAX, &run);
        const struct icc_result result = icc_estimate(&icc, 2, NULL, &run);
        for (size_t kind = 0; kind < 3; kind++) {
            const struct estimate *const estimate = kind_of(&result, kind);
            assert_int_equal(estimate->status, ESTIMATE_OK);
            assert_near(estimate->value, i == 0, 1e-6);
            assert_true(estimate->lower >= 0 && estimate->lower < estimate->upper);
            assert_true(estimate->upper <= 1);
        }
        arena_free(&run);
    }
}

static void what_cannot_be_known_says_why(void **state)
{
    (void)state;
    static answer_row same[] = {{4, 4}, {4, 4}, {4, 0, 4}};
    static answer_row alone[] = {{4}, {5}, {0, 3}};
    struct arena run = {0};
    struct icc icc = icc_of(same, 3, &run);
    assert_string_equal(icc_estimate(&icc, 2, NULL, &run).a1.reason, "every score is the same");
    icc = icc_of(alone, 3, &run);
    assert_int_equal(icc_estimate(&icc, 2, NULL, &run).one1.status, ESTIMATE_TOO_FEW);
    icc = icc_of(incomplete, N_INCOMPLETE, &run);
    assert_int_equal(icc_estimate(&icc, 15, NULL, &run).c1.status, ESTIMATE_TOO_FEW);
    arena_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shrout_and_fleiss_1979),
        cmocka_unit_test(the_likelihood_is_that_of_all_ratings_at_once),
        cmocka_unit_test(the_fit_is_the_lowest_deviance),
        cmocka_unit_test(bounds_are_where_the_profile_leaves_the_limit),
        cmocka_unit_test(full_agreement_has_a_lower_bound),
        cmocka_unit_test(chance_alone_is_zero_and_within_its_bounds),
        cmocka_unit_test(standard_errors_are_those_of_leaving_candidates_out),
        cmocka_unit_test(repeating_answers_makes_nothing_surer),
        cmocka_unit_test(clusters_at_the_ends_have_intervals),
        cmocka_unit_test(what_cannot_be_known_says_why),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
