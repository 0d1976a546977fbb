#include "analytics/candidates/profile.h"

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

/* Adds everyone; the adjusted share of a rating is here its plain share plus a tenth. */
static void add_all(struct profiles *profiles, const struct sheet *sheet)
{
    struct answers answers = {0};
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        for (size_t r = 0; r < answers.n_ratings; r++)
            answers.ratings[r].adjusted = answers.ratings[r].share + 0.1;
        profiles_add(profiles, &answers, 0);
    }
    answers_free(&answers);
}

static const struct residual_spread spread = {.variance = 0.01, .df = 40};

/* The profile of candidate 0. */
static struct profile_result first_profile(const struct sheet *sheet, const struct limits *limits,
                                           const struct residual_spread *residuals,
                                           struct arena *run)
{
    const int64_t wanted[] = {0};
    struct profiles *const profiles = profiles_create(&sheet->catalogue, limits, wanted, 1);
    add_all(profiles, sheet);
    const struct profile_result result = profiles_finish(profiles, residuals, run)[0];
    profiles_free(profiles);
    return result;
}

/* Two topics in turn: questions 0 and 2, 1 and 3. Candidate 0 has shares 0.25 and 0.75 on the first
 * topic, was asked the second and given no score. */
static void scores_are_worked_out_by_hand(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 4, .n_interviewers = 1, .n_topics = 3};
    struct arena run = {0};
    sheet_open(&sheet);
    sheet_row(&sheet, "1- 3");
    const struct profile_result profile = first_profile(&sheet, &LIMITS_DEFAULT, &spread, &run);
    const struct topic_profile *const first = &profile.topics[0];
    assert_int_equal(first->n_questions, 2);
    assert_int_equal(first->n_ratings, 2);
    assert_near(first->raw.value, 0.5, 1e-15);
    assert_near(first->raw.se, 0.25, 1e-15);
    assert_near(first->adjusted.value, 0.6, 1e-15);
    assert_near(first->adjusted.se, sqrt(0.005), 1e-15);
    assert_near(first->adjusted.upper, 0.6 + 2.0210754 * sqrt(0.005), 1e-7);
    assert_int_equal(first->n_cohort, 0);
    assert_int_equal(first->verdict, VERDICT_TOO_FEW);
    assert_true(isnan(first->p50));
    assert_true(profile.topics[1].asked);
    assert_string_equal(profile.topics[1].adjusted.reason, "no score was given on this topic");
    assert_int_equal(profile.topics[1].verdict, VERDICT_TOO_FEW);
    assert_false(profile.topics[2].asked);
    assert_int_equal(profile.topics[2].verdict, VERDICT_NOT_ASKED);
    sheet_close(&sheet);
    arena_free(&run);
}

static enum verdict verdict_of(const char *own, size_t n_others)
{
    static const char *const others[] = {"11", "21", "12", "22", "32"};
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct arena run = {0};
    sheet_open(&sheet);
    sheet_row(&sheet, own);
    for (size_t i = 0; i < n_others; i++)
        sheet_row(&sheet, others[i % 5]);
    const struct profile_result profile = first_profile(&sheet, &LIMITS_DEFAULT, &spread, &run);
    const enum verdict verdict = profile.topics[0].verdict;
    assert_int_equal(profile.topics[0].n_cohort, n_others);
    sheet_close(&sheet);
    arena_free(&run);
    return verdict;
}

static void the_whole_interval_decides_against_the_middle_half_of_the_others(void **state)
{
    (void)state;
    assert_int_equal(verdict_of("44", 20), VERDICT_ABOVE_TYPICAL);
    assert_int_equal(verdict_of("00", 20), VERDICT_BELOW_TYPICAL);
    assert_int_equal(verdict_of("32", 20), VERDICT_TYPICAL);
    assert_int_equal(verdict_of("44", 19), VERDICT_TOO_FEW);
}

static void the_candidate_is_not_in_its_own_cohort(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct limits limits = LIMITS_DEFAULT;
    struct arena run = {0};
    limits_set_floor(&limits, 2);
    sheet_open(&sheet);
    sheet_row(&sheet, "44");
    sheet_row(&sheet, "11");
    sheet_row(&sheet, "22");
    sheet_row(&sheet, "3");
    const struct profile_result profile = first_profile(&sheet, &limits, &spread, &run);
    assert_int_equal(profile.topics[0].n_cohort, 2);
    assert_near(profile.topics[0].p50, 0.375 + 0.1, 1e-15);
    assert_near(profile.topics[0].p90, 0.475 + 0.1, 1e-15);
    sheet_close(&sheet);
    arena_free(&run);
}

