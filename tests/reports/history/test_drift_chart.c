#include "reports/history/drift_chart.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static void the_scripts_are_as_they_were_read(void **state)
{
    struct chart wide = {0}, narrow = {0};
    const struct report *const report = &sample_report(*state)->report;
    assert_true(drift_chart(report, false, *state, &wide));
    assert_true(drift_chart(report, true, *state, &narrow));
    assert_int_equal(wide.width, 720);
    assert_int_equal(narrow.width, 360);
    assert_string_equal(wide.title, "1.1 and 1.2 have grown easier; 2.1 has grown harder");
    assert_golden(&wide.script, "chart-drift.gp");
    assert_golden(&narrow.script, "chart-drift-narrow.gp");
}

static void what_moved_comes_first(void **state)
{
    struct chart chart = {0};
    assert_true(drift_chart(&sample_report(*state)->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    const char *const drifted = strstr(chart.svg, "1.1<");
    const char *const watched = strstr(chart.svg, "3.1<");
    const char *const steady = strstr(chart.svg, "4.2<");
    assert_true(drifted && watched && steady && drifted < watched && watched < steady);
    assert_true(shows(&chart, "maybe harder<"));
    assert_true(shows(&chart, "Oct<"));
    assert_non_null(strstr(chart.reading, "the table has one more."));
    assert_non_null(
        strstr(chart.description,
               " 1.1: easier, 63\u00a0% in October 2026, expected 26–50\u00a0%, n 24."));
    chart_free(&chart);
}

static void one_question_is_one_panel(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    for (size_t q = 1; q < SAMPLE_QUESTIONS; q++)
        sample->drift.questions[q].state = DRIFT_TOO_FEW;
    sample->drift.questions[0].state = DRIFT_STEADY;
    assert_true(drift_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title, "No question has clearly grown easier or harder");
    assert_int_equal(chart.height, 40 + 112 + 26);
    assert_drawn(&chart, *state);
    chart_free(&chart);
}

/* A month that is not known breaks the line; other scales than one of few levels are told in
 * shares. */
static void gaps_and_other_scales_are_drawn(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample->questions[0].scale = 1;
    sample->drift.questions[0].months[5].value = sample_no_estimate(ESTIMATE_TOO_FEW, 2, "");
    sample->drift.questions[0].months[5].is_judged = false;
    assert_true(drift_chart(&sample->report, true, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(shows(&chart, "100\u00a0%"));
    assert_non_null(strstr(chart.script.data, " nan nan nan 0\n"));
    chart_free(&chart);
}

static void without_a_judged_question_there_is_no_chart(void **state)
{
    struct chart chart = {0};
    struct sample *const sample = sample_report(*state);
    assert_false(drift_chart(&empty_report(*state)->report, false, *state, &chart));
    assert_false(drift_chart(&too_few_report(*state)->report, false, *state, &chart));
    sample->report.drift = NULL;
    assert_false(drift_chart(&sample->report, false, *state, &chart));
    assert_null(chart.script.data);
}

static void hostile_names_are_drawn_as_text(void **state)
{
    for (int narrow = 0; narrow < 2; narrow++) {
        struct chart chart = {0};
        assert_true(drift_chart(&hostile_report(*state)->report, narrow, *state, &chart));
        assert_drawn(&chart, *state);
        assert_null(strstr(chart.svg, "<script"));
        chart_free(&chart);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_scripts_are_as_they_were_read),
        ARENA_TEST(what_moved_comes_first),
        ARENA_TEST(one_question_is_one_panel),
        ARENA_TEST(gaps_and_other_scales_are_drawn),
        ARENA_TEST(without_a_judged_question_there_is_no_chart),
        ARENA_TEST(hostile_names_are_drawn_as_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
