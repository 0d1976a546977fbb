#include "reports/interviewers/interviewers_json.h"

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static json_t *document_of(const struct sample *sample)
{
    struct buffer text = {0};
    interviewers_json(&sample->report, &text);
    return json_checked(&text);
}

static void the_document_is_as_agreed(void **state)
{
    struct buffer text = {0};
    interviewers_json(&sample_report(*state)->report, &text);
    assert_golden(&text, "interviewers.json");
}

static void every_interviewer_has_its_numbers(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_int_equal(json_array_size(json_at(document, "interviewers")), SAMPLE_INTERVIEWERS);
    assert_near(json_real_value(json_at(document, "interviewers.0.severity_points.estimate")),
                -0.62, 0);
    assert_int_equal(json_integer_value(json_at(document, "interviewers.0.n_ratings")), 140);
    assert_int_equal(json_integer_value(json_at(document, "interviewers.0.levels.1.count")), 60);
    assert_string_equal(json_string_value(json_at(document, "interviewers.0.months.1.month")),
                        "2026-08");
    assert_string_equal(json_string_value(json_at(document, "interviewers.0.findings.0.kind")),
                        "severe");
    assert_string_equal(json_string_value(json_at(document, "interviewers.1.findings.0.strength")),
                        "watch");
    assert_string_equal(json_string_value(json_at(document, "interviewers.3.spread.status")),
                        "too_few");
    json_decref(document);
}

static void groups_are_lists_of_names(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_int_equal(json_array_size(json_at(document, "model.subsets")), 1);
    assert_int_equal(json_array_size(json_at(document, "model.subsets.0")), SAMPLE_INTERVIEWERS);
    assert_int_equal(json_array_size(json_at(document, "same_answers.groups")), 2);
    assert_string_equal(json_string_value(json_at(document, "same_answers.groups.1.0")), "Émile");
    assert_int_equal(json_integer_value(json_at(document, "same_answers.joining_interviews")), 1);
    json_decref(document);
}

static void hostile_names_and_nobody_keep_the_contract(void **state)
{
    json_t *document = document_of(hostile_report(*state));
    json_decref(document);
    document = document_of(empty_report(*state));
    assert_int_equal(json_array_size(json_at(document, "interviewers")), 0);
    assert_true(json_is_null(json_at(document, "same_answers.scale")));
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_document_is_as_agreed),
        ARENA_TEST(every_interviewer_has_its_numbers),
        ARENA_TEST(groups_are_lists_of_names),
        ARENA_TEST(hostile_names_and_nobody_keep_the_contract),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
