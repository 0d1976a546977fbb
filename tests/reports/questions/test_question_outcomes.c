#include "reports/questions/questions_json.h"

#include "reports/questions/questions_record.h"
#include "reports/table/json.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"

static void outcomes_are_counted_by_kind(void **state)
{
    json_t *const outcomes = questions_json_outcomes(&sample_report(*state)->report);
    assert_int_equal(json_integer_value(json_at(outcomes, "hired")), 20);
    assert_int_equal(json_integer_value(json_at(outcomes, "rejected")), 60);
    assert_int_equal(json_integer_value(json_at(outcomes, "in_flight")), 16);
    assert_int_equal(json_integer_value(json_at(outcomes, "withdrawn")), 0);
    assert_int_equal(json_array_size(json_at(outcomes, "unknown_wordings")), 0);
    assert_true(json_string_length(json_at(outcomes, "note")) > 0);
    json_decref(outcomes);
}

static void only_wordings_that_are_not_known_are_named(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct outcome_wording wordings[] = {{"Hired", OUTCOME_HIRED, 20},
                                               {hostile_name, OUTCOME_UNKNOWN, 3}};
    sample->report.outcomes = wordings;
    sample->report.n_outcomes = 2;
    json_t *const outcomes = questions_json_outcomes(&sample->report);
    assert_int_equal(json_array_size(json_at(outcomes, "unknown_wordings")), 1);
    assert_string_equal(json_string_value(json_at(outcomes, "unknown_wordings.0.text")),
                        hostile_name);
    assert_int_equal(json_integer_value(json_at(outcomes, "unknown_wordings.0.interviews")), 3);
    json_decref(outcomes);
}

static void a_question_has_both_numbers(void **state)
{
    const struct sample *const sample = sample_report(*state);
    json_t *const question = json_object();
    questions_record_put(&sample->report, 0, question);
    assert_near(json_real_value(json_at(question, "outcome.point_biserial.estimate")), 0.29, 1e-12);
    assert_string_equal(json_string_value(json_at(question, "outcome.auc.status")), "too_few");
    json_decref(question);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(outcomes_are_counted_by_kind),
        ARENA_TEST(only_wordings_that_are_not_known_are_named),
        ARENA_TEST(a_question_has_both_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
