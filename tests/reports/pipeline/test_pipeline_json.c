#include "reports/pipeline/pipeline_json.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/json_contract.h"
#include "tests/support/reports/sample_pipeline.h"

static json_t *document_of(const struct sample *sample)
{
    struct buffer text = {0};
    pipeline_json(&sample->report, &text);
    return json_checked(&text);
}

static void stages_cohorts_changes_and_load_are_there(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    json_t *const document = document_of(sample);
    assert_string_equal(json_string_value(json_at(document, "order.stages.1")), "Technical");
    assert_string_equal(json_string_value(json_at(document, "cohorts.0.window")), "period");
    assert_string_equal(json_string_value(json_at(document, "cohorts.2.from")), "2026-09-01");
    assert_int_equal(json_integer_value(json_at(document, "cohorts.0.stages.0.n_reached")), 400);
    assert_string_equal(json_string_value(json_at(document, "changes.0.strength")), "clear");
    assert_true(json_is_null(json_at(document, "changes.2.text")));
    assert_string_equal(json_string_value(json_at(document, "interviewers.0.months.11.month")),
                        "2026-10");
    json_decref(document);
}

static void days_until_scores_are_in_are_told_by_window_and_interviewer(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    json_t *document = document_of(sample);
    json_t *const all = json_at(document, "time_to_score.0");
    assert_string_equal(json_string_value(json_at(all, "window")), "period");
    assert_int_equal(json_integer_value(json_at(all, "days_median.n")), 689);
    assert_int_equal(json_number_value(json_at(all, "days_p90.estimate")), 7);
    assert_int_equal(json_integer_value(json_at(all, "n_before_interview")), 5);
    assert_int_equal(json_array_size(json_at(document, "time_to_score")), 4);
    assert_int_equal(
        json_integer_value(json_at(document, "interviewers.0.time_to_score.days_median.n")), 139);
    json_decref(document);
    sample_bare_pipeline(sample, 3, *state);
    document = document_of(sample);
    assert_int_equal(json_array_size(json_at(document, "time_to_score")), 0);
    assert_true(json_is_null(json_at(document, "interviewers.0.time_to_score")));
    json_decref(document);
}

/* What is counted adds up in every cohort. */
static void counts_add_up(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    json_t *const document = document_of(sample);
    size_t i, s;
    json_t *cohort, *stage;
    json_array_foreach (json_at(document, "cohorts"), i, cohort) {
        json_int_t ended = json_integer_value(json_at(cohort, "n_hired"));
        json_array_foreach (json_at(cohort, "stages"), s, stage) {
            const json_int_t out = json_integer_value(json_at(stage, "n_rejected")) +
                                   json_integer_value(json_at(stage, "n_withdrawn")) +
                                   json_integer_value(json_at(stage, "n_in_flight"));
            assert_int_equal(json_integer_value(json_at(stage, "n_passed")) + out,
                             json_integer_value(json_at(stage, "n_reached")));
            ended += out;
        }
        assert_int_equal(ended, json_integer_value(json_at(cohort, "n")));
    }
    assert_int_equal(i, 4);
    json_decref(document);
}

static void hostile_and_bare_data_keep_the_contract(void **state)
{
    struct sample *const sample = hostile_report(*state);
    const char *const stages[] = {hostile_name, "b", hostile_name};
    sample_pipeline(sample, stages, *state);
    json_decref(document_of(sample));
    sample_bare_pipeline(sample, 1, *state);
    json_t *const document = document_of(sample);
    assert_string_equal(
        json_string_value(json_at(document, "cohorts.0.stages.0.pass_through.status")),
        "undefined");
    assert_int_equal(json_array_size(json_at(document, "cohorts")), 1);
    json_decref(document);
    sample_bare_pipeline(sample, 0, *state);
    json_t *const nothing = document_of(sample);
    assert_int_equal(json_array_size(json_at(nothing, "cohorts")), 0);
    json_decref(nothing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(stages_cohorts_changes_and_load_are_there),
        ARENA_TEST(days_until_scores_are_in_are_told_by_window_and_interviewer),
        ARENA_TEST(counts_add_up),
        ARENA_TEST(hostile_and_bare_data_keep_the_contract),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
