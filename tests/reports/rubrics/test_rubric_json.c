#include "reports/rubrics/rubric_json.h"

#include <string.h>

#include "reports/questions/questions_json.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static json_t *document_of(const struct sample *sample)
{
    struct buffer text = {0};
    questions_json(&sample->report, &text);
    return json_checked(&text);
}

static void levels_and_confusions_are_told(void **state)
{
    json_t *const document = document_of(sample_report(*state));
    assert_string_equal(json_string_value(json_at(document, "questions.8.confusions.2.a")), "3");
    assert_string_equal(json_string_value(json_at(document, "questions.8.confusions.2.b")), "4");
    assert_string_equal(json_string_value(json_at(document, "questions.8.confusions.2.confused")),
                        "clear");
    assert_true(json_is_null(json_at(document, "questions.8.confusions.1.confused")));
    assert_int_equal(json_integer_value(json_at(document, "questions.8.confusions.2.apart")), 24);
    assert_string_equal(
        json_string_value(json_at(document, "questions.11.confusions.0.told_apart.status")),
        "too_few");
    assert_string_equal(json_string_value(json_at(document, "questions.0.levels.4.share.status")),
                        "ok");
    assert_string_equal(
        json_string_value(json_at(document, "questions.0.levels.4.agreement.status")), "ok");
    assert_string_equal(json_string_value(json_at(document, "questions.0.floor.status")), "ok");
    assert_non_null(strstr(json_string_value(json_at(document, "questions.8.rubric_use.1")),
                           "Interviewers confuse 3 and 4"));
    json_decref(document);
}

static void without_pairs_of_scores_the_lists_are_empty(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.confusions = NULL;
    json_t *const document = document_of(sample);
    assert_int_equal(json_array_size(json_at(document, "questions.8.confusions")), 0);
    json_decref(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(levels_and_confusions_are_told),
        ARENA_TEST(without_pairs_of_scores_the_lists_are_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
