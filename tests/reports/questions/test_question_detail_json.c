#include "reports/questions/question_detail_json.h"

#include <jansson.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static void a_question_has_all_its_keys(void **state)
{
    struct sample *const sample = sample_report(*state);
    static const struct question_version version = {1, INT32_MIN, "Sequence a migration",
                                                    "How do you move a large table?", "Rubric"};
    struct wordings wordings[SAMPLE_QUESTIONS] = {[8] = {&version, 1}};
    sample->catalogue.wordings = wordings;
    struct buffer text = {0};
    question_detail_json(&sample->report, 8, &text);
    assert_golden(&text, "question.json");
}

static void a_question_without_answers_is_a_document_too(void **state)
{
    struct buffer text = {0};
    question_detail_json(&too_few_report(*state)->report, 11, &text);
    json_t *const document = json_loads(text.data, 0, NULL);
    assert_non_null(document);
    assert_string_equal(
        json_string_value(json_object_get(json_object_get(document, "difficulty"), "status")),
        "too_few");
    assert_true(json_is_null(json_object_get(document, "prompt")));
    json_decref(document);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_question_has_all_its_keys),
        ARENA_TEST(a_question_without_answers_is_a_document_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
