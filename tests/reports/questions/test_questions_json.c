#include "reports/questions/questions_json.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static json_t *document_of(const struct sample *sample)
{
    struct buffer text = {0};
    questions_json(&sample->report, &text);
    return json_checked(&text);
}

static void the_document_is_as_agreed(void **state)
{
    struct buffer text = {0};
    questions_json(&sample_report(*state)->report, &text);
    assert_golden(&text, "questions.json");
}

static void every_question_has_its_numbers(void **state)
{
    const struct sample *const sample = sample_report(*state);
    json_t *const document = document_of(sample);
    assert_int_equal(json_array_size(json_at(document, "questions")), SAMPLE_QUESTIONS);
    assert_near(json_real_value(json_at(document, "alpha.estimate")), 0.72, 0);
    assert_string_equal(json_string_value(json_at(document, "questions.4.topic")), "3");
    assert_near(json_real_value(json_at(document, "questions.4.difficulty.estimate")),
                sample->result.questions.questions[4].difficulty.value, 0);
    assert_near(json_real_value(json_at(document, "questions.4.separation.lower")), 0.48, 0);
    assert_int_equal(json_array_size(json_at(document, "questions.4.levels")), 5);
    assert_int_equal(json_integer_value(json_at(document, "questions.4.levels.2.count")), 30);
    assert_string_equal(json_string_value(json_at(document, "questions.4.levels.2.level")), "3");
    assert_int_equal(json_array_size(json_at(document, "questions.4.findings")), 0);
    json_decref(document);
}

static void findings_have_kind_strength_and_words(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_string_equal(json_string_value(json_at(document, "questions.2.findings.0.kind")),
                        "too_easy");
    assert_string_equal(json_string_value(json_at(document, "questions.2.findings.0.strength")),
                        "clear");
    assert_string_equal(json_string_value(json_at(document, "questions.1.findings.0.strength")),
                        "watch");
    assert_true(json_string_length(json_at(document, "questions.2.findings.0.text")) > 0);
    assert_true(json_string_length(json_at(document, "questions.2.findings.0.action")) > 0);
    json_t *const few = json_at(document, "questions.11.findings.0");
    assert_string_equal(json_string_value(json_object_get(few, "kind")), "too_few");
    assert_null(json_object_get(few, "strength"));
    json_decref(document);
}

static void a_question_without_a_topic_has_an_empty_one(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->questions[0].topic = sample->catalogue.n_topics;
    json_t *const document = document_of(sample);
    assert_string_equal(json_string_value(json_at(document, "questions.0.topic")), "");
    json_decref(document);
}

static void hostile_names_read_back_as_they_were(void **state)
{
    json_t *const document = document_of(hostile_report(*state));
    assert_string_equal(json_string_value(json_at(document, "questions.5.question")), hostile_name);
    assert_string_equal(json_string_value(json_at(document, "questions.5.title")), hostile_name);
    assert_string_equal(json_string_value(json_at(document, "filters.role")), hostile_name);
    json_decref(document);
}

static void no_question_gives_an_empty_list(void **state)
{
    json_t *const document = document_of(empty_report(*state));
    assert_int_equal(json_array_size(json_at(document, "questions")), 0);
    assert_string_equal(json_string_value(json_at(document, "alpha.status")), "too_few");
    json_decref(document);
}

static void too_few_answers_have_no_number_but_n(void **state)
{
    json_t *const document = document_of(too_few_report(*state));
    assert_true(json_is_null(json_at(document, "questions.0.difficulty.estimate")));
    assert_int_equal(json_integer_value(json_at(document, "questions.0.difficulty.n")), 1);
    assert_true(json_is_null(json_at(document, "questions.0.sd")));
    assert_string_equal(json_string_value(json_at(document, "alpha.reason")), "nobody varies");
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_document_is_as_agreed),
        ARENA_TEST(every_question_has_its_numbers),
        ARENA_TEST(findings_have_kind_strength_and_words),
        ARENA_TEST(a_question_without_a_topic_has_an_empty_one),
        ARENA_TEST(hostile_names_read_back_as_they_were),
        ARENA_TEST(no_question_gives_an_empty_list),
        ARENA_TEST(too_few_answers_have_no_number_but_n),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
