#include "analytics/candidates/subscores.h"

#include "analytics/measure/moments.h"
#include "analytics/run/analysis.h"
#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static const char *const rows[] = {"4042", "3141", "2332", "1403", "0210", "3434",
                                   "1122", "4231", "0324", "2013", "3323", "1242"};

enum { N_ROWS = sizeof rows / sizeof *rows };

/* Topic 0 has the first and third question, topic 1 the others. */
static const struct analysis_result *analyse(struct sheet *sheet, const int64_t *profiles,
                                             size_t n_profiles, struct arena *run)
{
    struct analysis_options options = {
        .limits = LIMITS_DEFAULT, .profiles = profiles, .n_profiles = n_profiles};
    limits_set_floor(&options.limits, 2);
    struct analysis *const analysis = analysis_create(&sheet->catalogue, &options, run);
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++) {
        for (size_t i = 0; i < sheet->n_candidates; i++)
            analysis_add(analysis, sheet->candidates + i);
        analysis_end_pass(analysis);
    }
    const struct analysis_result *const result = analysis_finish(analysis);
    analysis_free(analysis);
    return result;
}

static void open_rows(struct sheet *sheet)
{
    *sheet = (struct sheet){.n_levels = 5, .n_questions = 4, .n_interviewers = 1, .n_topics = 2};
    sheet_open(sheet);
    for (size_t i = 0; i < N_ROWS; i++)
        sheet_row(sheet, rows[i]);
}

/* Sums of shares over the questions of topic 0, and over all. */
static double score(size_t candidate, size_t step)
{
    double sum = 0;
    for (size_t q = 0; q < 4; q += step)
        sum += (rows[candidate][q] - '0') / 4.0;
    return sum;
}

/* Haberman (2008), equations of the regression written out for these rows. */
static void they_are_the_regressions_of_the_true_score(void **state)
{
    (void)state;
    const int64_t wanted[] = {0, 4};
    struct sheet sheet;
    struct arena run = {0};
    struct comoments both = {0};
    open_rows(&sheet);
    const struct analysis_result *const result = analyse(&sheet, wanted, 2, &run);
    for (size_t i = 0; i < N_ROWS; i++)
        moments_add_pair(&both, score(i, 2), score(i, 1));
    const double n = N_ROWS - 1, s = both.m2_a / n, x = both.m2_b / n, sx = both.c / n;
    const double alpha = result->questions.topics[0].alpha.value;
    const double truth = alpha * s, truth_x = sx - (1 - alpha) * s;
    const double by_x = (truth_x * s - truth * sx) / (s * x - sx * sx),
                 by_s = (truth - by_x * sx) / s;
    for (size_t i = 0; i < 2; i++) {
        const struct topic_profile *const topic = result->profiles[i].topics;
        const size_t c = (size_t)wanted[i];
        const double own = score(c, 2) - both.mean_a, total = score(c, 1) - both.mean_b;
        assert_true(alpha > 0);
        assert_near(topic->kelley, (both.mean_a + alpha * own) / 2, 1e-12);
        assert_near(topic->augmented, (both.mean_a + by_s * own + by_x * total) / 2, 1e-12);
    }
    arena_free(&run);
    sheet_close(&sheet);
}

static void they_are_not_given_on_incomplete_data(void **state)
{
    (void)state;
    const int64_t wanted[] = {0};
    struct sheet sheet;
    struct arena run = {0};
    open_rows(&sheet);
    sheet_row(&sheet, "123");
    const struct analysis_result *const result = analyse(&sheet, wanted, 1, &run);
    assert_int_equal(result->questions.topics[0].alpha.status, ESTIMATE_OK);
    assert_true(isnan(result->profiles[0].topics[0].kelley));
    assert_true(isnan(result->profiles[0].topics[0].augmented));
    arena_free(&run);
    sheet_close(&sheet);
}

static void a_candidate_nobody_rated_has_none(void **state)
{
    (void)state;
    const int64_t wanted[] = {77};
    struct sheet sheet;
    struct arena run = {0};
    open_rows(&sheet);
    const struct analysis_result *const result = analyse(&sheet, wanted, 1, &run);
    assert_true(isnan(result->profiles[0].topics[0].kelley));
    assert_true(isnan(result->profiles[0].topics[1].augmented));
    arena_free(&run);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_the_regressions_of_the_true_score),
        cmocka_unit_test(they_are_not_given_on_incomplete_data),
        cmocka_unit_test(a_candidate_nobody_rated_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
