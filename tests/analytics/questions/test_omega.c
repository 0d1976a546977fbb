#include "analytics/questions/omega.h"

#include "tests/support/analytics/first_pass.h"
#include "tests/support/analytics/lsat6.h"
#include "tests/support/near.h"

static struct arena run;

static struct estimate omega_of(const struct sheet *sheet, size_t floor)
{
    struct first_pass collected;
    struct answers answers = {0};
    collect(&collected, sheet);
    struct omega omega = omega_create(&collected.cronbach, &collected.arena);
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        omega_add(&omega, &answers);
    }
    const struct estimate estimate = omega_estimate(&omega, &collected.cronbach, &sheet->catalogue,
                                                    floor, &run);
    answers_free(&answers);
    first_pass_free(&collected);
    return estimate;
}

/* lavaan 0.6.14 (R), one factor by maximum likelihood on the covariances. */
static void the_lsat_gives_what_lavaan_gives(void **state)
{
    (void)state;
    struct sheet sheet;
    lsat6_open(&sheet);
    const struct estimate omega = omega_of(&sheet, 20);
    assert_int_equal(omega.status, ESTIMATE_OK);
    assert_near(omega.value, 0.3067501447212754, 1e-7);
    assert_true(omega.lower < omega.value && omega.value < omega.upper);
    assert_int_equal(omega.n, 1000);
    sheet_close(&sheet);
}

static const char *const rows[] = {"4443", "3334", "2322", "1211", "0010", "4344", "2133", "1301",
                                   "3242", "2212", "0122", "3433", "1120", "2424", "3031", "0201",
                                   "4143", "1233", "2011", "3322", "0413", "4230", "1142", "2304"};

enum { N_ROWS = sizeof rows / sizeof *rows };

static void open_rows(struct sheet *sheet, size_t left_out, int step)
{
    *sheet = (struct sheet){.n_levels = 5, .n_questions = 4, .n_interviewers = 1};
    sheet_open(sheet);
    for (size_t i = 0; i < N_ROWS; i++)
        if (i != left_out)
            sheet_row(sheet, rows[step > 0 ? i : N_ROWS - 1 - i]);
}

static void the_standard_error_is_near_the_jackknife(void **state)
{
    (void)state;
    struct sheet sheet;
    double sum = 0, squares = 0;
    for (size_t out = 0; out < N_ROWS; out++) {
        open_rows(&sheet, out, 1);
        const struct estimate omega = omega_of(&sheet, 3);
        assert_int_equal(omega.status, ESTIMATE_OK);
        sum += omega.value;
        squares += omega.value * omega.value;
        sheet_close(&sheet);
    }
    const double n = N_ROWS, jackknife = sqrt((n - 1) / n * (squares - sum * sum / n));
    open_rows(&sheet, SIZE_MAX, 1);
    assert_near(omega_of(&sheet, 3).se / jackknife, 1, 0.15);
    sheet_close(&sheet);
}

static void the_order_of_candidates_does_not_matter(void **state)
{
    (void)state;
    struct sheet sheet, turned;
    open_rows(&sheet, SIZE_MAX, 1);
    open_rows(&turned, SIZE_MAX, -1);
    const struct estimate a = omega_of(&sheet, 3), b = omega_of(&turned, 3);
    assert_near(a.value, b.value, 1e-9);
    assert_near(a.se, b.se, 1e-9);
    sheet_close(&sheet);
    sheet_close(&turned);
}

static void a_question_on_which_nobody_differs_adds_nothing(void **state)
{
    (void)state;
    struct sheet sheet, more = {.n_levels = 5, .n_questions = 5, .n_interviewers = 1};
    open_rows(&sheet, SIZE_MAX, 1);
    sheet_open(&more);
    for (size_t i = 0; i < N_ROWS; i++) {
        char levels[6] = {rows[i][0], '2', rows[i][1], rows[i][2], rows[i][3], 0};
        sheet_row(&more, levels);
    }
    assert_near(omega_of(&sheet, 3).value, omega_of(&more, 3).value, 1e-9);
    sheet_close(&sheet);
    sheet_close(&more);
}

static struct estimate omega_of_rows(size_t n_questions, const char *const *levels, size_t n,
                                     size_t floor)
{
    struct sheet sheet = {.n_levels = 5, .n_questions = n_questions, .n_interviewers = 1};
    sheet_open(&sheet);
    for (size_t i = 0; i < n; i++)
        sheet_row(&sheet, levels[i]);
    const struct estimate omega = omega_of(&sheet, floor);
    sheet_close(&sheet);
    return omega;
}

static void what_cannot_be_said_has_a_reason(void **state)
{
    (void)state;
    static const char *const two[] = {"44", "33", "20", "11"},
                             *const apart[] = {"44 ", "31 ", "2 3", "0 1"},
                             *const flat[] = {"242", "132", "312", "022"},
                             *const heywood[] = {"440", "331", "220", "113", "000", "042"};
    assert_string_equal(omega_of_rows(2, two, 4, 2).reason,
                        "fewer than three questions have a score");
    assert_string_equal(omega_of_rows(3, apart, 4, 2).reason,
                        "fewer than two candidates answered both Q1 and Q2");
    assert_string_equal(omega_of_rows(3, flat, 4, 2).reason,
                        "the candidates differ on fewer than three questions");
    assert_int_equal(omega_of_rows(3, heywood, 6, 2).status, ESTIMATE_UNDEFINED);
    assert_string_equal(omega_of_rows(3, two, 0, 2).reason, "there is no score");
    struct sheet sheet;
    open_rows(&sheet, SIZE_MAX, 1);
    assert_int_equal(omega_of(&sheet, 25).status, ESTIMATE_TOO_FEW);
    sheet_close(&sheet);
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
        cmocka_unit_test(the_lsat_gives_what_lavaan_gives),
        cmocka_unit_test(the_standard_error_is_near_the_jackknife),
        cmocka_unit_test(the_order_of_candidates_does_not_matter),
        cmocka_unit_test(a_question_on_which_nobody_differs_adds_nothing),
        cmocka_unit_test(what_cannot_be_said_has_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, free_run);
}
