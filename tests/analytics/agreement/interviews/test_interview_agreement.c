#include "analytics/agreement/interviews/interview_agreement.h"

#include <stdlib.h>

#include <gsl/gsl_randist.h>

#include "tests/support/near.h"

enum { INTERVIEWERS = 4, QUESTIONS = 2 };

static struct arena run;

static struct interview_agreement create(void)
{
    static struct question questions[QUESTIONS];
    static const char *const names[INTERVIEWERS] = {"A", "B", "C", "D"};
    static const struct catalogue catalogue = {.questions = questions,
                                               .n_questions = QUESTIONS,
                                               .interviewers = names,
                                               .n_interviewers = INTERVIEWERS};
    return interview_agreement_create(&catalogue, &run);
}

/* Six targets, four judges; Shrout & Fleiss (1979), Psychological Bulletin 86, 420-428, table 2. */
static const int targets[6][INTERVIEWERS] = {{9, 2, 5, 8}, {6, 1, 3, 2},  {8, 4, 6, 8},
                                             {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};

/* Each target is an interview of two questions, one easier than the other; what single answers have
 * beyond that is the other way round on the other question. */
static void show_target(struct interview_agreement *agreement, int64_t candidate, bool counted)
{
    for (size_t q = 0; q < QUESTIONS; q++)
        for (uint32_t r = 0; r < INTERVIEWERS; r++) {
            const double own = (candidate + (int64_t)r) % 2 ? 0.1 : -0.1;
            const struct interview_score score = {
                candidate, q, r, targets[candidate][r] / 20.0 + (q ? 0.25 + own : -own)};
            if (counted)
                interview_agreement_add(agreement, &score);
            else
                interview_agreement_count(agreement, &score);
        }
    if (counted)
        interview_agreement_end_candidate(agreement);
}

static void it_is_of_the_means_of_interviews(void **state)
{
    (void)state;
    struct interview_agreement agreement = create();
    for (int64_t c = 0; c < 6; c++)
        show_target(&agreement, c, false);
    interview_agreement_end_count(&agreement, QUESTIONS);
    for (int64_t c = 0; c < 6; c++)
        show_target(&agreement, c, true);
    const struct estimate estimate = interview_agreement_estimate(&agreement, 2, NULL, &run);
    assert_int_equal(estimate.status, ESTIMATE_OK);
    assert_int_equal(estimate.n, 6);
    assert_near(estimate.value, 0.29, 0.005);
    assert_near(estimate.lower, 0.02, 0.005);
    assert_near(estimate.upper, 0.76, 0.005);
    interview_agreement_free(&agreement);
}

static struct estimate estimate_of(const int64_t *candidates)
{
    struct interview_agreement agreement = create();
    for (int pass = 0; pass < 2; pass++) {
        for (int64_t i = 0; i < 6; i++)
            show_target(&agreement, candidates[i], pass == 1);
        if (pass == 0)
            interview_agreement_end_count(&agreement, QUESTIONS);
    }
    const struct estimate estimate = interview_agreement_estimate(&agreement, 2, NULL, &run);
    interview_agreement_free(&agreement);
    return estimate;
}

static void the_order_of_candidates_changes_no_digit(void **state)
{
    (void)state;
    const struct estimate forth = estimate_of((int64_t[]){0, 1, 2, 3, 4, 5}),
                          back = estimate_of((int64_t[]){5, 3, 1, 0, 2, 4});
    assert_true(forth.value == back.value && forth.lower == back.lower &&
                forth.upper == back.upper);
}

static void too_few_interviews_of_two_are_said(void **state)
{
    (void)state;
    struct interview_agreement agreement = create();
    for (int64_t c = 0; c < 6; c++)
        show_target(&agreement, c, false);
    interview_agreement_end_count(&agreement, QUESTIONS);
    for (int64_t c = 0; c < 6; c++)
        show_target(&agreement, c, true);
    assert_int_equal(interview_agreement_estimate(&agreement, 7, NULL, &run).status,
                     ESTIMATE_TOO_FEW);
    interview_agreement_free(&agreement);
}

/* The share of samples whose interval holds the true value: 60 interviews of two of many
 * interviewers, who differ, and who make something of a candidate all through an interview. */
static void the_interval_holds_the_true_value(void **state)
{
    (void)state;
    enum { SAMPLES = 200, CANDIDATES = 60 };
    const double severity_sd = 0.05, halo_sd = 0.1, candidate_sd = 0.15, answer_sd = 0.2;
    const double truth = candidate_sd * candidate_sd /
                         (candidate_sd * candidate_sd + severity_sd * severity_sd +
                          halo_sd * halo_sd + answer_sd * answer_sd / QUESTIONS);
    gsl_rng *const rng = gsl_rng_alloc(gsl_rng_mt19937);
    size_t held = 0;
    gsl_rng_set(rng, 3);
    for (int s = 0; s < SAMPLES; s++) {
        struct arena scratch = {0};
        struct interview_score scores[CANDIDATES * 2 * QUESTIONS];
        size_t n = 0;
        double severity[INTERVIEWERS];
        for (size_t r = 0; r < INTERVIEWERS; r++)
            severity[r] = gsl_ran_gaussian(rng, severity_sd);
        for (int64_t c = 0; c < CANDIDATES; c++) {
            const double candidate = gsl_ran_gaussian(rng, candidate_sd);
            const uint32_t first = (uint32_t)gsl_rng_uniform_int(rng, INTERVIEWERS - 1);
            for (uint32_t r = first; r < first + 2; r++) {
                const double halo = gsl_ran_gaussian(rng, halo_sd);
                for (size_t q = 0; q < QUESTIONS; q++)
                    scores[n++] = (struct interview_score){c, q, r,
                                                           0.5 + candidate + severity[r] + halo +
                                                               gsl_ran_gaussian(rng, answer_sd)};
            }
        }
        struct interview_agreement agreement = create();
        for (size_t i = 0; i < n; i++)
            interview_agreement_count(&agreement, &scores[i]);
        interview_agreement_end_count(&agreement, QUESTIONS);
        for (size_t i = 0; i < n; i++) {
            interview_agreement_add(&agreement, &scores[i]);
            if (i + 1 == n || scores[i + 1].interview != scores[i].interview)
                interview_agreement_end_candidate(&agreement);
        }
        const struct estimate estimate = interview_agreement_estimate(&agreement, 10, NULL,
                                                                      &scratch);
        assert_int_equal(estimate.status, ESTIMATE_OK);
        held += estimate.lower <= truth && truth <= estimate.upper;
        interview_agreement_free(&agreement);
        arena_free(&scratch);
    }
    gsl_rng_free(rng);
    assert_true(held >= SAMPLES * 90 / 100);
}

static int free_run(void **state)
{
    (void)state;
    arena_free(&run);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_of_the_means_of_interviews),
        cmocka_unit_test(the_order_of_candidates_changes_no_digit),
        cmocka_unit_test(too_few_interviews_of_two_are_said),
        cmocka_unit_test(the_interval_holds_the_true_value),
    };
    return cmocka_run_group_tests(tests, NULL, free_run);
}
