#include "reports/questions/question_map_chart.h"

#include <string.h>
#include <time.h>

#include "reports/model/question_flags.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static void the_script_is_as_it_was_read(void **state)
{
    struct chart chart = {0};
    assert_true(question_map_chart(&sample_report(*state)->report, false, *state, &chart));
    assert_golden(&chart.script, "chart-question-map.gp");
}

static void marks_and_labels_are_drawn(void **state)
{
    struct chart chart = {0};
    assert_true(question_map_chart(&sample_report(*state)->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(shows(&chart, "3.2"));
    assert_true(shows(&chart, "3.2 Bisect a heisenbug"));
    assert_true(shows(&chart, "interviewers disagree"));
    assert_true(shows(&chart, "average above 4<"));
    assert_true(shows(&chart, "average below 2.2<"));
    assert_false(shows(&chart, "B2")); /* too few answers */
    chart_free(&chart);
}

static void limits_move_the_zones(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->limits.too_easy = 0.9;
    sample->limits.too_hard = 0.1;
    sample->limits.flat = 0.35;
    struct chart chart = {0};
    assert_true(question_map_chart(&sample->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_false(shows(&chart, "average above 4<"));
    chart_free(&chart);
}

static void different_scales_are_spoken_of_in_shares(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->questions[0].scale = 1;
    struct chart chart = {0};
    assert_true(question_map_chart(&sample->report, false, *state, &chart));
    assert_non_null(strstr(chart.script.data, "'average above 75\u00a0%'"));
    chart_free(&chart);
}

static void without_answers_there_is_no_chart(void **state)
{
    struct chart chart = {0};
    assert_false(question_map_chart(&too_few_report(*state)->report, false, *state, &chart));
    assert_false(question_map_chart(&empty_report(*state)->report, false, *state, &chart));
    assert_null(chart.script.data);
}

static void under_ten_judged_questions_there_is_no_map(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const results = sample->result.questions.questions;
    struct chart chart = {0};
    size_t judged = 0;
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++) {
        results[i].verdict.state = i < 10 ? STATE_SOUND : STATE_CANNOT_SAY;
        judged += i < 10 && question_flag_is_on_map(&results[i]);
    }
    assert_int_equal(judged, 10);
    assert_true(question_map_chart_is_there(&sample->report));
    results[3].verdict.state = STATE_CANNOT_SAY;
    assert_false(question_map_chart_is_there(&sample->report));
    assert_false(question_map_chart(&sample->report, false, *state, &chart));
    assert_null(chart.script.data);
}

static void for_phones_there_are_codes_alone(void **state)
{
    struct chart chart = {0};
    assert_true(question_map_chart(&sample_report(*state)->report, true, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(chart.width == 360 && chart.narrow);
    assert_true(shows(&chart, "3.2<"));
    assert_false(shows(&chart, "3.2 Bisect a heisenbug"));
    chart_free(&chart);
}

static void hostile_titles_are_drawn_as_text(void **state)
{
    struct chart chart = {0};
    assert_true(question_map_chart(&hostile_report(*state)->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_null(strstr(chart.svg, "<script"));
    chart_free(&chart);
}

/* Questions spread over the map, every tenth of them too hard. */
static void multiply_questions(struct sample *sample, size_t n, struct arena *arena)
{
    size_t *const from = ARENA_ARRAY(arena, n, size_t);
    for (size_t i = 0; i < n; i += 10)
        from[i] = 5;
    sample_repeat_questions(sample, from, n, arena);
    for (size_t i = 0; i < n; i++) {
        struct question_result *const result = &sample->result.questions.questions[i];
        const double p = 0.35 + (double)(i * 37 % 101) / 280, r = 0.3 + (double)(i * 53 % 97) / 240;
        sample->questions[i].code = arena_format(arena, "%zu.%zu", i / 4 + 1, i % 4 + 1);
        result->difficulty = sample_estimate(p, p - 0.05, p + 0.05, 60);
        result->separation = sample_estimate(r, r - 0.15, r + 0.12, 60);
    }
}

static size_t count_labels(const struct chart *chart)
{
    size_t n = 0;
    for (const char *at = chart->script.data; (at = strstr(at, "set label '")); at++)
        n++;
    return n;
}

static void a_hundred_questions_are_drawn_in_time_and_only_the_flagged_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    multiply_questions(sample, 140, *state);
    struct chart chart = {0};
    const clock_t start = clock();
    assert_true(question_map_chart(&sample->report, false, *state, &chart));
    assert_true(clock() - start < 5 * CLOCKS_PER_SEC);
    assert_true(count_labels(&chart) < 60);
    assert_non_null(strstr(chart.script.data, "set label '1.1 "));
    assert_null(strstr(chart.script.data, "set label '1.2"));
    chart_free(&chart);
}

static void questions_of_which_nobody_can_say_have_codes_where_there_is_room(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const results = sample->result.questions.questions;
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++) {
        results[i].n_findings = 0;
        results[i].verdict.state = i == 0 ? STATE_CANNOT_SAY : STATE_SOUND;
    }
    struct chart chart = {0};
    assert_true(question_map_chart(&sample->report, false, *state, &chart));
    assert_non_null(strstr(chart.script.data, "set label '1.1' at"));
    assert_null(strstr(chart.script.data, "set label '1.2"));
    assert_non_null(strstr(chart.script.data, "$unsure << EOD"));
    chart_free(&chart);
}

static void many_to_watch_have_no_titles(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const results = sample->result.questions.questions;
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++) {
        results[i].findings[0].strength = STRENGTH_WATCH;
        results[i].n_findings = i < 5;
        results[i].verdict.state = STATE_WATCH;
    }
    struct chart chart = {0};
    assert_true(question_map_chart(&sample->report, false, *state, &chart));
    assert_null(strstr(chart.script.data, "'to watch'"));
    chart_free(&chart);
    results[4].n_findings = 0;
    assert_true(question_map_chart(&sample->report, false, *state, &chart));
    assert_non_null(strstr(chart.script.data, "'to watch'"));
    chart_free(&chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_script_is_as_it_was_read),
        ARENA_TEST(marks_and_labels_are_drawn),
        ARENA_TEST(limits_move_the_zones),
        ARENA_TEST(different_scales_are_spoken_of_in_shares),
        ARENA_TEST(without_answers_there_is_no_chart),
        ARENA_TEST(under_ten_judged_questions_there_is_no_map),
        ARENA_TEST(for_phones_there_are_codes_alone),
        ARENA_TEST(hostile_titles_are_drawn_as_text),
        ARENA_TEST(a_hundred_questions_are_drawn_in_time_and_only_the_flagged_named),
        ARENA_TEST(questions_of_which_nobody_can_say_have_codes_where_there_is_room),
        ARENA_TEST(many_to_watch_have_no_titles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
