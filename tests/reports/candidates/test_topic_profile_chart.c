#include "reports/candidates/topic_profile_chart.h"

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
    assert_true(topic_profile_chart(report, 0, false, *state, &wide));
    assert_true(topic_profile_chart(report, 0, true, *state, &narrow));
    assert_int_equal(wide.width, 720);
    assert_int_equal(narrow.width, 360);
    assert_true(narrow.narrow);
    assert_string_not_equal(wide.id, narrow.id);
    assert_golden(&wide.script, "chart-topic-profile.gp");
    assert_golden(&narrow.script, "chart-topic-profile-narrow.gp");
}

static void rows_show_topic_verdict_and_ratings(void **state)
{
    struct chart chart = {0};
    assert_true(topic_profile_chart(&sample_report(*state)->report, 0, false, *state, &chart));
    assert_drawn(&chart, *state);
    static const char *const shown[] = {"Debugging<", "\u25b2 above typical<", "one rating<",
                                        "3 questions, 6 ratings<"};
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        if (!shows(&chart, shown[i]))
            fail_msg("%s is not shown", shown[i]);
    chart_free(&chart);
}

static void different_scales_are_spoken_of_in_shares(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample->questions[0].scale = 1;
    assert_true(topic_profile_chart(&sample->report, 0, true, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(shows(&chart, "100\u00a0%"));
    chart_free(&chart);
}

static void only_topics_that_were_asked_have_a_row(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    assert_true(topic_profile_chart(&sample->report, 0, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_false(shows(&chart, "Puzzles"));
    assert_false(shows(&chart, "not asked"));
    chart_free(&chart);
}

static void names_stand_in_full_however_long(void **state)
{
    static const char *const names[] = {"Working with others when a release is late",
                                        "Concurrency, correctness and what the database promises"};
    for (size_t i = 0; i < 2; i++) {
        struct sample *const sample = sample_report(*state);
        struct chart chart = {0};
        sample->topics[2].title = names[i];
        assert_true(topic_profile_chart(&sample->report, 0, false, *state, &chart));
        assert_non_null(strstr(chart.script.data, names[i]));
        chart_free(&chart);
    }
}

static void a_score_at_the_end_of_the_scale_is_marked(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample->result.profiles[0].topics[2].profile = sample_estimate(1, 0.97, 1, 6);
    assert_true(topic_profile_chart(&sample->report, 0, false, *state, &chart));
    assert_non_null(strstr(chart.script.data, "3 1 0.97 1\n"));
    assert_non_null(strstr(chart.script.data, "6 ratings, at the end"));
    chart_free(&chart);
    assert_true(topic_profile_chart(&sample->report, 0, true, *state, &chart));
    assert_non_null(strstr(chart.script.data, "6 ratings' "));
    assert_non_null(strstr(chart.script.data, "label 'at the end' "));
    chart_free(&chart);
}

static void a_topic_that_adds_nothing_to_the_overall_score_is_grey(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample->result.profiles[0].topics[0].prmse.adds = ADDS_NOTHING;
    assert_true(topic_profile_chart(&sample->report, 0, false, *state, &chart));
    assert_non_null(strstr(chart.script.data, "$overall << EOD\n1 "));
    assert_non_null(strstr(chart.script.data, "$candidate << EOD\n2 "));
    assert_non_null(strstr(chart.script.data, "$overall using (sx($2)):(row($1)) with points pt 7 "
                                              "ps 0.9 lc rgb ink2"));
    chart_free(&chart);
}

static void a_profile_without_scores_or_cohort_is_a_chart(void **state)
{
    struct chart chart = {0};
    assert_true(topic_profile_chart(&too_few_report(*state)->report, 0, false, *state, &chart));
    assert_null(strstr(chart.script.data, "$candidate"));
    assert_null(strstr(chart.script.data, "$cohort"));
    assert_drawn(&chart, *state);
    chart_free(&chart);
}

static void a_candidate_who_was_asked_nothing_has_no_chart(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    for (size_t i = 0; i < SAMPLE_TOPICS; i++)
        sample->result.profiles[0].topics[i].asked = false;
    assert_false(topic_profile_chart(&sample->report, 0, false, *state, &chart));
    assert_null(chart.script.data);
}

static void hostile_names_are_drawn_as_text(void **state)
{
    struct chart chart = {0};
    assert_true(topic_profile_chart(&hostile_report(*state)->report, 0, true, *state, &chart));
    assert_drawn(&chart, *state);
    assert_null(strstr(chart.svg, "<script"));
    chart_free(&chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_scripts_are_as_they_were_read),
        ARENA_TEST(rows_show_topic_verdict_and_ratings),
        ARENA_TEST(different_scales_are_spoken_of_in_shares),
        ARENA_TEST(only_topics_that_were_asked_have_a_row),
        ARENA_TEST(names_stand_in_full_however_long),
        ARENA_TEST(a_score_at_the_end_of_the_scale_is_marked),
        ARENA_TEST(a_topic_that_adds_nothing_to_the_overall_score_is_grey),
        ARENA_TEST(a_profile_without_scores_or_cohort_is_a_chart),
        ARENA_TEST(a_candidate_who_was_asked_nothing_has_no_chart),
        ARENA_TEST(hostile_names_are_drawn_as_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
