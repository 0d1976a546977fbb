#include "reports/pipeline/funnel_chart.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pipeline.h"

/* October 2026, so that the twelve months stand behind it as a band. */
static struct sample *october(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->report.filter.from_day = 20727;
    sample->report.filter.to_day = 20757;
    sample_pipeline(sample, NULL, *state);
    return sample;
}

static void the_script_is_as_it_was_read(void **state)
{
    struct chart chart = {0};
    assert_true(funnel_chart(&october(state)->report, false, *state, &chart));
    assert_golden(&chart.script, "chart-funnel.gp");
}

static void the_narrow_script_is_as_it_was_read(void **state)
{
    struct chart chart = {0};
    assert_true(funnel_chart(&october(state)->report, true, *state, &chart));
    assert_string_equal(chart.id, "funnel-narrow");
    assert_golden(&chart.script, "chart-funnel-narrow.gp");
}

static void stages_show_counts_shares_and_who_is_open(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    for (int narrow = 0; narrow < 2; narrow++) {
        struct chart chart = {0};
        assert_true(funnel_chart(&sample->report, narrow, *state, &chart));
        assert_string_equal(chart.title, "From 400 candidates to 54 hires");
        assert_drawn(&chart, *state);
        static const char *const shown[] = {"Phone screen<", "400<",   "5 open", "57\u00a0%<",
                                            "52–62\u00a0%",  "Hired<", "54<"};
        for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
            if (!shows(&chart, shown[i]))
                fail_msg("%s is not shown", shown[i]);
        chart_free(&chart);
    }
}

static void words_describe_every_stage(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample_pipeline(sample, NULL, *state);
    assert_true(funnel_chart(&sample->report, false, *state, &chart));
    assert_non_null(strstr(chart.description, "Phone screen: 400 reached it, 226 passed, 57"));
    assert_non_null(strstr(chart.description, "of 395 with an outcome. Technical: 226"));
    assert_null(strstr(chart.reading, "pale band"));
    chart_free(&chart);
    assert_true(funnel_chart(&october(state)->report, false, *state, &chart));
    assert_string_equal(chart.title, "From 38 candidates to no hire yet");
    assert_non_null(strstr(chart.reading, "of the twelve months to October 2026."));
    chart_free(&chart);
}

static void hostile_names_are_drawn_as_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    const char *const stages[] = {hostile_name, "b", hostile_name};
    sample_pipeline(sample, stages, *state);
    for (int narrow = 0; narrow < 2; narrow++) {
        struct chart chart = {0};
        assert_true(funnel_chart(&sample->report, narrow, *state, &chart));
        assert_drawn(&chart, *state);
        assert_null(strstr(chart.svg, "<script"));
        assert_true(shows(&chart, "=cmd|"));
        chart_free(&chart);
    }
}

static void one_stage_can_be_shown(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample_pipeline(sample, NULL, *state);
    struct pipeline_result result = *sample->report.pipeline;
    result.shown = 1;
    sample->report.pipeline = &result;
    assert_true(funnel_chart(&sample->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(shows(&chart, "Technical<"));
    assert_false(shows(&chart, "Hired"));
    assert_false(shows(&chart, "Phone"));
    chart_free(&chart);
}

static void without_outcomes_only_bars_are_drawn(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample_bare_pipeline(sample, 30, *state);
    assert_true(funnel_chart(&sample->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(shows(&chart, "(no stage)"));
    assert_false(shows(&chart, "Hired"));
    assert_string_equal(chart.title, "30 candidates; no export says what became of them");
    chart_free(&chart);
}

static void nobody_and_no_order_leave_no_chart(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    assert_false(funnel_chart(&sample->report, false, *state, &chart));
    sample_bare_pipeline(sample, 0, *state);
    assert_false(funnel_chart(&sample->report, false, *state, &chart));
    sample_pipeline(sample, NULL, *state);
    struct pipeline_result result = *sample->report.pipeline;
    result.order = ORDER_NAMES;
    sample->report.pipeline = &result;
    assert_false(funnel_chart(&sample->report, false, *state, &chart));
    assert_null(chart.script.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_script_is_as_it_was_read),
        ARENA_TEST(the_narrow_script_is_as_it_was_read),
        ARENA_TEST(stages_show_counts_shares_and_who_is_open),
        ARENA_TEST(words_describe_every_stage),
        ARENA_TEST(hostile_names_are_drawn_as_text),
        ARENA_TEST(one_stage_can_be_shown),
        ARENA_TEST(without_outcomes_only_bars_are_drawn),
        ARENA_TEST(nobody_and_no_order_leave_no_chart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
