#include "reports/text/calendar_words.h"

#include "analytics/measure/month.h"
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
