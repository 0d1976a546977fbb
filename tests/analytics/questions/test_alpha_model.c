#include "analytics/questions/alpha_model.h"

#include <stdlib.h>

#include <gsl/gsl_randist.h>

#include "tests/support/near.h"

enum { MOST_QUESTIONS = 12, MOST_CANDIDATES = 400 };

/* x of each candidate on each question; NAN: not asked. */
struct data {
    size_t n_questions, n_candidates;
    double x[MOST_CANDIDATES][MOST_QUESTIONS];
};

static struct arena run;

/* Alpha, candidate `left_out` not counted. */
static struct estimate alpha_without_one(const struct data *data, size_t left_out, double *without)
{
    struct moments shares[MOST_QUESTIONS] = {{0}};
    for (size_t c = 0; c < data->n_candidates; c++)
        for (size_t q = 0; q < data->n_questions; q++)
            if (c != left_out && !isnan(data->x[c][q]))
                moments_add(&shares[q], data->x[c][q]);
    struct item_scores scores = item_scores_create(shares, data->n_questions);
    for (size_t c = 0; c < data->n_candidates; c++) {
        struct answer list[MOST_QUESTIONS] = {{0}};
        struct answers answers = {.answers = list};
        for (size_t q = 0; q < data->n_questions; q++)
            if (c != left_out && !isnan(data->x[c][q]))
                list[answers.n_answers++] = (struct answer){.question = (uint32_t)q,
                                                            .share = data->x[c][q]};
        item_scores_add(&scores, &answers);
    }
    const struct estimate estimate = alpha_model(&scores, 20, without, &run);
    item_scores_free(&scores);
    return estimate;
}

static struct estimate alpha_of(const struct data *data)
{
    double without[MOST_QUESTIONS];
    return alpha_without_one(data, SIZE_MAX, without);
}

/* One factor; each candidate is asked `asked` of the questions. Returns the true alpha. */
static double draw(struct data *data, size_t n_questions, size_t n_candidates, size_t asked,
                   gsl_rng *rng)
{
    double loadings = 0, squares = 0, unique = 0;
    *data = (struct data){.n_questions = n_questions, .n_candidates = n_candidates};
    for (size_t q = 0; q < n_questions; q++) {
        const double loading = 0.1 + 0.01 * (double)q;
        loadings += loading;
        squares += loading * loading;
        unique += 0.03;
    }
    for (size_t c = 0; c < n_candidates; c++) {
        const double ability = gsl_ran_ugaussian(rng);
        size_t all[MOST_QUESTIONS], chosen[MOST_QUESTIONS];
        for (size_t q = 0; q < n_questions; q++) {
            all[q] = q;
            data->x[c][q] = NAN;
        }
        gsl_ran_choose(rng, chosen, asked, all, n_questions, sizeof *all);
        for (size_t i = 0; i < asked; i++)
            data->x[c][chosen[i]] = 0.5 + (0.1 + 0.01 * (double)chosen[i]) * ability +
                                    gsl_ran_gaussian(rng, sqrt(0.03));
    }
    const double k = (double)n_questions;
    return k / (k - 1) * (loadings * loadings - squares) / (loadings * loadings + unique);
}

static double cronbach_of(const struct data *data)
{
    double trace = 0;
    struct moments total = {0};
    for (size_t q = 0; q < data->n_questions; q++) {
        struct moments own = {0};
        for (size_t c = 0; c < data->n_candidates; c++)
            moments_add(&own, data->x[c][q]);
        trace += moments_variance(&own);
    }
    for (size_t c = 0; c < data->n_candidates; c++) {
        double sum = 0;
        for (size_t q = 0; q < data->n_questions; q++)
            sum += data->x[c][q];
        moments_add(&total, sum);
    }
    const double k = (double)data->n_questions;
    return k / (k - 1) * (1 - trace / moments_variance(&total));
}

/* Of three questions one factor tells all covariances. */
static void on_three_complete_questions_it_is_cronbachs(void **state)
{
    static struct data data;
    draw(&data, 3, 60, 3, *state);
    const struct estimate estimate = alpha_of(&data);
    assert_int_equal(estimate.status, ESTIMATE_OK);
    assert_near(estimate.value, cronbach_of(&data), 1e-7);
    assert_int_equal(estimate.n, 60);
}

