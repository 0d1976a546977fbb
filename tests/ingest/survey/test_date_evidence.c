#include "ingest/survey/date_evidence.h"

#include <string.h>

#include "tests/support/near.h"

static struct date_evidence evidence;
static struct error error;

static void see(const char *const *cells, size_t n)
{
    evidence = (struct date_evidence){0};
    for (size_t i = 0; i < n; i++)
        date_evidence_add(&evidence, i + 2, cells[i]);
}

#define SEE(...)                                                                                   \
    see((const char *const[]){__VA_ARGS__},                                                        \
        sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

static void expect_order(enum date_order expected)
{
    enum date_order order;
    assert_true(date_evidence_order(&evidence, &order, &error));
    assert_int_equal(order, expected);
}

static void one_cell_beyond_twelve_decides_the_column(void **state)
{
    (void)state;
    SEE("09/04/2026", "10/26/2026");
    expect_order(DATE_ORDER_MDY);
    SEE("26/10/2026", "09/04/2026");
    expect_order(DATE_ORDER_DMY);
}

static void dates_of_one_meaning_need_no_order(void **state)
{
    (void)state;
    SEE("2026-10-05", "5 Oct 26", "46305", "05/05/2026", "05.10.2026");
    expect_order(DATE_ORDER_UNKNOWN);
}

static void an_open_order_is_refused_with_the_option(void **state)
{
    (void)state;
    enum date_order order;
    SEE("2026-10-05", "09/04/2026");
    assert_false(date_evidence_order(&evidence, &order, &error));
    assert_non_null(strstr(error.message, "'09/04/2026' on line 3"));
    assert_non_null(strstr(error.hint, "--date-order dmy"));
}

static void a_column_that_contradicts_itself_is_refused_with_both_cells(void **state)
{
    (void)state;
    enum date_order order;
    SEE("26/10/2026", "10/26/2026");
    assert_false(date_evidence_order(&evidence, &order, &error));
    assert_non_null(strstr(error.message, "'26/10/2026' on line 2"));
    assert_non_null(strstr(error.message, "'10/26/2026' on line 3"));
}

static void the_evidence_is_told_in_words(void **state)
{
    (void)state;
    struct buffer text = {0};
    SEE("09/04/2026", "10/26/2026", "2026-10-05", "46305", "soon");
    date_evidence_text(&evidence, DATE_ORDER_MDY, &text);
    assert_string_equal(text.data, "ISO 8601, Excel serial numbers, month first (10/26/2026 on "
                                   "line 3)");
    assert_int_equal(evidence.n_unreadable, 1);
    buffer_free(&text);
}

static void a_date_that_is_repeated_counts_each_time(void **state)
{
    (void)state;
    SEE("09/04/2026", "09/04/2026", "2026-10-05", "2026-10-05", "09/04/2026", "10/26/2026", "soon",
        "soon");
    assert_int_equal(evidence.n_forms[DATE_FORM_NUMBERS], 4);
    assert_int_equal(evidence.n_forms[DATE_FORM_ISO], 2);
    assert_int_equal(evidence.n_unreadable, 2);
    assert_int_equal(evidence.either.line, 2);
    expect_order(DATE_ORDER_MDY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_that_is_repeated_counts_each_time),
        cmocka_unit_test(one_cell_beyond_twelve_decides_the_column),
        cmocka_unit_test(dates_of_one_meaning_need_no_order),
        cmocka_unit_test(an_open_order_is_refused_with_the_option),
        cmocka_unit_test(a_column_that_contradicts_itself_is_refused_with_both_cells),
        cmocka_unit_test(the_evidence_is_told_in_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
