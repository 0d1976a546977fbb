#include "reports/monthly/findings_slide.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static void the_script_is_as_it_was_read(void **state)
{
    struct chart slide = {0};
    assert_true(findings_slide(&sample_report(*state)->report, *state, &slide));
    assert_golden(&slide.script, "slide-findings.gp");
}

static void open_findings_have_a_row_under_the_title_of_the_report(void **state)
{
    struct chart slide = {0};
    assert_true(findings_slide(&sample_report(*state)->report, *state, &slide));
    assert_drawn(&slide, *state);
    assert_true(shows(&slide, "3.2 “Bisect a heisenbug” is too hard<"));
    assert_non_null(strstr(slide.title, "; "));
    assert_non_null(strstr(slide.reading, "12 questions: "));
    assert_non_null(strstr(slide.reading, " more."));
    chart_free(&slide);
}

static void without_an_open_finding_there_is_no_slide(void **state)
{
    struct chart slide = {0};
    assert_false(findings_slide(&empty_report(*state)->report, *state, &slide));
    assert_null(slide.script.data);
}

static void hostile_names_are_drawn_as_text(void **state)
{
    struct chart slide = {0};
    assert_true(findings_slide(&hostile_report(*state)->report, *state, &slide));
    assert_drawn(&slide, *state);
    assert_null(strstr(slide.svg, "<script"));
    chart_free(&slide);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_script_is_as_it_was_read),
        ARENA_TEST(open_findings_have_a_row_under_the_title_of_the_report),
        ARENA_TEST(without_an_open_finding_there_is_no_slide),
        ARENA_TEST(hostile_names_are_drawn_as_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
