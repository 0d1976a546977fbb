#include "reports/data/bank_json.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"
#include "tests/support/reports/sample_bank.h"

static json_t *document_of(const struct bank *bank)
{
    struct buffer text = {0};
    bank_json(bank, "0.1.0", &text);
    return json_checked(&text);
}

static void the_document_is_as_agreed(void **state)
{
    (void)state;
    struct buffer text = {0};
    bank_json(&sample_bank, "0.1.0", &text);
    assert_golden(&text, "bank.json");
}

static void topics_questions_and_criteria_are_nested(void **state)
{
    (void)state;
    json_t *const document = document_of(&sample_bank);
    assert_string_equal(json_string_value(json_at(document, "bank")), "backend");
    assert_string_equal(json_string_value(json_at(document, "filters.bank")), "backend");
    assert_int_equal(json_integer_value(json_at(document, "version")), 2);
    assert_int_equal(json_array_size(json_at(document, "topics")), 3);
    assert_string_equal(json_string_value(json_at(document, "topics.2.kind")), "bonus");
    assert_int_equal(json_integer_value(json_at(document, "topics.0.questions.1.version")), 2);
    assert_string_equal(
        json_string_value(json_at(document, "topics.0.questions.1.criteria.2.text")), "jitter");
    assert_true(json_is_false(json_at(document, "topics.0.questions.1.criteria.2.required")));
    assert_string_equal(json_string_value(json_at(document, "topics.0.questions.0.rubric")), "");
    json_decref(document);
}

static void an_empty_bank_has_no_topics(void **state)
{
    (void)state;
    const struct bank bank = {.name = "empty"};
    json_t *const document = document_of(&bank);
    assert_int_equal(json_array_size(json_at(document, "topics")), 0);
    json_decref(document);
}

static void markdown_has_the_form_that_is_imported(void **state)
{
    (void)state;
    struct buffer text = {0};
    bank_json_markdown(&sample_bank, &text);
    assert_golden(&text, "bank.md");
}

static void the_name_of_a_bank_is_no_heading(void **state)
{
    (void)state;
    struct buffer text = {0};
    struct bank bank = sample_bank;
    bank.name = "1. Bonus";
    bank_json_markdown(&bank, &text);
    assert_null(strstr(text.data, "1. Bonus"));
    buffer_free(&text);
}

static void hostile_text_is_inert_in_markdown_and_reads_back_from_json(void **state)
{
    (void)state;
    const struct bank_question question = {
        .code = hostile_name, .prompt = hostile_name, .rubric = hostile_name, .title = ""};
    const struct bank_topic topic = {hostile_name, hostile_name, false, &question, 1};
    const struct bank bank = {.name = hostile_name, .topics = &topic, .n_topics = 1};
    struct buffer text = {0};
    bank_json_markdown(&bank, &text);
    for (char *tab = text.data; (tab = strchr(tab, '\t'));)
        *tab = ' ';
    assert_inert(&text);
    buffer_free(&text);
    json_t *const document = document_of(&bank);
    assert_string_equal(json_string_value(json_at(document, "topics.0.questions.0.prompt")),
                        hostile_name);
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_document_is_as_agreed),
        cmocka_unit_test(topics_questions_and_criteria_are_nested),
        cmocka_unit_test(an_empty_bank_has_no_topics),
        cmocka_unit_test(markdown_has_the_form_that_is_imported),
        cmocka_unit_test(the_name_of_a_bank_is_no_heading),
        cmocka_unit_test(hostile_text_is_inert_in_markdown_and_reads_back_from_json),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
