#include "reports/rubrics/rubric_use_chart.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static void the_script_is_as_it_was_read(void **state)
{
    struct chart chart = {0};
    assert_true(rubric_use_chart(&sample_report(*state)->report, *state, &chart));
    assert_golden(&chart.script, "chart-rubric-use.gp");
}

static void the_hardest_question_is_on_top(void **state)
{
    struct chart chart = {0};
    assert_true(rubric_use_chart(&sample_report(*state)->report, *state, &chart));
    const char *const hard = strstr(chart.script.data, "'Bisect a heisenbug'");
    const char *const easy = strstr(chart.script.data, "'Explain your last project'");
    assert_non_null(hard);
    assert_non_null(easy);
    assert_true(hard < easy);
    chart_free(&chart);
}

static void averages_are_on_the_scale_of_all(void **state)
{
    struct chart chart = {0};
    assert_true(rubric_use_chart(&sample_report(*state)->report, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(shows(&chart, "1.56<"));
    chart_free(&chart);
}

static void a_question_without_an_average_gives_n(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.questions.questions[0].difficulty = sample_no_estimate(
        ESTIMATE_TOO_FEW, 9, "9 candidates; 10 are needed");
    sample->result.questions.questions[0].n_candidates = 9;
    struct chart chart = {0};
    assert_true(rubric_use_chart(&sample->report, *state, &chart));
    assert_non_null(strstr(chart.script.data, "set label 'n 9'"));
    chart_free(&chart);
}

/* Gives every second question, or all, a scale of `n` levels. */
static void set_scale(struct sample *sample, size_t n, size_t every, struct arena *arena)
{
    double *const values = ARENA_ARRAY(arena, n, double);
    const char **const labels = ARENA_ARRAY(arena, n, const char *);
    for (size_t i = 0; i < n; i++) {
        values[i] = (double)i;
        labels[i] = arena_format(arena, "%zu", i);
    }
    sample->scales[1] = (struct scale){
        .name = "n", .n_levels = n, .values = values, .labels = labels};
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i += every) {
        struct question_result *const result = &sample->result.questions.questions[i];
        sample->questions[i].scale = 1;
        result->n_ratings = 0;
        result->levels = ARENA_ARRAY(arena, n, struct level_use);
        for (size_t k = 0; k < n; k++) {
            result->levels[k].count = 3 + (i + k) % 5;
            result->levels[k].share = sample_estimate(0.1, 0.05, 0.2, 40);
            result->n_ratings += result->levels[k].count;
        }
    }
}

static void scales_of_any_length_are_drawn(void **state)
{
    static const size_t lengths[] = {2, 3, 4, 6, 7, 8, 9, 10, 11, 21, 101};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct sample *const sample = sample_report(*state);
        set_scale(sample, lengths[i], 1, *state);
        struct chart chart = {0};
        assert_true(rubric_use_chart(&sample->report, *state, &chart));
        assert_drawn(&chart, *state);
        chart_free(&chart);
    }
}

static void different_scales_are_compared_in_shares(void **state)
{
    struct sample *const sample = sample_report(*state);
    set_scale(sample, 11, 2, *state);
    struct chart chart = {0};
    assert_true(rubric_use_chart(&sample->report, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(shows(&chart, "lowest level"));
    assert_true(shows(&chart, "14\u00a0%"));
    assert_non_null(strstr(chart.reading, "as a share of the scale"));
    chart_free(&chart);
}

static void questions_with_too_few_ratings_are_left_out(void **state)
{
    struct chart chart = {0};
    assert_true(rubric_use_chart(&sample_report(*state)->report, *state, &chart));
    assert_null(strstr(chart.script.data, "Ethics dilemma"));
    chart_free(&chart);
    struct sample *const sample = sample_report(*state);
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        sample->result.questions.questions[i].floor.status = ESTIMATE_TOO_FEW;
    assert_false(rubric_use_chart(&sample->report, *state, &chart));
    assert_false(rubric_use_chart(&empty_report(*state)->report, *state, &chart));
}

static void hostile_titles_are_drawn_as_text(void **state)
{
    struct chart chart = {0};
    assert_true(rubric_use_chart(&hostile_report(*state)->report, *state, &chart));
    assert_drawn(&chart, *state);
    assert_null(strstr(chart.svg, "<script"));
    chart_free(&chart);
}

/* Thirty of the first, the last one with findings. */
static void thirty_questions(struct sample *sample, struct arena *arena)
{
    enum { MANY = 30, FLAGGED = 5 };
    static const size_t from[MANY] = {[MANY - 1] = FLAGGED};
    sample_repeat_questions(sample, from, MANY, arena);
    for (size_t i = 0; i + 1 < MANY; i++)
        sample->result.questions.questions[i].difficulty.value = 0.5 + 0.01 * (double)i;
}

static void a_slide_has_twelve_questions_those_with_findings_first(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    thirty_questions(sample, *state);
    sample->result.questions.questions[28].difficulty.value = 0.5;
    assert_true(rubric_use_chart_slide(&sample->report, *state, &chart));
    assert_non_null(strstr(chart.script.data, "set label 'N30'"));
    assert_non_null(strstr(chart.script.data, "set label 'N28'"));
    assert_non_null(strstr(chart.script.data, "set label 'N18'"));
    assert_null(strstr(chart.script.data, "set label 'N17'"));
    assert_null(strstr(chart.script.data, "set label 'N29'"));
    assert_non_null(strstr(chart.reading, " Shown are twelve of 30, those with findings first."));
    chart_free(&chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_script_is_as_it_was_read),
        ARENA_TEST(the_hardest_question_is_on_top),
        ARENA_TEST(averages_are_on_the_scale_of_all),
        ARENA_TEST(a_question_without_an_average_gives_n),
        ARENA_TEST(scales_of_any_length_are_drawn),
        ARENA_TEST(different_scales_are_compared_in_shares),
        ARENA_TEST(questions_with_too_few_ratings_are_left_out),
        ARENA_TEST(hostile_titles_are_drawn_as_text),
        ARENA_TEST(a_slide_has_twelve_questions_those_with_findings_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
