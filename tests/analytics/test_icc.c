#include "analytics/icc.h"

#include <gsl/gsl_linalg.h>

#include "analytics/icc_model.h"
#include "analytics/quantile.h"
#include "tests/support/near.h"

enum { MOST_INTERVIEWERS = 5 };

/* Levels of one answer by each interviewer, 0: none; on a scale of 1 to 10. */
typedef const int answer_row[MOST_INTERVIEWERS];

static void add(struct icc_sums *sums, answer_row row)
{
    uint32_t interviewer[MOST_INTERVIEWERS];
    double share[MOST_INTERVIEWERS];
    size_t n = 0;
    for (uint32_t g = 0; g < MOST_INTERVIEWERS; g++)
        if (row[g]) {
            interviewer[n] = g;
            share[n++] = (row[g] - 1) / 9.0;
        }
    icc_sums_add(sums, &(struct icc_unit){interviewer, share, n});
}

static struct icc icc_of(answer_row *rows, size_t n, struct arena *arena)
{
    struct icc icc = {.sums = icc_sums_create(MOST_INTERVIEWERS, arena)};
    for (size_t i = 0; i < n; i++)
        add(&icc.sums, rows[i]);
    for (size_t i = 0; i < n; i++) {
        size_t n_ratings = 0;
        for (size_t g = 0; g < MOST_INTERVIEWERS; g++)
            n_ratings += rows[i][g] > 0;
        icc_see(&icc, n_ratings);
        icc_end_candidate(&icc);
    }
    return icc;
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
    const struct icc_result result = icc_estimate(&icc, 2, &run);
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
    struct icc_model model = icc_model_create(&icc.sums, false, &run);
    for (size_t i = 0; i < sizeof ratios / sizeof *ratios; i++)
        assert_near(icc_deviance(&model, ratios[i]), dense_deviance(ratios[i]), 1e-10);
    arena_free(&run);
}

static void the_fit_is_the_lowest_deviance(void **state)
{
    (void)state;
    struct arena run = {0};
    const struct icc icc = icc_of(incomplete, N_INCOMPLETE, &run);
    struct icc_model model = icc_model_create(&icc.sums, false, &run);
    struct icc_ratios best;
    assert_true(icc_fit(&model, &best));
    const double lowest = dense_deviance(best);
    for (int step = -1; step <= 1; step += 2) {
        const double factor = 1 + 1e-3 * step;
        assert_true(dense_deviance((struct icc_ratios){best.answer * factor, best.interviewer}) >
                    lowest);
        assert_true(dense_deviance((struct icc_ratios){best.answer, best.interviewer * factor}) >
                    lowest);
    }
    const struct icc_result result = icc_estimate(&icc, 2, &run);
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
    const struct icc_result result = icc_estimate(&icc, 2, &run);
    struct icc_model model = icc_model_create(&icc.sums, false, &run);
    struct icc_ratios best;
    assert_true(icc_fit(&model, &best));
    const double t = quantile_t_975((double)icc.n_candidates - 1);
    const double bounds[] = {result.c1.lower, result.c1.upper};
    for (size_t i = 0; i < 2; i++) {
        double lowest = INFINITY;
        for (double interviewer = 0; interviewer < 20; interviewer += 1e-2)
            lowest = fmin(lowest,
                          icc_deviance(&model, (struct icc_ratios){bounds[i] / (1 - bounds[i]),
                                                                   interviewer}));
        assert_near(lowest - icc_deviance(&model, best), t * t, 0.02);
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
        const struct icc_result result = icc_estimate(&icc, 2, &run);
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
    const struct icc_result result = icc_estimate(&icc, 2, &run);
    const struct estimate *const estimates[] = {&result.a1, &result.c1, &result.one1,
                                                &result.ak, &result.ck, &result.onek};
    for (size_t e = 0; e < 6; e++) {
        assert_near(estimates[e]->value, 0, 1e-12);
        assert_true(estimates[e]->lower < estimates[e]->upper);
    }
    arena_free(&run);
}

static void what_cannot_be_known_says_why(void **state)
{
    (void)state;
    static answer_row same[] = {{4, 4}, {4, 4}, {4, 0, 4}};
    static answer_row alone[] = {{4}, {5}, {0, 3}};
    struct arena run = {0};
    struct icc icc = icc_of(same, 3, &run);
    assert_string_equal(icc_estimate(&icc, 2, &run).a1.reason, "every score is the same");
    icc = icc_of(alone, 3, &run);
    assert_int_equal(icc_estimate(&icc, 2, &run).one1.status, ESTIMATE_TOO_FEW);
    icc = icc_of(incomplete, N_INCOMPLETE, &run);
    assert_int_equal(icc_estimate(&icc, 15, &run).c1.status, ESTIMATE_TOO_FEW);
    icc_see(&icc, 2);
    icc_see(&icc, 2);
    icc_end_candidate(&icc);
    assert_int_equal(icc_estimate(&icc, 2, &run).ck.status, ESTIMATE_UNDEFINED);
    arena_free(&run);
}

static void stepping_up_is_spearmans_and_browns(void **state)
{
    (void)state;
    assert_near(icc_stepped_up(0.5, 2), 2.0 / 3, 1e-15);
    assert_near(icc_stepped_up(0.44, 3), 0.7021276595744681, 1e-15);
    assert_near(icc_stepped_up(0.44, 1), 0.44, 1e-15);
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
        cmocka_unit_test(what_cannot_be_known_says_why),
        cmocka_unit_test(stepping_up_is_spearmans_and_browns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
