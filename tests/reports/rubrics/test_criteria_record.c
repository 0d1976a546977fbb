#include "reports/rubrics/criteria_record.h"

#include "reports/questions/questions_json.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/json_contract.h"
#include "tests/support/reports/sample_criteria.h"

static json_t *document_of(const struct sample *sample)
{
    struct buffer text = {0};
    questions_json(&sample->report, &text);
    return json_checked(&text);
}

static const json_t *criterion_of(const json_t *document, size_t question, size_t criterion)
{
    const json_t *const object = json_array_get(json_object_get(document, "questions"), question);
    return json_array_get(json_object_get(object, "criteria"), criterion);
}

static void a_question_lists_its_criteria(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_criteria_add(sample, *state);
    json_t *const document = document_of(sample);
    const json_t *const first = criterion_of(document, 0, 0);
    assert_int_equal(json_integer_value(json_object_get(first, "position")), 1);
    assert_true(json_is_true(json_object_get(first, "required")));
    assert_true(json_is_null(json_object_get(criterion_of(document, 0, 3), "required")));
    assert_int_equal(json_integer_value(json_object_get(criterion_of(document, 0, 1), "n_earlier")),
                     3);
    const json_t *const finding = json_array_get(json_object_get(first, "findings"), 0);
    assert_string_equal(json_string_value(json_object_get(finding, "kind")), "required_rarer");
    assert_int_equal(json_integer_value(json_object_get(finding, "optional")), 3);
    assert_non_null(json_object_get(json_object_get(finding, "difference"), "lower"));
    assert_null(criterion_of(document, 2, 0));
    json_decref(document);
}

static void without_criteria_the_key_is_absent(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    const json_t *const question = json_array_get(json_object_get(document, "questions"), 0);
    assert_null(json_object_get(question, "criteria"));
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_question_lists_its_criteria),
        ARENA_TEST(without_criteria_the_key_is_absent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
