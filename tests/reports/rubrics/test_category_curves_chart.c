#include "reports/rubrics/category_curves_chart.h"

#include <string.h>

#include "reports/rubrics/category_curves.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_model.h"

enum { DISORDERED = 2, ORDERED = 5 };

static void clear_findings(struct sample *sample)
{
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        sample->result.questions.questions[q].n_findings = 0;
}

static void flag(struct sample *sample, size_t question)
{
    struct question_result *const result = &sample->result.questions.questions[question];
    result->n_findings = 1;
    result->findings[0] = (struct finding){.kind = FINDING_TOO_HARD, .strength = STRENGTH_CLEAR};
}

static void the_scripts_are_as_they_were_read(void **state)
{
    struct chart wide = {0}, narrow = {0};
    struct sample *const sample = sample_report(*state);
    sample_model(sample, *state);
    clear_findings(sample);
    flag(sample, ORDERED);
    assert_true(category_curves_chart(&sample->report, false, *state, &wide));
    assert_true(category_curves_chart(&sample->report, true, *state, &narrow));
    assert_int_equal(narrow.width, 360);
    assert_true(narrow.narrow);
    assert_golden(&wide.script, "chart-category-curves.gp");
    assert_golden(&narrow.script, "chart-category-curves-narrow.gp");
}

static void disordered_questions_come_first_then_flagged_ones_up_to_six(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct category_curves curves;
    struct facets_result *const model = sample_model(sample, *state);
    clear_findings(sample);
    flag(sample, 0);
    flag(sample, ORDERED);
    assert_true(category_curves_of(&sample->report, &curves));
    assert_int_equal(curves.n, 3);
    assert_int_equal(curves.questions[0], DISORDERED);
    assert_int_equal(curves.questions[1], 0);
    assert_int_equal(curves.questions[2], ORDERED);
    assert_int_equal(curves.n_unlikely, 1);
    model->questions[0].thresholds[3].status = ESTIMATE_UNDEFINED;
    assert_true(category_curves_of(&sample->report, &curves));
    assert_int_equal(curves.n, 2);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        flag(sample, q);
    assert_true(category_curves_of(&sample->report, &curves));
    assert_int_equal(curves.n, CATEGORY_CURVES_MOST);
    assert_int_equal(curves.n_more, SAMPLE_QUESTIONS - 1 - CATEGORY_CURVES_MOST);
}

static void nothing_worth_a_look_has_no_chart(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    assert_false(category_curves_chart(&sample->report, false, *state, &chart));
    struct facets_result *const model = sample_model(sample, *state);
    clear_findings(sample);
    model->questions[DISORDERED].unlikely = 0;
    assert_false(category_curves_chart(&sample->report, false, *state, &chart));
    flag(sample, ORDERED);
    sample->result.questions.questions[ORDERED].findings[0].strength = STRENGTH_WATCH;
    assert_false(category_curves_chart(&sample->report, false, *state, &chart));
    assert_null(chart.script.data);
}

/* Levels next to each other are equally likely where the step between them is. */
static void chances_sum_to_one_and_neighbours_are_equal_at_their_step(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct category_curves curves;
    double chances[CATEGORY_CURVES_MOST_LEVELS];
    sample_model(sample, *state);
    assert_true(category_curves_of(&sample->report, &curves));
    for (size_t level = 1; level < 5; level++) {
        double sum = 0;
        const double at = category_curves_step(&curves, DISORDERED, level).value;
        category_curves_chances(&curves, DISORDERED, at, chances);
        assert_near(chances[level], chances[level - 1], 1e-12);
        for (size_t k = 0; k < 5; k++)
            sum += chances[k];
        assert_near(sum, 1, 1e-12);
    }
}

/* By the curves themselves, over a fine grid. */
static void the_strip_says_which_curve_is_highest(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct category_curves curves;
    double chances[CATEGORY_CURVES_MOST_LEVELS], from, to;
    sample_model(sample, *state);
    assert_true(category_curves_of(&sample->report, &curves));
    const size_t questions[] = {DISORDERED, ORDERED};
    for (size_t i = 0; i < 2; i++)
        for (double at = -6.0001; at < 6; at += 0.01) {
            size_t highest = 0;
            category_curves_chances(&curves, questions[i], at, chances);
            for (size_t level = 1; level < 5; level++)
                if (chances[level] > chances[highest])
                    highest = level;
            assert_true(category_curves_likeliest(&curves, questions[i], highest, &from, &to));
            assert_true(from <= at && at <= to);
        }
    assert_false(category_curves_likeliest(&curves, DISORDERED, 1, &from, &to));
    assert_true(category_curves_likeliest(&curves, ORDERED, 1, &from, &to));
    assert_near(to - from, 1.2, 1e-12);
}

static void the_title_names_the_score_that_is_nobodys_likeliest(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct facets_result *const model = sample_model(sample, *state);
    struct chart chart = {0};
    clear_findings(sample);
    assert_true(category_curves_chart(&sample->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_string_equal(chart.title,
                        arena_format(*state, "Score 2 of %s is nobody's likeliest score",
                                     sample->questions[DISORDERED].code));
    assert_true(shows(&chart, "2 is nobody’s likeliest<"));
    chart_free(&chart);
    model->questions[DISORDERED].unlikely = 0;
    flag(sample, DISORDERED);
    flag(sample, ORDERED);
    assert_true(category_curves_chart(&sample->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    assert_string_equal(chart.title,
                        "No flagged question clearly has a score that is nobody's likeliest");
    assert_true(shows(&chart, "2 may be nobody’s likeliest<"));
    assert_true(shows(&chart, "every score is somebody’s"));
    assert_non_null(strstr(chart.description, "steps at −1.88 (−2.08 to −1.68), "));
    chart_free(&chart);
    model->questions[DISORDERED].unlikely = model->questions[ORDERED].unlikely = 1;
    assert_true(category_curves_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title, "Two questions have a score that is nobody's likeliest");
    chart_free(&chart);
}

static void hostile_names_are_drawn_as_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    static const char *const labels[] = {"<script>1</script>`id`'", "2", "3", "4",
                                         "\"; system(\"id\")"};
    sample_model(sample, *state);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        flag(sample, q);
    sample->scales[0].labels = labels;
    for (int narrow = 0; narrow < 2; narrow++) {
        struct chart chart = {0};
        assert_true(category_curves_chart(&sample->report, narrow, *state, &chart));
        assert_drawn(&chart, *state);
        assert_null(strstr(chart.svg, "<script"));
        chart_free(&chart);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_scripts_are_as_they_were_read),
        ARENA_TEST(disordered_questions_come_first_then_flagged_ones_up_to_six),
        ARENA_TEST(nothing_worth_a_look_has_no_chart),
        ARENA_TEST(chances_sum_to_one_and_neighbours_are_equal_at_their_step),
        ARENA_TEST(the_strip_says_which_curve_is_highest),
        ARENA_TEST(the_title_names_the_score_that_is_nobodys_likeliest),
        ARENA_TEST(hostile_names_are_drawn_as_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
