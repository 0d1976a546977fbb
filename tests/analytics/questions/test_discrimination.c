#include "analytics/questions/discrimination.h"

#include "analytics/measure/covariances.h"
#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static void compute(const struct sheet *sheet, struct discrimination *questions)
{
    struct arena arena = {0};
    struct covariances covariances = covariances_create(sheet->n_questions, &arena);
    struct moments *const shares = ARENA_ARRAY(&arena, sheet->n_questions, struct moments);
    struct answers answers = {0};
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        covariances_add(&covariances, &answers);
    }
    for (size_t q = 0; q < sheet->n_questions; q++)
        shares[q] = covariances_moments(&covariances, q);
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        discrimination_add(questions, shares, &answers);
    }
    answers_free(&answers);
    arena_free(&arena);
}

static void rows(struct sheet *sheet, const char *const *levels, size_t n)
{
    sheet_open(sheet);
    for (size_t i = 0; i < n; i++)
        sheet_row(sheet, levels[i]);
}

/* Python 3.11, statistics.correlation(q0, [b + c for b, c in zip(q1, q2)]) and of the sum of all
 * three, for the rows below. */
static void on_complete_data_it_is_the_corrected_item_total_correlation(void **state)
{
    (void)state;
    static const char *const levels[] = {"001", "113", "220", "342", "434"};
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct discrimination questions[3] = {0};
    struct arena run = {0};
    rows(&sheet, levels, 5);
    compute(&sheet, questions);
    const struct estimate r = discrimination(&questions[0], 2, &run);
    assert_near(r.value, 0.8682431421244593, 1e-12);
    assert_near(moments_correlation(&questions[0].total), 0.9486832980505138, 1e-12);
    assert_near(r.se, (1 - r.value * r.value) / sqrt(2), 1e-14);
    assert_int_equal(r.n, 5);
    assert_string_equal(discrimination(&questions[0], 20, &run).reason,
                        "n is 5, at least 20 are needed");
    sheet_close(&sheet);
    arena_free(&run);
}

/* Question means 2 and 1.6 levels. The sixth candidate did not answer question 0, the seventh has
 * no rest score. */
static void on_incomplete_data_the_rest_is_a_mean_of_deviations(void **state)
{
    (void)state;
    static const char *const levels[] = {"00 ", "24 ", "3 1", "412", "130", " 21", "2  ", "0 4"};
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct discrimination questions[3] = {0};
    struct arena run = {0};
    rows(&sheet, levels, 8);
    compute(&sheet, questions);
    struct comoments expected = {0};
    const double m1 = 2, m2 = 1.6, x[] = {0, 2, 3, 4, 1, 0};
    const double rest[] = {0 - m1, 4 - m1, 1 - m2, (1 - m1 + 2 - m2) / 2, (3 - m1 + 0 - m2) / 2,
                           4 - m2};
    for (size_t i = 0; i < 6; i++)
        moments_add_pair(&expected, x[i], rest[i]);
    const struct estimate r = discrimination(&questions[0], 2, &run);
    assert_int_equal(r.n, 6);
    assert_near(r.value, moments_correlation(&expected), 1e-12);
    sheet_close(&sheet);
    arena_free(&run);
}

static void assert_undefined(const char *const *levels, size_t n, const char *reason)
{
    struct sheet sheet = {.n_levels = 5, .n_questions = 3, .n_interviewers = 1};
    struct discrimination questions[3] = {0};
    struct arena run = {0};
    rows(&sheet, levels, n);
    compute(&sheet, questions);
    const struct estimate r = discrimination(&questions[0], 20, &run);
    assert_int_equal(r.status, ESTIMATE_UNDEFINED);
    assert_string_equal(r.reason, reason);
    sheet_close(&sheet);
    arena_free(&run);
}

static void it_says_why_it_does_not_exist(void **state)
{
    (void)state;
    static const char *const alone[] = {"0", "1", "2"}, *const once[] = {"01", "1", "2"};
    static const char *const same[] = {"201", "212", "223"}, *const rest[] = {"011", "111", "211"};
    static const char *const missing[] = {"-11", "-12"};
    assert_undefined(missing, 2, "no candidate has a score on this question");
    assert_undefined(alone, 3, "no candidate answered another question");
    assert_undefined(once, 3, "only one candidate answered another question too");
    assert_undefined(same, 3, "every candidate got the same score on this question");
    assert_undefined(rest, 3, "the candidates did equally well on the other questions");
}

static void four_candidates_are_the_least_under_any_floor(void **state)
{
    (void)state;
    static const char *const levels[] = {"00", "12", "21", "33"};
    struct arena run = {0};
    for (size_t n = 3; n <= 4; n++) {
        struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
        struct discrimination questions[2] = {0};
        rows(&sheet, levels, n);
        compute(&sheet, questions);
        const struct estimate r = discrimination(&questions[0], 1, &run);
        assert_int_equal(r.status, n < 4 ? ESTIMATE_TOO_FEW : ESTIMATE_OK);
        sheet_close(&sheet);
    }
    arena_free(&run);
}

static void a_perfect_correlation_keeps_a_width(void **state)
{
    (void)state;
    static const char *const levels[] = {"00", "11", "22", "33", "44"};
    struct sheet sheet = {.n_levels = 5, .n_questions = 2, .n_interviewers = 1};
    struct discrimination questions[2] = {0};
    struct arena run = {0};
    rows(&sheet, levels, 5);
    compute(&sheet, questions);
    const struct estimate r = discrimination(&questions[1], 2, &run);
    assert_near(r.value, 1, 1e-15);
    assert_true(isnan(r.se));
    assert_true(r.lower < 0.9 && r.upper >= r.value);
    sheet_close(&sheet);
    arena_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(on_complete_data_it_is_the_corrected_item_total_correlation),
        cmocka_unit_test(on_incomplete_data_the_rest_is_a_mean_of_deviations),
        cmocka_unit_test(it_says_why_it_does_not_exist),
        cmocka_unit_test(four_candidates_are_the_least_under_any_floor),
        cmocka_unit_test(a_perfect_correlation_keeps_a_width),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
