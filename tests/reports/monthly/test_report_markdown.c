#include "reports/monthly/report_markdown.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static void the_report_reads_well_in_a_chat(void **state)
{
    struct buffer text = {0};
    report_markdown(&sample_report(*state)->report, &text);
    assert_golden(&text, "report.md");
}

static void hostile_names_stay_text(void **state)
{
    struct buffer text = {0};
    report_markdown(&hostile_report(*state)->report, &text);
    assert_inert(&text);
    assert_null(strstr(text.data, "<script"));
    buffer_free(&text);
}

static void nothing_to_say_is_said(void **state)
{
    struct buffer text = {0};
    report_markdown(&empty_report(*state)->report, &text);
    assert_golden(&text, "report-empty.md");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_report_reads_well_in_a_chat),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(nothing_to_say_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
