#include "reports/interviewers/severity_chart.h"

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
    assert_true(severity_chart(report, false, *state, &wide));
    assert_true(severity_chart(report, true, *state, &narrow));
    assert_int_equal(narrow.width, 360);
    assert_true(narrow.narrow);
    assert_string_equal(wide.title,
                        "Amara Diallo scores lower than colleagues on the same answers");
    assert_string_equal(wide.title, narrow.title);
    assert_golden(&wide.script, "chart-severity.gp");
    assert_golden(&narrow.script, "chart-severity-narrow.gp");
}

static void rows_stand_by_name_with_their_differences(void **state)
{
    struct chart chart = {0};
    assert_true(severity_chart(&sample_report(*state)->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    const char *const first = strstr(chart.svg, "Amara Diallo<");
    const char *const second = strstr(chart.svg, "Bruno Keller<");
    assert_true(first && second && first < second);
    assert_true(shows(&chart, "−0.62<"));
    assert_true(shows(&chart, "+0.31<"));
    assert_true(shows(&chart, "no action needed"));
    assert_non_null(
        strstr(chart.description, "Chen Wei: +0.02 points (−0.11 to 0.15), 110 answers."));
    assert_non_null(strstr(chart.reading, "Dalia O'Connor and Émile."));
    chart_free(&chart);
}

static void both_sides_and_none_are_said(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct interviewer_result *const results = sample->result.interviewers.interviewers;
    struct chart chart = {0};
    results[1].findings[0].strength = STRENGTH_CLEAR;
    assert_true(severity_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title,
                        "Amara Diallo scores lower than colleagues on the same answers, "
                        "Bruno Keller higher");
    chart_free(&chart);
    results[0].n_findings = 0;
    assert_true(severity_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title,
                        "Bruno Keller scores higher than colleagues on the same answers");
    chart_free(&chart);
    results[1].n_findings = 0;
    assert_true(severity_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title,
                        "Nobody clearly scores differently from colleagues on the same answers");
    chart_free(&chart);
}

static void names_can_be_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample_hide_interviewers(sample);
    assert_true(severity_chart(&sample->report, true, *state, &chart));
    assert_drawn(&chart, *state);
    assert_null(strstr(chart.svg, "Amara"));
    assert_null(strstr(chart.description, "Amara"));
    assert_null(strstr(chart.reading, "Dalia"));
    assert_true(shows(&chart, "Interviewer 1<"));
    chart_free(&chart);
}

/* Of many, those who share the most answers. */
static void many_are_cut_and_the_reading_says_so(void **state)
{
    enum { MANY = 45, SHOWN = 40 };
    static const char *names[MANY];
    static struct interviewer_result results[MANY];
    struct sample *const sample = sample_report(*state);
    for (size_t i = 0; i < MANY; i++) {
        names[i] = arena_format(*state, "Person %zu", i);
        results[i] = sample->result.interviewers.interviewers[2];
        results[i].severity_points.n = i < 5 ? 10 : 100;
    }
    sample->catalogue.interviewers = names;
    sample->catalogue.n_interviewers = MANY;
    sample->result.interviewers.interviewers = results;
    struct chart chart = {0};
    assert_true(severity_chart(&sample->report, false, *state, &chart));
    assert_int_equal(chart.height, 36 + 30 * SHOWN + 44);
    assert_null(strstr(chart.script.data, "'Person 4'"));
    assert_non_null(strstr(chart.script.data, "'Person 5'"));
    assert_non_null(strstr(chart.reading, "the table has five more."));
    chart_free(&chart);
}

static void nobody_to_compare_has_no_chart(void **state)
{
    struct chart chart = {0};
    assert_false(severity_chart(&empty_report(*state)->report, false, *state, &chart));
    struct sample *const sample = sample_report(*state);
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        sample->result.interviewers.interviewers[i].severity_points.status = ESTIMATE_TOO_FEW;
    assert_false(severity_chart(&sample->report, false, *state, &chart));
    assert_null(chart.script.data);
}

static void hostile_names_are_drawn_as_text(void **state)
{
    for (int narrow = 0; narrow < 2; narrow++) {
        struct chart chart = {0};
        assert_true(severity_chart(&hostile_report(*state)->report, narrow, *state, &chart));
        assert_drawn(&chart, *state);
        assert_null(strstr(chart.svg, "<script"));
        chart_free(&chart);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_scripts_are_as_they_were_read),
        ARENA_TEST(rows_stand_by_name_with_their_differences),
        ARENA_TEST(both_sides_and_none_are_said),
        ARENA_TEST(names_can_be_hidden),
        ARENA_TEST(many_are_cut_and_the_reading_says_so),
        ARENA_TEST(nobody_to_compare_has_no_chart),
        ARENA_TEST(hostile_names_are_drawn_as_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
