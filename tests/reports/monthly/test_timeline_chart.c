#include "reports/monthly/timeline_chart.h"

#include <string.h>

#include "base/window.h"
#include "reports/monthly/news.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

/* At the ends of so many months, so many months before October 2026. */
static void look_for(struct sample *sample, struct news *news, int32_t months_before, int32_t n)
{
    const int32_t october_31 = 20757;
    sample->report.filter.window = WINDOW_12_MONTHS;
    sample->report.news = NULL;
    for (int32_t i = 0; i < n; i++) {
        sample->report.filter.to_day = window_months_before(october_31, months_before - i);
        news_look(news, &sample->report);
    }
    sample->report.news = news;
}

/* The same findings at the end of each month to October 2026. */
static void look_all_year(struct sample *sample, struct news *news)
{
    look_for(sample, news, NEWS_LOOKS - 1, NEWS_LOOKS);
}

static void the_script_is_as_it_was_read(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct news news = {.arena = *state};
    look_all_year(sample, &news);
    struct chart chart = {0};
    assert_true(timeline_chart(&sample->report, false, *state, &chart));
    assert_golden(&chart.script, "chart-timeline.gp");
}

static void rows_months_and_states_are_drawn_wide_and_narrow(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct news news = {.arena = *state};
    look_all_year(sample, &news);
    for (int narrow = 0; narrow < 2; narrow++) {
        struct chart chart = {0};
        assert_true(timeline_chart(&sample->report, narrow, *state, &chart));
        assert_drawn(&chart, *state);
        assert_true(shows(&chart, "3.2<"));
        assert_true(shows(&chart, "too hard<"));
        assert_true(shows(&chart, "Oct<"));
        assert_true(shows(&chart, "still"));
        assert_int_equal(chart.width, narrow ? 360 : 720);
        chart_free(&chart);
    }
}

/* Nothing was found until April. */
static void months_are_short_on_phones(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct analysis_result whole = sample->result;
    struct news news = {.arena = *state};
    sample->result = empty_report(*state)->result;
    sample->result.questions.questions = ARENA_ARRAY(*state, SAMPLE_QUESTIONS,
                                                     struct question_result);
    sample->result.interviewers.interviewers = ARENA_ARRAY(*state, SAMPLE_INTERVIEWERS,
                                                           struct interviewer_result);
    look_for(sample, &news, NEWS_LOOKS - 1, NEWS_LOOKS - 7);
    sample->result = whole;
    look_for(sample, &news, 6, 7);
    for (int narrow = 0; narrow < 2; narrow++) {
        struct chart chart = {0};
        assert_true(timeline_chart(&sample->report, narrow, *state, &chart));
        assert_drawn(&chart, *state);
        assert_true(shows(&chart, narrow ? "since Apr 2026<" : "still, since April 2026<"));
        chart_free(&chart);
    }
}

static void hidden_interviewers_stay_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct news news = {.arena = *state};
    sample_hide_interviewers(sample);
    look_all_year(sample, &news);
    struct chart chart = {0};
    assert_true(timeline_chart(&sample->report, false, *state, &chart));
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++) {
        assert_null(strstr(chart.script.data, sample_interviewers[i]));
        assert_null(strstr(chart.description, sample_interviewers[i]));
    }
    chart_free(&chart);
}

static void hostile_names_are_drawn_as_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    struct news news = {.arena = *state};
    look_all_year(sample, &news);
    struct chart chart = {0};
    assert_true(timeline_chart(&sample->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_null(strstr(chart.svg, "<script"));
    chart_free(&chart);
}

static void without_earlier_looks_there_is_no_chart(void **state)
{
    struct chart chart = {0};
    assert_false(timeline_chart(&sample_report(*state)->report, false, *state, &chart));
    assert_null(chart.script.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_script_is_as_it_was_read),
        ARENA_TEST(rows_months_and_states_are_drawn_wide_and_narrow),
        ARENA_TEST(months_are_short_on_phones),
        ARENA_TEST(hidden_interviewers_stay_hidden),
        ARENA_TEST(hostile_names_are_drawn_as_text),
        ARENA_TEST(without_earlier_looks_there_is_no_chart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
