#include "analytics/agreement/icc/icc_model.h"

#include <gsl/gsl_linalg.h>
#include <math.h>

#include "tests/support/near.h"

/* Answers with a few ratings each, of many interviewers. */
enum { MOST_RATINGS = 700 };

struct ratings {
    size_t n, answer[MOST_RATINGS], interviewer[MOST_RATINGS];
    double share[MOST_RATINGS];
};

static double share_of(size_t answer, size_t interviewer)
{
    return (double)((answer * 7 + interviewer * 5 + answer * interviewer) % 11) / 10;
}

static void add_answer(struct ratings *ratings, struct icc_sums *sums, size_t answer,
                       const uint32_t *interviewers, size_t n)
{
    double share[8];
    for (size_t i = 0; i < n; i++) {
        share[i] = share_of(answer, interviewers[i]);
        ratings->answer[ratings->n] = answer;
        ratings->interviewer[ratings->n] = interviewers[i];
        ratings->share[ratings->n++] = share[i];
    }
    icc_sums_add(sums, &(struct icc_unit){interviewers, share, n});
}

/* Interviewers in a row, of whom each met the next one, some two; `gap` of them have no rating. */
static struct icc_sums row_of(size_t n, size_t gap, struct ratings *ratings, struct arena *arena)
{
    struct icc_sums sums = icc_sums_create(n, arena);
    ratings->n = 0;
    for (uint32_t g = 0; g + 2 < n - gap; g++)
        add_answer(ratings, &sums, g, (uint32_t[]){g, g + 1, g + 2}, g % 5 == 0 ? 3 : 2);
    for (uint32_t g = 0; g < 10; g++)
        add_answer(ratings, &sums, n + g, (uint32_t[]){g * 3}, 1);
    return sums;
}

/* Each two have met. */
static struct icc_sums crowd_of(size_t n, struct ratings *ratings, struct arena *arena)
{
    struct icc_sums sums = icc_sums_create(n, arena);
    ratings->n = 0;
    for (uint32_t g = 0; g < n; g++)
        for (uint32_t step = 1; step < 5; step++) {
            const uint32_t other = (g + step * step * 3) % (uint32_t)n;
            add_answer(ratings, &sums, g * 5 + step,
                       (uint32_t[]){g < other ? g : other, g < other ? other : g}, 2);
        }
    return sums;
}

/* By the covariance of all ratings at once. */
struct whole {
    double deviance, mean, effects[200];
};

static gsl_matrix *inverse_of(const struct ratings *ratings, struct icc_ratios ratios,
                              double *log_determinant)
{
    gsl_matrix *const v = gsl_matrix_alloc(ratings->n, ratings->n);
    for (size_t i = 0; i < ratings->n; i++)
        for (size_t j = 0; j < ratings->n; j++)
            gsl_matrix_set(v, i, j,
                           (i == j) + ratios.answer * (ratings->answer[i] == ratings->answer[j]) +
                               ratios.interviewer *
                                   (ratings->interviewer[i] == ratings->interviewer[j]));
    gsl_linalg_cholesky_decomp1(v);
    *log_determinant = 0;
    for (size_t i = 0; i < ratings->n; i++)
        *log_determinant += 2 * log(gsl_matrix_get(v, i, i));
    gsl_linalg_cholesky_invert(v);
    return v;
}

static struct whole whole_of(const struct ratings *ratings, struct icc_ratios ratios)
{
    struct whole whole = {0};
    double log_determinant, ones = 0, total = 0, squares = 0;
    gsl_matrix *const v = inverse_of(ratings, ratios, &log_determinant);
    for (size_t i = 0; i < ratings->n; i++)
        for (size_t j = 0; j < ratings->n; j++) {
            const double y = icc_sums_centred(ratings->share[i]), by = gsl_matrix_get(v, i, j);
            ones += by;
            total += y * by;
            squares += y * by * icc_sums_centred(ratings->share[j]);
        }
    whole.mean = total / ones;
    for (size_t i = 0; i < ratings->n; i++)
        for (size_t j = 0; j < ratings->n; j++)
            whole.effects[ratings->interviewer[i]] += ratios.interviewer * gsl_matrix_get(v, i, j) *
                                                      (icc_sums_centred(ratings->share[j]) -
                                                       whole.mean);
    gsl_matrix_free(v);
    const double df = (double)ratings->n - 1;
    whole.deviance = df * log((squares - total * total / ones) / df) + log_determinant + log(ones);
    return whole;
}

