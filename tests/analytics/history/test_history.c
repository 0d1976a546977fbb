#include "analytics/history/history.h"

#include <gsl/gsl_randist.h>
#include <math.h>

#include "analytics/measure/month.h"
#include "base/date.h"
#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

enum { MONTHS = 10, PER_MONTH = 20, QUESTIONS = 16, INTERVIEWERS = 4, LEVELS = 9 };

/* What changes from the eighth month on, on the latent scale. */
struct change {
    double candidates, question_0, interviewer_0;
    size_t first; /* the candidate to begin with: the order of rows */
};

static int16_t level_of(double latent)
{
    return (int16_t)fmin(LEVELS - 1, fmax(0, floor(4.5 + 1.5 * latent)));
}

static void show(struct history *history, const struct change *change)
{
    gsl_rng *const random = gsl_rng_alloc(gsl_rng_mt19937);
    for (size_t at = 0; at < (size_t)MONTHS * PER_MONTH; at++) {
        const size_t c = (at + change->first) % (size_t)(MONTHS * PER_MONTH), m = c / PER_MONTH;
        const bool later = m >= 7;
        gsl_rng_set(random, c + 1);
        uint32_t question[2 * QUESTIONS], interviewer[2 * QUESTIONS];
        int64_t interview[2 * QUESTIONS];
        int16_t level[2 * QUESTIONS];
        int32_t day[2 * QUESTIONS], date;
        assert_true(date_from_parts(2026, (int32_t)m + 1, 15, &date));
        const double ability = gsl_ran_gaussian(random, 0.7) + (later ? change->candidates : 0);
        const uint32_t low = (uint32_t)(c % INTERVIEWERS), high = (low + 1) % INTERVIEWERS;
        for (uint32_t r = 0; r < 2 * QUESTIONS; r++) {
            question[r] = r / 2;
            interviewer[r] = (r % 2 == 0) == (low < high) ? low : high;
            interview[r] = (int64_t)c;
            day[r] = date;
            double latent = ability + gsl_ran_gaussian(random, 0.5);
            if (later && question[r] == 0)
                latent += change->question_0;
            if (later && interviewer[r] == 0)
                latent += change->interviewer_0;
            level[r] = level_of(latent);
        }
        const struct candidate_ratings ratings = {.candidate = (int64_t)c,
                                                  .n = 2 * QUESTIONS,
                                                  .question = question,
                                                  .interviewer = interviewer,
                                                  .interview = interview,
                                                  .level = level,
                                                  .day = day};
        history_add(history, &ratings);
    }
    gsl_rng_free(random);
    history_end_pass(history, NULL);
}

static struct drift_result found(const struct change *change, struct arena *run)
{
    struct sheet sheet = {
        .n_levels = LEVELS, .n_questions = QUESTIONS, .n_interviewers = INTERVIEWERS};
    sheet_open(&sheet);
    const struct limits limits = LIMITS_DEFAULT;
    struct history *const history = history_create(&sheet.catalogue, &limits, run);
    show(history, change);
    show(history, change);
    const struct drift_result result = *history_finish(history);
    history_free(history);
    sheet_close(&sheet);
    return result;
}

static size_t count_drifting(const struct drift_series *series, size_t n)
{
    size_t drifting = 0;
    for (size_t i = 0; i < n; i++)
        drifting += series[i].state == DRIFT_CLEAR;
    return drifting;
}

static void a_question_that_gets_easier_is_named_alone(void **state)
{
    (void)state;
    struct arena run = {0};
    const struct drift_result result = found(&(struct change){.question_0 = 0.7}, &run);
    assert_int_equal(result.questions[0].state, DRIFT_CLEAR);
    assert_int_equal(result.questions[0].side, DRIFT_ABOVE);
    assert_int_equal(count_drifting(result.questions, QUESTIONS), 1);
    assert_int_equal(count_drifting(result.interviewers, INTERVIEWERS), 0);
    assert_int_equal(month_year(result.first_month), 2026);
    assert_int_equal(month_of_year(result.first_month), 1);
    assert_int_equal(month_of_year(result.last_month), MONTHS);
    arena_free(&run);
}

static void stronger_candidates_are_no_drift_of_questions(void **state)
{
    (void)state;
    struct arena run = {0};
    const struct drift_result result = found(&(struct change){.candidates = 0.7}, &run);
    assert_int_equal(count_drifting(result.questions, QUESTIONS), 0);
    assert_int_equal(count_drifting(result.interviewers, INTERVIEWERS), 0);
    arena_free(&run);
}

static void an_interviewer_who_changes_is_named_and_no_question(void **state)
{
    (void)state;
    struct arena run = {0};
    const struct drift_result result = found(&(struct change){.interviewer_0 = -1}, &run);
    assert_int_equal(result.interviewers[0].state, DRIFT_CLEAR);
    assert_int_equal(result.interviewers[0].side, DRIFT_BELOW);
    assert_int_equal(count_drifting(result.questions, QUESTIONS), 0);
    arena_free(&run);
}

static void the_order_of_candidates_changes_nothing(void **state)
{
    (void)state;
    struct arena run = {0};
    const struct drift_result a = found(&(struct change){.question_0 = 0.7}, &run);
    const struct drift_result b = found(&(struct change){.question_0 = 0.7, .first = 77}, &run);
    for (size_t q = 0; q < QUESTIONS; q++) {
        assert_int_equal(a.questions[q].state, b.questions[q].state);
        assert_near(a.questions[q].trend.value, b.questions[q].trend.value, 1e-9);
        assert_near(a.questions[q].before.upper, b.questions[q].before.upper, 1e-9);
    }
    arena_free(&run);
}

static void nothing_at_all_has_no_month(void **state)
{
    (void)state;
    struct arena run = {0};
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    sheet_open(&sheet);
    const struct limits limits = LIMITS_DEFAULT;
    struct history *const history = history_create(&sheet.catalogue, &limits, &run);
    sheet_row(&sheet, "12");
    for (int pass = 0; pass < 2; pass++) {
        history_add(history, &sheet.candidates[0]);
        history_end_pass(history, NULL);
    }
    const struct drift_result *const result = history_finish(history);
    assert_int_equal(result->first_month, MONTH_NONE);
    assert_int_equal(result->questions[0].state, DRIFT_TOO_FEW);
    assert_int_equal(result->interviewers[0].state, DRIFT_TOO_FEW);
    history_free(history);
    sheet_close(&sheet);
    arena_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_that_gets_easier_is_named_alone),
        cmocka_unit_test(stronger_candidates_are_no_drift_of_questions),
        cmocka_unit_test(an_interviewer_who_changes_is_named_and_no_question),
        cmocka_unit_test(the_order_of_candidates_changes_nothing),
        cmocka_unit_test(nothing_at_all_has_no_month),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
