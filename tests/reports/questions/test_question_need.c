#include "reports/questions/question_need.h"

#include <math.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static double excess(const struct sample *sample, enum finding_kind kind)
{
    return question_need_excess(&sample->report, 0, &(struct finding){.kind = kind});
}

static void a_finding_is_measured_on_the_way_from_its_line_to_the_worst(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const result = &sample->result.questions.questions[0];
    result->difficulty.value = 0.15;
    assert_true(fabs(excess(sample, FINDING_TOO_HARD) - 0.5) < 1e-12);
    result->difficulty.value = 1;
    assert_true(fabs(excess(sample, FINDING_TOO_EASY) - 1) < 1e-12);
    result->separation.value = 0.05;
    assert_true(fabs(excess(sample, FINDING_FLAT) - 0.75) < 1e-12);
    result->separation.value = -0.45;
    assert_true(fabs(excess(sample, FINDING_NEGATIVE) - 0.45) < 1e-12);
    result->kappa_quadratic.value = 0.1;
    assert_true(fabs(excess(sample, FINDING_DISAGREE) - 0.75) < 1e-12);
    result->floor.value = result->ceiling.value = 0.8;
    assert_true(fabs(excess(sample, FINDING_FLOOR) - 0.5) < 1e-12);
    assert_true(fabs(excess(sample, FINDING_CEILING) - 0.5) < 1e-12);
    assert_true(excess(sample, FINDING_UNUSED_LEVEL) == 0);
    assert_true(excess(sample, FINDING_TOO_FEW) == 0);
}

static void what_has_no_number_has_no_excess(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.questions.questions[0].difficulty.value = NAN;
    assert_true(excess(sample, FINDING_TOO_HARD) == 0);
}

static void equal_needs_stay_in_bank_order(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const questions = sample->result.questions.questions;
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        questions[q].verdict.state = STATE_SOUND;
    const struct question_order order = question_need_order(&sample->report, *state);
    assert_int_equal(order.n, SAMPLE_QUESTIONS);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        assert_int_equal(order.questions[q], q);
}

static void what_was_not_asked_is_left_out(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const questions = sample->result.questions.questions;
    questions[0].n_ratings = questions[0].n_missing = 0;
    questions[1].n_ratings = 0;
    questions[1].n_missing = 2;
    const struct question_order order = question_need_order(&sample->report, *state);
    assert_int_equal(order.n, SAMPLE_QUESTIONS - 1);
    for (size_t i = 0; i < order.n; i++)
        assert_int_not_equal(order.questions[i], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_finding_is_measured_on_the_way_from_its_line_to_the_worst),
        ARENA_TEST(what_has_no_number_has_no_excess),
        ARENA_TEST(equal_needs_stay_in_bank_order),
        ARENA_TEST(what_was_not_asked_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
