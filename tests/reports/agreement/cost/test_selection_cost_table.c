#include "reports/agreement/cost/selection_cost_table.h"

#include <string.h>

#include "reports/agreement/cost/selection_cost_json.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static struct sample *sample_with(void **state, struct estimate interview)
{
    struct sample *const sample = sample_report(*state);
    sample->result.agreement.interview = interview;
    return sample;
}

static void the_title_says_what_two_interviewers_cost(void **state)
{
    struct sample *const sample = sample_with(state, sample_estimate(0.44, 0.3, 0.57, 231));
    const struct table *const table = selection_cost_table(&sample->report, *state);
    assert_string_equal(
        table->title, "What this agreement costs: of the 20\u00a0% with the highest scores by two "
                      "interviewers, 37\u00a0% (30 to 45) are not truly among the highest "
                      "20\u00a0%");
    assert_int_equal(table_rows(table), 4);
    assert_string_equal(table_cell(table, 0, 2), "46\u00a0% (39–54)");
    assert_string_equal(table_cell(table, 3, 2), "28\u00a0% (23–36)");
    assert_non_null(strstr(table->notes[0], "0.44 (0.30–0.57), over 231 interviews"));
}

static void a_share_that_is_asked_for_is_told_alone(void **state)
{
    struct sample *const sample = sample_with(state, sample_estimate(0.44, 0.3, 0.57, 231));
    sample->report.taken_share = 0.18;
    const struct table *const table = selection_cost_table(&sample->report, *state);
    assert_int_equal(table->n_columns, 2);
    assert_string_equal(table->columns[1].name, "wrongly in top 18\u00a0%");
    json_t *const object = selection_cost_json(&sample->report);
    assert_int_equal(json_array_size(json_object_get(object, "costs")), 4);
    json_decref(object);
}

/* By the agreement at the stage, not by that over all. */
static void of_a_stage_it_is_told_of_the_share_that_went_on(void **state)
{
    static const char *const stages[] = {"On-site", "Screening"};
    const struct stage_step step = {
        .from = 1, .to = 0, .n = 300, .n_on = 60, .all = sample_estimate(0.44, 0.3, 0.57, 300)};
    const struct range_restriction restriction = {&step, 1};
    struct sample *const sample = sample_with(state, sample_estimate(0.9, 0.85, 0.95, 500));
    sample->catalogue.stages = stages;
    sample->catalogue.n_stages = 2;
    sample->report.restriction = &restriction;
    const struct table *const table = selection_cost_table(&sample->report, *state);
    assert_int_equal(table->n_notes, 2);
    assert_string_equal(
        table->notes[1],
        "From “Screening” to “On-site” 60 of 300 candidates went on: chosen by the scores of two "
        "interviewers alone, 37\u00a0% (30 to 45) of them would not truly be among the highest "
        "20\u00a0%.");
    sample->report.filter.stage = "On-site";
    assert_int_equal(selection_cost_table(&sample->report, *state)->n_notes, 1);
}

static void where_agreement_is_not_known_no_cost_is_told(void **state)
{
    struct sample *const sample = sample_with(state,
                                              sample_no_estimate(ESTIMATE_TOO_FEW, 3, "n is 3"));
    assert_null(selection_cost_table(&sample->report, *state));
    json_t *const object = selection_cost_json(&sample->report);
    const json_t *const first = json_array_get(json_object_get(object, "costs"), 0);
    assert_true(
        json_is_null(json_object_get(json_object_get(first, "false_positive"), "estimate")));
    json_decref(object);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_title_says_what_two_interviewers_cost),
        ARENA_TEST(a_share_that_is_asked_for_is_told_alone),
        ARENA_TEST(of_a_stage_it_is_told_of_the_share_that_went_on),
        ARENA_TEST(where_agreement_is_not_known_no_cost_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
