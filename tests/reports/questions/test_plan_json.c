#include "reports/questions/plan_json.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static json_t *document_of(const struct sample *sample)
{
    struct buffer text = {0};
    plan_json(&sample->report, &text);
    return json_checked(&text);
}

static void a_plan_is_told_in_full(void **state)
{
    struct buffer text = {0};
    plan_json(&sample_report(*state)->report, &text);
    assert_golden(&text, "plan.json");
}

static void a_step_names_its_question_and_what_is_left(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_string_equal(json_string_value(json_at(document, "overall.steps.0.drop")), "B1");
    assert_int_equal(json_integer_value(json_at(document, "overall.steps.0.n_questions")), 9);
    assert_true(json_is_true(json_at(document, "overall.steps.0.topic_left_empty")));
    assert_string_equal(json_string_value(json_at(document, "overall.left_out.0.apart_from")),
                        "4.1");
    assert_string_equal(json_string_value(json_at(document, "topics.2.steps.0.loss.status")),
                        "undefined");
    json_decref(document);
}

static void nothing_asked_is_a_document_too(void **state)
{
    json_t *const document = document_of(empty_report(*state));
    assert_int_equal(json_array_size(json_at(document, "overall.steps")), 0);
    assert_true(json_is_null(json_at(document, "overall.minutes")));
    json_decref(document);
}

static void hostile_names_stay_text(void **state)
{
    struct buffer text = {0};
    plan_json(&hostile_report(*state)->report, &text);
    assert_inert(&text);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_plan_is_told_in_full),
        ARENA_TEST(a_step_names_its_question_and_what_is_left),
        ARENA_TEST(nothing_asked_is_a_document_too),
        ARENA_TEST(hostile_names_stay_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
