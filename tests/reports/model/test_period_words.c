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
        const struct report report = {.filter = {.from_day = cases[i].from, .to_day = cases[i].to},
                                      .first_day = 20731,
                                      .last_day = 20733};
        struct buffer text = {0};
        period_words_of_report(&report, &text);
        assert_string_equal(text.data, cases[i].words);
        buffer_free(&text);
    }
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
        cmocka_unit_test(a_moment_is_written_to_the_minute),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
