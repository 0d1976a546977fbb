#include "analytics/questions/cronbach.h"

#include <string.h>

#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

/* Alpha of all candidates but one; SIZE_MAX leaves nobody out. */
static struct cronbach without(const struct sheet *sheet, size_t left_out, struct arena *arena)
{
    struct covariances *const covariances = ARENA_NEW(arena, struct covariances);
    struct answers answers = {0};
    size_t n = 0;
    *covariances = covariances_create(sheet->n_questions, arena);
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        if (i == left_out)
            continue;
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        covariances_add(covariances, &answers);
        n += answers.n_answers > 0;
    }
    answers_free(&answers);
    return cronbach_create(covariances, n, arena);
}

static void leave_each_out(struct cronbach *cronbach, const struct sheet *sheet)
{
    struct answers answers = {0};
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        cronbach_leave_out(cronbach, &answers);
    }
    answers_free(&answers);
}

static struct estimate alpha_of(const struct sheet *sheet, size_t floor, struct arena *arena)
{
    struct cronbach cronbach = without(sheet, SIZE_MAX, arena);
    leave_each_out(&cronbach, sheet);
    return cronbach_alpha(&cronbach, &sheet->catalogue, floor, arena);
}

static void rows(struct sheet *sheet, const char *const *levels, size_t n)
{
    sheet_open(sheet);
    for (size_t i = 0; i < n; i++)
        sheet_row(sheet, levels[i]);
}

/* Variances of the levels 2.5, 2.5, 2.5; covariances 2.25, 1.25, 0.75. Alpha 3/2 (1 - 7.5/16), of
 * the first two questions 2 (1 - 5/9.5). */
static const char *const by_hand[] = {"001", "113", "220", "342", "434"};

static void alpha_is_worked_out_by_hand(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct arena arena = {0};
    rows(&sheet, by_hand, 5);
    const struct cronbach cronbach = without(&sheet, SIZE_MAX, &arena);
    const struct estimate estimate = cronbach_alpha(&cronbach, &sheet.catalogue, 2, &arena);
    assert_near(estimate.value, 0.796875, 1e-14);
    assert_near(cronbach_if_dropped(&cronbach, 2), 2 * (1 - 5 / 9.5), 1e-14);
    sheet_close(&sheet);
    arena_free(&arena);
}

static const char *const incomplete[] = {"  44", "0002", "3331", "3 3",  "0000", "3000", "0020",
                                         "0123", "2132", "4 23", "3221", "21 3", " 4 4", "3343"};

