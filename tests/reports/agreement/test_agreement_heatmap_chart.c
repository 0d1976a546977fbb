#include "reports/agreement/agreement_heatmap_chart.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static void the_script_is_as_it_was_read(void **state)
{
    struct chart chart = {0};
    assert_true(agreement_heatmap_chart(&sample_report(*state)->report, *state, &chart));
    assert_golden(&chart.script, "chart-agreement-heatmap.gp");
}

static void pairs_show_order_and_level_and_what_is_missing(void **state)
{
    struct chart chart = {0};
    assert_true(agreement_heatmap_chart(&sample_report(*state)->report, *state, &chart));
    assert_drawn(&chart, *state);
    static const char *const shown[] = {"0.72", "−0.20", "n 6<", "n 14<", "n/a<", "–<"};
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        if (!shows(&chart, shown[i]))
            fail_msg("%s is not shown", shown[i]);
    chart_free(&chart);
}

static void without_levels_the_interval_and_n_stand_above(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    for (size_t i = 0; i < SAMPLE_PAIRS; i++)
        sample->result.agreement.pairs[i].n_levels = 0;
    assert_true(agreement_heatmap_chart(&sample->report, *state, &chart));
    assert_drawn(&chart, *state);
    static const char *const shown[] = {"0.72", ".58–.82", "n 64", "−.08 to .35"};
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        if (!shows(&chart, shown[i]))
            fail_msg("%s is not shown", shown[i]);
    assert_non_null(strstr(chart.reading, "above them the 95\u00a0% interval and n"));
    chart_free(&chart);
}

static void names_are_short_where_that_tells_people_apart(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample->interviewers[1] = "Amara Keller";
    assert_true(agreement_heatmap_chart(&sample->report, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(shows(&chart, "Diallo<"));
    assert_true(shows(&chart, "Keller<"));
    assert_true(shows(&chart, "Chen Wei<"));
    chart_free(&chart);
    sample_hide_interviewers(sample);
    assert_true(agreement_heatmap_chart(&sample->report, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(shows(&chart, "Interviewer 3<"));
    assert_true(shows(&chart, "3<"));
    assert_false(shows(&chart, "Chen"));
    chart_free(&chart);
}

/* Twenty interviewers who all met. */
static void multiply_interviewers(struct sample *sample, struct arena *arena)
{
    enum { N = 20 };
    const char **const names = ARENA_ARRAY(arena, N, const char *);
    struct pair_result *const pairs = ARENA_ARRAY(arena, N * N, struct pair_result);
    size_t n = 0;
    for (size_t a = 0; a < N; a++) {
        names[a] = arena_format(arena, "Interviewer with a long name %zu", a);
        for (size_t b = a + 1; b < N; b++) {
            pairs[n] = sample->result.agreement.pairs[6];
            pairs[n].a = a;
            pairs[n].b = b;
            pairs[n++].n = 20 + a;
        }
    }
    sample->catalogue.interviewers = names;
    sample->catalogue.n_interviewers = N;
    sample->result.agreement.pairs = pairs;
    sample->result.agreement.n_pairs = n;
}

static void many_interviewers_give_way_and_the_reading_says_so(void **state)
{
    struct sample *const sample = sample_report(*state);
    multiply_interviewers(sample, *state);
    struct chart chart = {0};
    assert_true(agreement_heatmap_chart(&sample->report, *state, &chart));
    assert_drawn(&chart, *state);
    assert_int_equal(chart.width, 720);
    assert_non_null(strstr(chart.reading, "the twelve who share the most answers, of 20"));
    chart_free(&chart);
}

static void without_shared_answers_there_is_no_chart(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample->result.agreement.n_pairs = 0;
    assert_false(agreement_heatmap_chart(&sample->report, *state, &chart));
    assert_false(agreement_heatmap_chart(&empty_report(*state)->report, *state, &chart));
    assert_null(chart.script.data);
}

static void pairs_that_all_have_too_few_answers_are_no_chart(void **state)
{
    struct chart chart = {0};
    assert_false(agreement_heatmap_chart(&too_few_report(*state)->report, *state, &chart));
    assert_null(chart.script.data);
}

static void hostile_names_are_drawn_as_text(void **state)
{
    struct chart chart = {0};
    assert_true(agreement_heatmap_chart(&hostile_report(*state)->report, *state, &chart));
    assert_drawn(&chart, *state);
    assert_null(strstr(chart.svg, "<script"));
    chart_free(&chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_script_is_as_it_was_read),
        ARENA_TEST(pairs_show_order_and_level_and_what_is_missing),
        ARENA_TEST(without_levels_the_interval_and_n_stand_above),
        ARENA_TEST(names_are_short_where_that_tells_people_apart),
        ARENA_TEST(many_interviewers_give_way_and_the_reading_says_so),
        ARENA_TEST(without_shared_answers_there_is_no_chart),
        ARENA_TEST(pairs_that_all_have_too_few_answers_are_no_chart),
        ARENA_TEST(hostile_names_are_drawn_as_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
