#include "reports/model/period_words.h"
#include "tests/support/near.h"

static void a_period_says_each_month_and_year_once(void **state)
{
    (void)state;
    static const struct {
        int32_t first, last;
        const char *words;
    } cases[] = {
        {20458, 20458, "5 January 2026"},
        {20458, 20460, "5 to 7 January 2026"},
        {20458, 20756, "5 January to 30 October 2026"},
        {20091, 20458, "3 January 2025 to 5 January 2026"},
        {INT32_MIN, INT32_MIN, ""},
        {INT32_MIN, 20458, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct report report = {.first_day = cases[i].first, .last_day = cases[i].last};
        struct buffer text = {0};
        buffer_add(&text, "");
        period_words_of_report(&report, &text);
        assert_string_equal(text.data, cases[i].words);
        buffer_free(&text);
    }
}

static void a_whole_month_is_called_by_its_name(void **state)
{
    (void)state;
    static const struct {
        int32_t from, to;
        const char *words;
    } cases[] = {
        {20727, 20757, "October 2026"},
        {20454, 20484, "January 2026"},
        {20727, 20756, "5 to 7 October 2026"},
        {20726, 20757, "5 to 7 October 2026"},
        {20727, 20787, "5 to 7 October 2026"}, /* two months */
        {INT32_MIN, INT32_MAX, "5 to 7 October 2026"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct report report = {
            .reported = {cases[i].from, cases[i].to}, .first_day = 20731, .last_day = 20733};
        struct buffer text = {0};
        period_words_of_report(&report, &text);
        assert_string_equal(text.data, cases[i].words);
        buffer_free(&text);
    }
}

static void check_window(const struct report *report, const char *judged, const char *sentences)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    period_words_judged(report, &text);
    assert_string_equal(text.data, judged);
    buffer_free(&text);
    buffer_add(&text, "");
    period_words_window(report, 0, &text);
    period_words_undated(report, 0, &text);
    assert_string_equal(text.data, sentences);
    buffer_free(&text);
}

static void a_window_says_its_months_and_what_has_no_date(void **state)
{
    (void)state;
    struct report report = {.filter = {.from_day = 20393, .to_day = 20757},
                            .reported = {20727, 20757}};
    check_window(&report, "", "");
    report.n_undated = 3; /* days that were given leave them out */
    check_window(&report, "", "");
    report.filter.window = WINDOW_12_MONTHS;
    check_window(&report, "the twelve months to 31 October 2026",
                 " Judged: the twelve months to 31 October 2026. 3 ratings have no date and count "
                 "as well.");
    report.n_undated = 1;
    report.filter.window = WINDOW_6_MONTHS;
    check_window(&report, "the six months to 31 October 2026",
                 " Judged: the six months to 31 October 2026. 1 rating has no date and counts as "
                 "well.");
    report.n_undated = 0;
    report.filter.window = WINDOW_ALL;
    check_window(&report, "all data up to 31 October 2026",
                 " Judged: all data up to 31 October 2026.");
    report.filter.to_day = INT32_MAX;
    check_window(&report, "", "");
}

static void days_that_a_window_ends_with_are_what_the_report_is_about(void **state)
{
    (void)state;
    const struct report report = {
        .filter = {.from_day = 20393, .to_day = 20757, .window = WINDOW_12_MONTHS},
        .reported = {20740, 20757},
        .first_day = 20400,
        .last_day = 20750};
    struct buffer text = {0};
    period_words_of_report(&report, &text);
    assert_string_equal(text.data, "14 to 31 October 2026");
    buffer_free(&text);
}

static void a_moment_is_written_to_the_minute(void **state)
{
    (void)state;
    static const struct {
        int64_t seconds;
        const char *words;
    } cases[] = {{0, "1970-01-01 00:00"},
                 {1793606399, "2026-11-02 07:59"},
                 {-1, "1969-12-31 23:59"},
                 {86399, "1970-01-01 23:59"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer text = {0};
        period_words_moment(cases[i].seconds, NULL, &text);
        assert_string_equal(text.data, cases[i].words);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_period_says_each_month_and_year_once),
        cmocka_unit_test(a_whole_month_is_called_by_its_name),
        cmocka_unit_test(a_window_says_its_months_and_what_has_no_date),
        cmocka_unit_test(days_that_a_window_ends_with_are_what_the_report_is_about),
        cmocka_unit_test(a_moment_is_written_to_the_minute),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
