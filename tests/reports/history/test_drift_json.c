#include "reports/history/drift_json.h"

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static json_t *document_of(const struct sample *sample)
{
    struct buffer text = {0};
    drift_json(&sample->report, &text);
    return json_checked(&text);
}

static void the_document_is_as_agreed(void **state)
{
    struct buffer text = {0};
    drift_json(&sample_report(*state)->report, &text);
    assert_golden(&text, "drift.json");
}

static void a_month_has_its_limits_once_it_is_judged(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_string_equal(json_string_value(json_at(document, "last_month")), "2026-10");
    assert_string_equal(json_string_value(json_at(document, "questions.0.state")), "drift");
    assert_string_equal(json_string_value(json_at(document, "questions.0.direction")), "above");
    assert_true(json_is_true(json_at(document, "questions.0.may_be_known")));
    assert_true(json_is_false(json_at(document, "questions.1.may_be_known")));
    assert_true(json_is_null(json_at(document, "questions.0.months.0.expected")));
    assert_near(json_real_value(json_at(document, "questions.0.months.9.expected.upper")), 0.50,
                1e-12);
    assert_string_equal(json_string_value(json_at(document, "questions.0.months.9.beyond")),
                        "above");
    assert_true(json_is_null(json_at(document, "questions.8.direction")));
    assert_string_equal(json_string_value(json_at(document, "interviewers.1.state")), "watch");
    json_decref(document);
}

static void hostile_names_and_nothing_keep_the_contract(void **state)
{
    json_decref(document_of(hostile_report(*state)));
    json_decref(document_of(too_few_report(*state)));
    json_t *const document = document_of(empty_report(*state));
    assert_true(json_is_null(json_at(document, "first_month")));
    assert_int_equal(json_array_size(json_at(document, "questions")), 0);
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_document_is_as_agreed),
        ARENA_TEST(a_month_has_its_limits_once_it_is_judged),
        ARENA_TEST(hostile_names_and_nothing_keep_the_contract),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
