#include "reports/interviewers/ruler_chart.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_model.h"

static void the_scripts_are_as_they_were_read(void **state)
{
    struct chart wide = {0}, narrow = {0};
    struct sample *const sample = sample_report(*state);
    sample_model(sample, *state);
    assert_true(ruler_chart(&sample->report, false, *state, &wide));
    assert_true(ruler_chart(&sample->report, true, *state, &narrow));
    assert_int_equal(narrow.width, 360);
    assert_true(narrow.narrow);
    assert_string_equal(wide.title,
                        "One of twelve questions lies below nearly all candidates, one above");
    assert_string_equal(wide.title, narrow.title);
    assert_golden(&wide.script, "chart-ruler.gp");
    assert_golden(&narrow.script, "chart-ruler-narrow.gp");
}

static void the_title_says_where_the_questions_lie(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct facets_result *const model = sample_model(sample, *state);
    struct chart chart = {0};
    model->questions[0].difficulty = model->questions[1].difficulty;
    assert_true(ruler_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title,
                        "One of twelve questions lies above nearly all candidates, too "
                        "hard to tell them apart");
    chart_free(&chart);
    model->questions[11].difficulty = model->questions[1].difficulty;
    assert_true(ruler_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title, "The questions lie where the candidates are");
    chart_free(&chart);
    for (size_t q = 0; q < 2; q++)
        model->questions[q].difficulty = sample_estimate(-3, -3.2, -2.8, 90);
    assert_true(ruler_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title, "Two of twelve questions lie below nearly all candidates, too "
                                     "easy to tell them apart");
    chart_free(&chart);
}

static void questions_and_interviewers_have_names_and_candidates_none(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample_model(sample, *state);
    assert_true(ruler_chart(&sample->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_true(shows(&chart, "▼ Amara Diallo<"));
    assert_true(shows(&chart, "Chen Wei<"));
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        assert_non_null(strstr(chart.svg, sample->questions[q].code));
    assert_null(strstr(chart.svg, "C0"));
    assert_non_null(strstr(chart.description, "Nine in ten of 40 candidates lie between "));
    assert_non_null(strstr(chart.description, " Chen Wei: 0.00 (−0.20 to 0.20)."));
    chart_free(&chart);
}

static void names_can_be_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample_model(sample, *state);
    sample_hide_interviewers(sample);
    assert_true(ruler_chart(&sample->report, true, *state, &chart));
    assert_drawn(&chart, *state);
    assert_null(strstr(chart.svg, "Amara"));
    assert_null(strstr(chart.description, "Amara"));
    assert_true(shows(&chart, "▼ Interviewer 1<"));
    chart_free(&chart);
}

static void groups_and_those_without_a_place_are_said(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct facets_result *const model = sample_model(sample, *state);
    struct chart chart = {0};
    assert_true(ruler_chart(&sample->report, false, *state, &chart));
    assert_null(strstr(chart.reading, "groups"));
    assert_null(strstr(chart.reading, "Without a place"));
    chart_free(&chart);
    model->n_groups = 2;
    model->questions[4].difficulty.status = ESTIMATE_UNDEFINED;
    model->interviewers[4].severity.status = ESTIMATE_TOO_FEW;
    assert_true(ruler_chart(&sample->report, false, *state, &chart));
    assert_non_null(strstr(chart.reading, " of two groups, which these scores cannot compare"));
    assert_non_null(strstr(chart.reading, " Without a place: one question and one interviewer."));
    chart_free(&chart);
}

/* Far more than there are lines for, all in one place. */
static void crowds_stay_within_the_picture_and_say_how_many_more(void **state)
{
    enum { MANY = 60 };
    static const char *names[MANY];
    static struct interviewer_result results[MANY];
    static struct facets_interviewer severities[MANY];
    struct sample *const sample = sample_report(*state);
    struct facets_result *const model = sample_model(sample, *state);
    for (size_t i = 0; i < MANY; i++) {
        names[i] = arena_format(*state, "Person %zu.", i);
        results[i] = sample->result.interviewers.interviewers[2];
        severities[i] = model->interviewers[2];
        severities[i].n_ratings = i < 24 ? 10 : 100;
    }
    sample->catalogue.interviewers = names;
    sample->catalogue.n_interviewers = MANY;
    sample->result.interviewers.interviewers = results;
    model->interviewers = severities;
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        model->questions[q].difficulty = sample_estimate(0, -0.1, 0.1, 90);
    for (int narrow = 0; narrow < 2; narrow++) {
        struct chart chart = {0};
        assert_true(ruler_chart(&sample->report, narrow, *state, &chart));
        assert_null(strstr(chart.script.data, "'Person 23.'"));
        assert_non_null(strstr(chart.script.data, "'Person 24.'"));
        assert_non_null(strstr(chart.reading, "the table has 24 more."));
        assert_non_null(strstr(chart.script.data, "'+ "));
        assert_drawn(&chart, *state);
        chart_free(&chart);
    }
}

/* A line of its own has room for a whole code, a full one has not. */
static void long_codes_are_whole_where_there_is_room(void **state)
{
    static const char code[] = "INTERVIEW-QUESTION-17";
    struct sample *const sample = sample_report(*state);
    struct facets_result *const model = sample_model(sample, *state);
    struct chart chart = {0};
    sample->questions[4].code = code;
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        model->questions[q].difficulty = sample_estimate((double)q / 4, 0, 0, 90);
    assert_true(ruler_chart(&sample->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_non_null(strstr(chart.svg, code));
    chart_free(&chart);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        model->questions[q].difficulty = sample_estimate(0, 0, 0, 90);
    assert_true(ruler_chart(&sample->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_null(strstr(chart.svg, code));
    chart_free(&chart);
}

static void without_a_model_there_is_no_chart(void **state)
{
    struct chart chart = {0};
    assert_false(ruler_chart(&sample_report(*state)->report, false, *state, &chart));
    assert_null(chart.script.data);
}

static void hostile_names_are_drawn_as_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    sample_model(sample, *state);
    for (int narrow = 0; narrow < 2; narrow++) {
        struct chart chart = {0};
        assert_true(ruler_chart(&sample->report, narrow, *state, &chart));
        assert_drawn(&chart, *state);
        assert_null(strstr(chart.svg, "<script"));
        chart_free(&chart);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_scripts_are_as_they_were_read),
        ARENA_TEST(the_title_says_where_the_questions_lie),
        ARENA_TEST(questions_and_interviewers_have_names_and_candidates_none),
        ARENA_TEST(names_can_be_hidden),
        ARENA_TEST(groups_and_those_without_a_place_are_said),
        ARENA_TEST(crowds_stay_within_the_picture_and_say_how_many_more),
        ARENA_TEST(long_codes_are_whole_where_there_is_room),
        ARENA_TEST(without_a_model_there_is_no_chart),
        ARENA_TEST(hostile_names_are_drawn_as_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