/* The definition itself: the whole computation again, without each candidate. */
static void the_jackknife_leaves_out_every_candidate(void **state)
{
    (void)state;
    const size_t n = sizeof incomplete / sizeof *incomplete;
    struct sheet sheet = {.n_levels = 5, .n_questions = 4, .n_interviewers = 1};
    struct arena arena = {0};
    rows(&sheet, incomplete, n);
    struct moments again = {0};
    for (size_t i = 0; i < n; i++) {
        const struct cronbach one = without(&sheet, i, &arena);
        moments_add(&again, cronbach_alpha(&one, &sheet.catalogue, 2, &arena).value);
    }
    const struct estimate estimate = alpha_of(&sheet, 2, &arena);
    const double se = sqrt(((double)n - 1) / (double)n * again.m2);
    const struct interval expected = interval_log_complement(estimate.value, se, (double)n - 1);
    assert_int_equal(estimate.status, ESTIMATE_OK);
    assert_int_equal(estimate.n, n);
    assert_near(estimate.se, se, 1e-12);
    assert_near(estimate.lower, expected.lower, 1e-12);
    assert_near(estimate.upper, expected.upper, 1e-12);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void complete_answers_get_feldts_interval(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct arena arena = {0};
    rows(&sheet, by_hand, 5);
    const struct estimate estimate = alpha_of(&sheet, 2, &arena);
    const struct interval feldt = interval_feldt(estimate.value, 5, 3);
    assert_near(estimate.lower, feldt.lower, 0);
    assert_near(estimate.upper, feldt.upper, 0);
    assert_true(estimate.se > 0);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void a_pair_that_only_two_share_keeps_an_interval(void **state)
{
    (void)state;
    static const char *const levels[] = {"11", "22", "4", "0", " 4", " 0"};
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct arena arena = {0};
    rows(&sheet, levels, 6);
    const struct estimate estimate = alpha_of(&sheet, 2, &arena);
    assert_int_equal(estimate.status, ESTIMATE_OK);
    assert_true(isnan(estimate.se));
    assert_true(estimate.lower < estimate.value && estimate.value < estimate.upper);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void equal_questions_have_alpha_1_and_a_width(void **state)
{
    (void)state;
    static const char *const levels[] = {"00", "11", "22", "33"};
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct arena arena = {0};
    rows(&sheet, levels, 4);
    const struct estimate estimate = alpha_of(&sheet, 2, &arena);
    assert_near(estimate.value, 1, 1e-14);
    assert_true(estimate.lower < 0.99 && estimate.upper <= 1);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void assert_undefined(size_t n_questions, const char *const *levels, size_t n,
                             const char *reason)
{
    struct sheet sheet = {.n_levels = 5, .n_questions = n_questions, .n_interviewers = 1};
    struct arena arena = {0};
    rows(&sheet, levels, n);
    const struct estimate estimate = alpha_of(&sheet, 20, &arena);
    assert_int_equal(estimate.status, ESTIMATE_UNDEFINED);
    assert_string_equal(estimate.reason, reason);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void alpha_says_why_it_does_not_exist(void **state)
{
    (void)state;
    static const char *const one[] = {"0", "1", "2"}, *const apart[] = {"0 0", "1 1", "22", "333"};
    static const char *const opposite[] = {"04", "13", "22"}, *const equal[] = {"11", "11", "11"};
    static const char *const single[] = {"01"};
    static const char *const contrary[] = {"01", "43", "2", "3", " 1"};
    assert_undefined(2, NULL, 0, "there is no score");
    assert_undefined(2, one, 3, "there is only one question");
    assert_undefined(3, apart, 4, "fewer than two candidates answered both Q1 and Q2");
    assert_undefined(2, single, 1, "fewer than two candidates answered Q1");
    assert_undefined(2, opposite, 3, "the candidates' totals do not differ");
    assert_undefined(2, equal, 3, "the candidates' totals do not differ");
    assert_undefined(2, contrary, 5,
                     "too few candidates share questions: their covariances contradict each other");
}

static void dropping_the_question_that_stands_apart_leaves_an_alpha(void **state)
{
    (void)state;
    static const char *const levels[] = {"014", "121", "232", "343", "2 21", "312"};
    struct sheet sheet = {.n_levels = 5, .n_questions = 4, .n_interviewers = 1};
    struct arena arena = {0};
    rows(&sheet, levels, 6);
    const struct cronbach cronbach = without(&sheet, SIZE_MAX, &arena);
    assert_true(isfinite(cronbach_if_dropped(&cronbach, 3)));
    assert_true(isnan(cronbach_if_dropped(&cronbach, 0)));
    sheet_close(&sheet);
    arena_free(&arena);
}

/* The first question goes along with both others, which go against each other: no data of people
 * who answered all three are so. The sums alone would have an alpha of 0.6. */
static void covariances_that_contradict_each_other_have_no_alpha(void **state)
{
    (void)state;
    static const char *const levels[] = {"00 ", "11 ", "22 ", "33 ", "44 ", "0 0", "1 1",
                                         "2 2", "3 3", "4 4", " 04", " 13", " 22", " 31"};
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct arena arena = {0};
    rows(&sheet, levels, 14);
    const struct estimate estimate = alpha_of(&sheet, 2, &arena);
    assert_int_equal(estimate.status, ESTIMATE_UNDEFINED);
    assert_non_null(strstr(estimate.reason, "their covariances contradict each other"));
    arena_free(&arena);
    sheet_close(&sheet);
}

static void few_candidates_are_too_few(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct arena arena = {0};
    rows(&sheet, by_hand, 5);
    const struct estimate estimate = alpha_of(&sheet, 20, &arena);
    assert_string_equal(estimate.reason, "n is 5, at least 20 are needed");
    sheet_close(&sheet);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(alpha_is_worked_out_by_hand),
        cmocka_unit_test(the_jackknife_leaves_out_every_candidate),
        cmocka_unit_test(complete_answers_get_feldts_interval),
        cmocka_unit_test(a_pair_that_only_two_share_keeps_an_interval),
        cmocka_unit_test(equal_questions_have_alpha_1_and_a_width),
        cmocka_unit_test(alpha_says_why_it_does_not_exist),
        cmocka_unit_test(dropping_the_question_that_stands_apart_leaves_an_alpha),
        cmocka_unit_test(covariances_that_contradict_each_other_have_no_alpha),
        cmocka_unit_test(few_candidates_are_too_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
