#include "reports/model/question_order.h"
#include "tests/support/near.h"
#include "tests/support/reports/sample_report.h"

static void questions_stand_by_their_strongest_finding(void **state)
{
    (void)state;
    struct finding findings[] = {{FINDING_FLAT, STRENGTH_CLEAR, 0.001, 0},
                                 {FINDING_TOO_HARD, STRENGTH_WATCH, 0.1, 0}};
    struct question_result question = {.findings = findings, .n_findings = 2};
    assert_int_equal(question_order_standing(&question), STANDING_CLEAR);
    findings[0] = (struct finding){FINDING_TOO_HARD, STRENGTH_WATCH, 0.1, 0};
    assert_int_equal(question_order_standing(&question), STANDING_WATCH);
    findings[0] = (struct finding){FINDING_TOO_FEW, STRENGTH_NONE, 0.1, 0};
    assert_int_equal(question_order_standing(&question), STANDING_TOO_FEW);
    question.n_findings = 0;
    assert_int_equal(question_order_standing(&question), STANDING_HEALTHY);
}

static void the_order_is_clear_watch_too_few_healthy(void **state)
{
    (void)state;
    static const size_t expected[SAMPLE_QUESTIONS] = {5, 2, 10, 3, 8, 9, 7, 6, 1, 11, 0, 4};
    struct arena arena = {0};
    const struct sample *const sample = sample_report(&arena);
    const struct question_order order = question_order(&sample->report, &arena);
    assert_int_equal(order.n, SAMPLE_QUESTIONS);
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        assert_int_equal(order.questions[i], expected[i]);
    arena_free(&arena);
}

static void ranks_rise_along_the_order(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct sample *const sample = sample_report(&arena);
    const struct question_order order = question_order(&sample->report, &arena);
    const struct question_result *const results = sample->result.questions.questions;
    for (size_t i = 1; i < order.n; i++)
        assert_true(question_order_rank(&results[order.questions[i - 1]]) <=
                    question_order_rank(&results[order.questions[i]]));
    arena_free(&arena);
}

static void a_question_asked_without_any_score_is_kept(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct sample *const sample = sample_report(&arena);
    struct question_result *const results = sample->result.questions.questions;
    results[4].n_ratings = 0;
    results[4].n_missing = 2;
    assert_int_equal(question_order(&sample->report, &arena).n, SAMPLE_QUESTIONS);
    results[4].n_missing = 0;
    assert_int_equal(question_order(&sample->report, &arena).n, SAMPLE_QUESTIONS - 1);
    arena_free(&arena);
}

static void every_kind_has_a_shape_and_a_colour(void **state)
{
    (void)state;
    static const char *const marks[] = {"▼", "▲", "◆", "◆", "■", "▼", "▲", "◆", "◆"};
    for (size_t kind = FINDING_TOO_HARD; kind < FINDING_TOO_FEW; kind++) {
        struct finding finding = {(enum finding_kind)kind, STRENGTH_CLEAR, 0, 0};
        assert_string_equal(question_order_mark(&finding).mark, marks[kind]);
        finding.strength = STRENGTH_WATCH;
        assert_string_equal(question_order_mark(&finding).mark, "○");
        assert_string_equal(question_order_mark(&finding).class, "watch");
    }
    const struct finding few = {FINDING_TOO_FEW, STRENGTH_NONE, 0, 0};
    assert_string_equal(question_order_mark(&few).mark, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(questions_stand_by_their_strongest_finding),
        cmocka_unit_test(the_order_is_clear_watch_too_few_healthy),
        cmocka_unit_test(ranks_rise_along_the_order),
        cmocka_unit_test(a_question_asked_without_any_score_is_kept),
        cmocka_unit_test(every_kind_has_a_shape_and_a_colour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
