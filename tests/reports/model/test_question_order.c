#include "reports/model/question_order.h"
#include "tests/support/near.h"
#include "tests/support/reports/sample_report.h"

static void the_order_is_flagged_watch_cannot_say_sound(void **state)
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
        struct finding finding = {.kind = (enum finding_kind)kind, .strength = STRENGTH_CLEAR};
        assert_string_equal(question_order_mark(&finding).mark, marks[kind]);
        finding.strength = STRENGTH_WATCH;
        assert_string_equal(question_order_mark(&finding).mark, "○");
        assert_string_equal(question_order_mark(&finding).class, "watch");
    }
    const struct finding few = {.kind = FINDING_TOO_FEW, .strength = STRENGTH_NONE, .p = 0};
    assert_string_equal(question_order_mark(&few).mark, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_is_flagged_watch_cannot_say_sound),
        cmocka_unit_test(ranks_rise_along_the_order),
        cmocka_unit_test(a_question_asked_without_any_score_is_kept),
        cmocka_unit_test(every_kind_has_a_shape_and_a_colour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