static void the_cohort_is_of_the_same_role(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct limits limits = LIMITS_DEFAULT;
    struct arena run = {0};
    limits_set_floor(&limits, 2);
    sheet_open(&sheet);
    sheet_row(&sheet, "44");
    sheet_row(&sheet, "11");
    sheet_row(&sheet, "22");
    sheet_row(&sheet, "33");
    sheet.candidates[1].role = sheet.candidates[2].role = 7;
    const struct profile_result profile = first_profile(&sheet, &limits, &spread, &run);
    assert_int_equal(profile.topics[0].n_cohort, 1);
    sheet.candidates[0].role = 7;
    const struct profile_result moved = first_profile(&sheet, &limits, &spread, &run);
    assert_int_equal(moved.topics[0].n_cohort, 2);
    sheet_close(&sheet);
    arena_free(&run);
}

static void one_rating_is_too_few_for_a_score(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct arena run = {0};
    sheet_open(&sheet);
    sheet_row(&sheet, "4");
    const struct profile_result profile = first_profile(&sheet, &LIMITS_DEFAULT, &spread, &run);
    assert_string_equal(profile.topics[0].raw.reason, "n is 1, at least 2 are needed");
    assert_string_equal(profile.topics[0].adjusted.reason, "n is 1, at least 2 are needed");
    assert_int_equal(profile.topics[0].verdict, VERDICT_TOO_FEW);
    sheet_close(&sheet);
    arena_free(&run);
}

static void equal_answers_keep_a_width(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct arena run = {0};
    sheet_open(&sheet);
    sheet_row(&sheet, "444");
    const struct profile_result profile = first_profile(&sheet, &LIMITS_DEFAULT, &spread, &run);
    assert_near(profile.topics[0].raw.value, 1, 0);
    assert_true(profile.topics[0].raw.lower < 0.9);
    sheet_close(&sheet);
    arena_free(&run);
}

static void a_fit_that_leaves_nothing_over_gives_no_adjusted_score(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct arena run = {0};
    sheet_open(&sheet);
    sheet_row(&sheet, "43");
    const struct residual_spread exact = {.variance = 0, .df = 3}, none = {.variance = NAN};
    const struct profile_result a = first_profile(&sheet, &LIMITS_DEFAULT, &exact, &run);
    const struct profile_result b = first_profile(&sheet, &LIMITS_DEFAULT, &none, &run);
    assert_int_equal(a.topics[0].adjusted.status, ESTIMATE_UNDEFINED);
    assert_int_equal(b.topics[0].adjusted.status, ESTIMATE_UNDEFINED);
    assert_int_equal(b.topics[0].raw.status, ESTIMATE_OK);
    sheet_close(&sheet);
    arena_free(&run);
}

static void a_candidate_nobody_saw_was_asked_nothing(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct arena run = {0};
    const int64_t wanted[] = {3, 99};
    sheet_open(&sheet);
    sheet_row(&sheet, "43");
    struct profiles *const profiles = profiles_create(&sheet.catalogue, &LIMITS_DEFAULT, wanted, 2);
    add_all(profiles, &sheet);
    const struct profile_result *const results = profiles_finish(profiles, &spread, &run);
    assert_int_equal(results[1].candidate, 99);
    assert_int_equal(results[1].topics[0].verdict, VERDICT_NOT_ASKED);
    assert_int_equal(results[1].topics[0].n_cohort, 0);
    profiles_free(profiles);
    sheet_close(&sheet);
    arena_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scores_are_worked_out_by_hand),
        cmocka_unit_test(the_whole_interval_decides_against_the_middle_half_of_the_others),
        cmocka_unit_test(the_candidate_is_not_in_its_own_cohort),
        cmocka_unit_test(the_cohort_is_of_the_same_role),
        cmocka_unit_test(one_rating_is_too_few_for_a_score),
        cmocka_unit_test(equal_answers_keep_a_width),
        cmocka_unit_test(a_fit_that_leaves_nothing_over_gives_no_adjusted_score),
        cmocka_unit_test(a_candidate_nobody_saw_was_asked_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
