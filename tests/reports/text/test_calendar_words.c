#include "reports/text/calendar_words.h"

#include "analytics/measure/month.h"
#include "reports/text/wording.h"
#include "tests/support/reports/arena_fixture.h"

static void assert_text(void (*write)(size_t month, struct buffer *text), size_t month,
                        const char *want)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    write(month, &text);
    assert_string_equal(text.data, want);
    buffer_free(&text);
}

static void months_have_names(void **state)
{
    (void)state;
    const size_t october = (2026 - 1900) * 12 + 10;
    assert_text(calendar_words_month, october, "October 2026");
    assert_text(calendar_words_month_short, october, "Oct");
    assert_text(calendar_words_month_iso, october, "2026-10");
    assert_text(calendar_words_month_iso, october + 3, "2027-01");
    assert_text(calendar_words_month, MONTH_NONE, "");
    assert_text(calendar_words_month_short, MONTH_NONE, "");
    assert_text(calendar_words_month_iso, MONTH_NONE, "");
}

static void days_are_written_in_words(void **state)
{
    (void)state;
    static const struct {
        int32_t day;
        const char *words, *month, *short_month;
    } cases[] = {{20458, "5 January 2026", "January 2026", "Jan 2026"},
                 {0, "1 January 1970", "January 1970", "Jan 1970"},
                 {-1, "31 December 1969", "December 1969", "Dec 1969"},
                 {INT32_MIN, "", "", ""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct buffer text = {0}, month = {0}, short_month = {0};
        calendar_words_day(cases[i].day, &text);
        calendar_words_month_of(cases[i].day, &month);
        calendar_words_short_month_of(cases[i].day, &short_month);
        assert_string_equal(wording_keep(&text, &arena), cases[i].words);
        assert_string_equal(wording_keep(&month, &arena), cases[i].month);
        assert_string_equal(wording_keep(&short_month, &arena), cases[i].short_month);
        arena_free(&arena);
    }
}

static void days_from_one_to_another_say_each_month_and_year_once(void **state)
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
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer text = {0};
        calendar_words_days(cases[i].first, cases[i].last, &text);
        assert_string_equal(text.data, cases[i].words);
        buffer_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_have_names),
        cmocka_unit_test(days_are_written_in_words),
        cmocka_unit_test(days_from_one_to_another_say_each_month_and_year_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