static void its_error_is_that_of_leaving_each_candidate_out(void **state)
{
    static struct data data;
    double without[MOST_QUESTIONS];
    struct moments values = {0};
    draw(&data, 8, 100, 4, *state);
    const struct estimate estimate = alpha_of(&data);
    for (size_t c = 0; c < data.n_candidates; c++)
        moments_add(&values, alpha_without_one(&data, c, without).value);
    const double jackknife = sqrt((double)(data.n_candidates - 1) / (double)data.n_candidates *
                                  values.m2);
    assert_near(estimate.se / jackknife, 1, 0.15);
    assert_true(estimate.lower < estimate.value && estimate.value < estimate.upper);
    assert_true(estimate.upper < 1);
}

static void its_interval_holds_the_true_value(void **state)
{
    enum { SAMPLES = 200 };
    static struct data data;
    size_t held = 0;
    for (int s = 0; s < SAMPLES; s++) {
        const double truth = draw(&data, MOST_QUESTIONS, 120, 5, *state);
        const struct estimate estimate = alpha_of(&data);
        assert_int_equal(estimate.status, ESTIMATE_OK);
        held += estimate.lower <= truth && truth <= estimate.upper;
    }
    assert_true(held >= SAMPLES * 91 / 100);
}

static void the_order_of_candidates_changes_nothing(void **state)
{
    static struct data data, turned;
    draw(&data, 10, 50, 4, *state);
    turned = data;
    for (size_t c = 0; c < data.n_candidates; c++)
        for (size_t q = 0; q < data.n_questions; q++)
            turned.x[data.n_candidates - 1 - c][q] = data.x[c][q];
    const struct estimate a = alpha_of(&data), b = alpha_of(&turned);
    assert_true(a.status == ESTIMATE_OK && a.value == b.value && a.se == b.se);
}

/* A question that has nothing to do with the others lowers alpha. */
static void without_a_question_that_does_not_belong_alpha_is_higher(void **state)
{
    static struct data data;
    double without[MOST_QUESTIONS];
    draw(&data, 6, 300, 4, *state);
    for (size_t c = 0; c < data.n_candidates; c++)
        if (!isnan(data.x[c][2]))
            data.x[c][2] = 0.5 + gsl_ran_gaussian(*state, 0.2);
    const struct estimate estimate = alpha_without_one(&data, SIZE_MAX, without);
    assert_true(without[2] > estimate.value + 0.03);
    assert_true(without[5] < estimate.value);
}

static void where_it_cannot_be_told_it_is_said_why(void **state)
{
    static struct data data;
    draw(&data, 2, 60, 2, *state);
    assert_string_equal(alpha_of(&data).reason,
                        "it takes three questions on which candidates differ");
    draw(&data, 5, 19, 3, *state);
    assert_int_equal(alpha_of(&data).status, ESTIMATE_TOO_FEW);
    draw(&data, 6, 60, 6, *state);
    for (size_t c = 0; c < data.n_candidates; c++)
        for (size_t q = 0; q < 3; q++)
            data.x[c][c % 2 ? q : q + 3] = NAN;
    assert_string_equal(alpha_of(&data).reason, "no chain of candidates joins all questions");
}

static int create_rng(void **state)
{
    *state = gsl_rng_alloc(gsl_rng_mt19937);
    gsl_rng_set(*state, 5);
    return 0;
}

static int free_rng(void **state)
{
    gsl_rng_free(*state);
    arena_free(&run);
    return 0;
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, create_rng, free_rng)
    const struct CMUnitTest tests[] = {
        TEST(on_three_complete_questions_it_is_cronbachs),
        TEST(its_error_is_that_of_leaving_each_candidate_out),
        TEST(its_interval_holds_the_true_value),
        TEST(the_order_of_candidates_changes_nothing),
        TEST(without_a_question_that_does_not_belong_alpha_is_higher),
        TEST(where_it_cannot_be_told_it_is_said_why),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