static void expect_whole(const struct icc_sums *sums, const struct ratings *ratings, bool is_thin,
                         struct arena *arena)
{
    static const struct icc_ratios ratios[] = {{0, 0.5}, {1.5, 0.3}, {20, 7}};
    struct icc_model model = icc_model_create(sums, false, NULL, arena);
    assert_int_equal(model.is_thin, is_thin);
    for (size_t i = 0; i < sizeof ratios / sizeof *ratios; i++) {
        const struct whole whole = whole_of(ratings, ratios[i]);
        assert_near(icc_model_deviance(&model, ratios[i]), whole.deviance, 1e-8);
        const struct icc_solution solution = icc_model_solve(&model, ratios[i], arena);
        assert_int_equal(solution.n, model.m + 1);
        assert_near(solution.mean, whole.mean, 1e-10);
        for (size_t g = 0; g < model.m; g++)
            assert_near(solution.effects[g], whole.effects[model.present[g]], 1e-10);
    }
}

static void where_few_met_the_factor_is_thin(void **state)
{
    (void)state;
    static struct ratings ratings;
    struct arena arena = {0};
    const struct icc_sums sums = row_of(190, 20, &ratings, &arena);
    expect_whole(&sums, &ratings, true, &arena);
    arena_free(&arena);
}

static void few_interviewers_have_the_whole_matrix(void **state)
{
    (void)state;
    static struct ratings ratings;
    struct arena arena = {0};
    const struct icc_sums sums = row_of(40, 3, &ratings, &arena);
    expect_whole(&sums, &ratings, false, &arena);
    arena_free(&arena);
}

static void where_many_met_the_matrix_is_taken_apart_in_panels(void **state)
{
    (void)state;
    static struct ratings ratings;
    struct arena arena = {0};
    const struct icc_sums sums = crowd_of(80, &ratings, &arena);
    expect_whole(&sums, &ratings, false, &arena);
    arena_free(&arena);
}

/* Beyond what is inverted at once: the inverse times the equations is one. */
static void many_rows_are_inverted_piece_by_piece(void **state)
{
    (void)state;
    enum { MANY = 300 };
    struct arena arena = {0};
    struct icc_sums sums = icc_sums_create(MANY, &arena);
    struct icc_sums few = icc_sums_create(MANY, &arena);
    struct ratings *const ratings = ARENA_NEW(&arena, struct ratings);
    for (uint32_t g = 0; g + 1 < MANY; g++) {
        ratings->n = 0;
        add_answer(ratings, &sums, g, (uint32_t[]){g, g + 1}, 2);
    }
    icc_sums_merge(&few, &sums);
    struct icc_model model = icc_model_create(&few, false, NULL, &arena);
    const struct icc_ratios ratios = {1.5, 0.3};
    const struct icc_solution solution = icc_model_solve(&model, ratios, &arena);
    assert_int_equal(solution.n, MANY + 1);
    /* Each met its neighbours alone, 1 - 2 u/(1 + 2 u) and -u/(1 + 2 u) of two. */
    for (size_t g = 1; g + 1 < MANY; g++) {
        size_t row = 0, before = 0, after = 0;
        for (size_t i = 0; i < model.m; i++) {
            row = model.present[i] == g ? i + 1 : row;
            before = model.present[i] == g - 1 ? i + 1 : before;
            after = model.present[i] == g + 1 ? i + 1 : after;
        }
        const double taken = ratios.answer / (1 + 2 * ratios.answer);
        for (size_t column = 0; column < solution.n; column++) {
            const double at = 2 * (1 - 2 * taken) * solution.inverse[column] +
                              (2 * (1 - taken) + 1 / ratios.interviewer) *
                                  solution.inverse[row * solution.n + column] -
                              taken * solution.inverse[before * solution.n + column] -
                              taken * solution.inverse[after * solution.n + column];
            assert_near(at, row == column, 1e-10);
        }
    }
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(where_few_met_the_factor_is_thin),
        cmocka_unit_test(few_interviewers_have_the_whole_matrix),
        cmocka_unit_test(where_many_met_the_matrix_is_taken_apart_in_panels),
        cmocka_unit_test(many_rows_are_inverted_piece_by_piece)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
