#include "reports/agreement/kappa_forest_chart.h"

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
    assert_true(kappa_forest_chart(report, false, *state, &wide));
    assert_true(kappa_forest_chart(report, true, *state, &narrow));
    assert_int_equal(wide.width, 720);
    assert_int_equal(narrow.width, 360);
    assert_golden(&wide.script, "chart-kappa-forest.gp");
    assert_golden(&narrow.script, "chart-kappa-forest-narrow.gp");
}

static struct question_result *question(struct sample *sample, size_t q)
{
    return &sample->result.questions.questions[q];
}

static void the_least_agreement_stands_on_top_and_all_below(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    question(sample, 9)->kappa_quadratic = sample_estimate(0.01, -0.30, 0.32, 12);
    assert_true(kappa_forest_chart(&sample->report, false, *state, &chart));
    assert_drawn(&chart, *state);
    const char *const lowest = strstr(chart.svg, "0.01<");
    const char *const all = strstr(chart.svg, "All questions<");
    assert_true(lowest && all && lowest < all);
    assert_true(shows(&chart, "−0.4<"));
    assert_non_null(strstr(chart.description, "0.01 (−0.30 to 0.32), 12 pairs of scores."));
    chart_free(&chart);
}

static void the_title_names_questions_or_counts_them(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    static struct finding findings[SAMPLE_QUESTIONS];
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++) {
        findings[q] = (struct finding){.kind = FINDING_DISAGREE, .strength = STRENGTH_CLEAR};
        question(sample, q)->findings = &findings[q];
        question(sample, q)->n_findings = q == 1;
        question(sample, q)->kappa_quadratic = sample_estimate(0.2, 0.1, 0.3, 80);
    }
    assert_true(kappa_forest_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title, "Interviewers disagree on 1.2");
    chart_free(&chart);
    for (size_t q = 0; q < 4; q++)
        question(sample, q)->n_findings = 1;
    assert_true(kappa_forest_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title, "Interviewers disagree on four questions");
    chart_free(&chart);
    for (size_t q = 0; q < 4; q++)
        question(sample, q)->n_findings = 0;
    assert_true(kappa_forest_chart(&sample->report, false, *state, &chart));
    assert_string_equal(chart.title, "On no question do interviewers clearly disagree");
    chart_free(&chart);
}

static void a_question_without_kappa_is_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        question(sample, q)->kappa_quadratic = q == 0 ? sample_no_estimate(ESTIMATE_TOO_FEW, 3, "")
                                                      : sample_estimate(0.5, 0.4, 0.6, 50);
    assert_true(kappa_forest_chart(&sample->report, false, *state, &chart));
    assert_non_null(strstr(chart.reading, "for want of answers that two scored: 1.1"));
    chart_free(&chart);
}

static void without_any_kappa_there_is_no_chart(void **state)
{
    struct chart chart = {0};
    assert_false(kappa_forest_chart(&empty_report(*state)->report, false, *state, &chart));
    assert_false(kappa_forest_chart(&too_few_report(*state)->report, false, *state, &chart));
    assert_null(chart.script.data);
}

static void without_a_pooled_kappa_the_rows_stand_alone(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    sample->result.agreement.overall.kappa[KAPPA_QUADRATIC].estimate = sample_no_estimate(
        ESTIMATE_UNDEFINED, 0, "");
    assert_true(kappa_forest_chart(&sample->report, true, *state, &chart));
    assert_null(strstr(chart.script.data, "polygon"));
    assert_drawn(&chart, *state);
    chart_free(&chart);
}

static void hostile_names_are_drawn_as_text(void **state)
{
    for (int narrow = 0; narrow < 2; narrow++) {
        struct chart chart = {0};
        assert_true(kappa_forest_chart(&hostile_report(*state)->report, narrow, *state, &chart));
        assert_drawn(&chart, *state);
        assert_null(strstr(chart.svg, "<script"));
        chart_free(&chart);
    }
}

/* Thirty of the first, the last one with findings. */
static void thirty_questions(struct sample *sample, struct arena *arena)
{
    enum { MANY = 30, FLAGGED = 8 };
    static const size_t from[MANY] = {[MANY - 1] = FLAGGED};
    sample_repeat_questions(sample, from, MANY, arena);
    for (size_t i = 0; i + 1 < MANY; i++)
        sample->result.questions.questions[i].kappa_quadratic.value -= 0.001 * (double)i;
}

static void a_slide_has_the_twelve_with_the_least_agreement(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct chart chart = {0};
    thirty_questions(sample, *state);
    assert_true(kappa_forest_chart_slide(&sample->report, *state, &chart));
    assert_non_null(strstr(chart.script.data, "set label 'N30'"));
    assert_non_null(strstr(chart.script.data, "set label 'N29'"));
    assert_non_null(strstr(chart.script.data, "set label 'N19'"));
    assert_null(strstr(chart.script.data, "set label 'N18'"));
    assert_non_null(strstr(chart.reading, " Shown are the twelve with the least agreement of 30."));
    assert_string_equal(chart.title, "Interviewers disagree on N30");
    chart_free(&chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_scripts_are_as_they_were_read),
        ARENA_TEST(the_least_agreement_stands_on_top_and_all_below),
        ARENA_TEST(the_title_names_questions_or_counts_them),
        ARENA_TEST(a_question_without_kappa_is_named),
        ARENA_TEST(without_any_kappa_there_is_no_chart),
        ARENA_TEST(without_a_pooled_kappa_the_rows_stand_alone),
        ARENA_TEST(hostile_names_are_drawn_as_text),
        ARENA_TEST(a_slide_has_the_twelve_with_the_least_agreement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
