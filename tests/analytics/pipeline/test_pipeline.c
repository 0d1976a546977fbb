#include "analytics/pipeline/pipeline.h"

#include "base/date.h"
#include "tests/support/analytics/hiring.h"
#include "tests/support/near.h"

struct fixture {
    struct arena run;
    struct pipeline *pipeline;
};

static void begin(struct fixture *fixture, const struct pipeline_options *options)
{
    *fixture = (struct fixture){0};
    fixture->pipeline = pipeline_create(options, &fixture->run);
}

static void end(struct fixture *fixture)
{
    pipeline_free(fixture->pipeline);
    arena_free(&fixture->run);
}

/* 20 candidates: 8 end at the phone (one withdrew), 2 are still there, 10 reach the second stage,
 * of whom 4 end there, 1 is in flight, and 5 reach the last: 3 hired, 1 rejected, 1 in flight. */
static void add_twenty(struct pipeline *pipeline, int32_t day)
{
    int64_t c = 1000 + day;
    for (int i = 0; i < 8; i++)
        hiring_add(pipeline, c++, 1, day, i ? OUTCOME_REJECTED : OUTCOME_WITHDRAWN);
    for (int i = 0; i < 2; i++)
        hiring_add(pipeline, c++, 1, day, OUTCOME_IN_FLIGHT);
    for (int i = 0; i < 5; i++)
        hiring_add(pipeline, c++, 2, day, i < 4 ? OUTCOME_REJECTED : OUTCOME_UNKNOWN);
    for (int i = 0; i < 5; i++)
        hiring_add(pipeline, c++, 3, day,
                   i < 3    ? OUTCOME_HIRED
                   : i == 3 ? OUTCOME_REJECTED
                            : OUTCOME_NONE);
}

static void candidates_are_counted_by_stage(void **state)
{
    (void)state;
    const struct pipeline_options options = hiring_options();
    struct fixture fixture;
    begin(&fixture, &options);
    add_twenty(fixture.pipeline, 100);
    const struct pipeline_result *const result = pipeline_finish(fixture.pipeline, NULL);
    assert_int_equal(result->n_stages, 3);
    assert_string_equal(result->stages[0], "Phone");
    assert_string_equal(result->stages[1], "Technical");
    assert_string_equal(result->stages[2], "Final");
    const struct pipeline_cohort *const cohort = &result->cohorts[WINDOW_PERIOD];
    assert_int_equal(cohort->n, 20);
    assert_int_equal(cohort->n_hired, 3);
    assert_int_equal(cohort->n_rejected, 12);
    assert_int_equal(cohort->n_withdrawn, 1);
    assert_int_equal(cohort->n_in_flight, 4);
    const struct pipeline_stage *const phone = &cohort->stages[0];
    assert_int_equal(phone->n_reached, 20);
    assert_int_equal(phone->n_passed, 10);
    assert_int_equal(phone->n_rejected, 7);
    assert_int_equal(phone->n_withdrawn, 1);
    assert_int_equal(phone->n_in_flight, 2);
    assert_int_equal(cohort->stages[2].n_reached, 5);
    assert_int_equal(cohort->stages[2].n_passed, 3);
    assert_int_equal(cohort->stages[2].n_in_flight, 1);
    assert_false(result->has_months);
    end(&fixture);
}

/* 10 of 18: Wilson's bounds by his formula in Python: 0.33716, 0.75440. */
static void who_is_in_flight_is_in_no_share(void **state)
{
    (void)state;
    const struct pipeline_options options = hiring_options();
    struct fixture fixture;
    begin(&fixture, &options);
    add_twenty(fixture.pipeline, 100);
    const struct pipeline_cohort *const cohort =
        &pipeline_finish(fixture.pipeline, NULL)->cohorts[WINDOW_PERIOD];
    const struct estimate *const pass = &cohort->stages[0].pass;
    assert_int_equal(pass->status, ESTIMATE_OK);
    assert_int_equal(pass->n, 18);
    assert_near(pass->value, 10.0 / 18, 1e-15);
    assert_near(pass->lower, 0.33716415642042774, 1e-12);
    assert_near(pass->upper, 0.7544048187299437, 1e-12);
    assert_int_equal(cohort->stages[1].pass.status, ESTIMATE_TOO_FEW);
    assert_int_equal(cohort->stages[1].pass.n, 9);
    assert_int_equal(cohort->stages[2].days.status, ESTIMATE_UNDEFINED);
    assert_near(cohort->stages[0].days.value, 10, 0);
    assert_near(cohort->stages[0].days.lower, 9.5, 0);
    assert_int_equal(cohort->stages[0].days_p90.status, ESTIMATE_TOO_FEW);
    end(&fixture);
}

static void a_skipped_stage_counts_as_reached(void **state)
{
    (void)state;
    const struct pipeline_options options = hiring_options();
    struct fixture fixture;
    begin(&fixture, &options);
    add_twenty(fixture.pipeline, 100);
    const struct sitting direct = hiring_sitting(FINAL, 120, OUTCOME_HIRED);
    pipeline_add(fixture.pipeline, &(struct candidate_sittings){1, 1, &direct});
    const struct pipeline_cohort *const cohort =
        &pipeline_finish(fixture.pipeline, NULL)->cohorts[WINDOW_PERIOD];
    assert_int_equal(cohort->stages[0].n_reached, 21);
    assert_int_equal(cohort->stages[0].n_interviewed, 20);
    assert_int_equal(cohort->stages[1].n_passed, 6);
    end(&fixture);
}

/* A hundred candidates in two roles each, who pass in both or in neither, are as good as a hundred
 * applications, not two hundred. */
static void applications_of_one_candidate_belong_together(void **state)
{
    (void)state;
    const struct pipeline_options options = hiring_options();
    struct fixture fixture;
    begin(&fixture, &options);
    for (int64_t c = 0; c < 100; c++) {
        const enum outcome outcome = c % 4 ? OUTCOME_REJECTED : OUTCOME_HIRED;
        struct sitting sittings[2] = {hiring_sitting(PHONE, 10, outcome),
                                      hiring_sitting(PHONE, 10, outcome)};
        sittings[1].role = 2;
        sittings[1].interview = 99;
        pipeline_add(fixture.pipeline, &(struct candidate_sittings){c, 2, sittings});
    }
    const struct pipeline_result *const result = pipeline_finish(fixture.pipeline, NULL);
    const struct pipeline_stage *const phone = &result->cohorts[WINDOW_PERIOD].stages[0];
    const struct interval wilson = interval_wilson(0.25, 100);
    assert_true(result->several_roles);
    assert_int_equal(phone->pass.n, 200);
    assert_int_equal(result->cohorts[WINDOW_PERIOD].n_candidates, 100);
    assert_near(phone->n_effective, 100, 1e-9);
    assert_near(phone->pass.lower, wilson.lower, 1e-12);
    assert_near(phone->pass.upper, wilson.upper, 1e-12);
    end(&fixture);
}

static int32_t day_of(int32_t year, int32_t month, int32_t day)
{
    int32_t ret;
    assert_true(date_from_parts(year, month, day, &ret));
    return ret;
}

static void cohorts_are_those_of_the_first_interview(void **state)
{
    (void)state;
    struct pipeline_options options = hiring_options();
    const int32_t october = day_of(2026, 10, 25), september = day_of(2026, 9, 25);
    options.windows = pipeline_windows(
        (struct day_range){day_of(2026, 10, 1), day_of(2026, 10, 31)}, october);
    struct fixture fixture;
    begin(&fixture, &options);
    add_twenty(fixture.pipeline, october);
    add_twenty(fixture.pipeline, september);
    add_twenty(fixture.pipeline, day_of(2025, 10, 30));
    const struct pipeline_result *const result = pipeline_finish(fixture.pipeline, NULL);
    assert_true(result->has_months);
    assert_int_equal(result->cohorts[WINDOW_PERIOD].n, 20);
    assert_int_equal(result->cohorts[WINDOW_PERIOD].n_hired, 3);
    assert_int_equal(result->cohorts[WINDOW_MONTH].n, 20);
    assert_int_equal(result->cohorts[WINDOW_PREVIOUS].n, 20);
    assert_int_equal(result->cohorts[WINDOW_YEAR].n, 40);
    assert_near(result->changes[0].difference.value, 0, 0);
    assert_int_equal(result->changes[0].finding.strength, STRENGTH_NONE);
    assert_int_equal(result->changes[1].difference.status, ESTIMATE_TOO_FEW);
    assert_int_equal(pipeline_result_load_of(result, 0, WINDOW_MONTH)->n_interviews, 20 + 10 + 5);
    assert_int_equal(pipeline_result_load_of(result, 0, WINDOW_YEAR)->n_candidates, 20 + 20 + 10);
    end(&fixture);
}

static void without_outcomes_no_share_is_known(void **state)
{
    (void)state;
    const struct pipeline_options options = hiring_options();
    struct fixture fixture;
    begin(&fixture, &options);
    for (int64_t c = 0; c < 30; c++)
        hiring_add(fixture.pipeline, c, 1 + (size_t)c % 3, INT32_MIN, OUTCOME_NONE);
    const struct pipeline_result *const result = pipeline_finish(fixture.pipeline, NULL);
    assert_false(result->tells_leaving);
    assert_int_equal(result->n_undated, 30);
    assert_int_equal(result->order, ORDER_NAMES);
    assert_string_equal(result->stages[0], "Final");
    assert_int_equal(result->cohorts[WINDOW_PERIOD].stages[0].pass.status, ESTIMATE_UNDEFINED);
    assert_int_equal(result->cohorts[WINDOW_PERIOD].stages[0].days.n, 0);
    end(&fixture);
}

static void interviews_without_a_stage_are_left_out_where_others_have_one(void **state)
{
    (void)state;
    const struct pipeline_options options = hiring_options();
    struct fixture fixture;
    begin(&fixture, &options);
    const struct sitting unnamed = hiring_sitting(NO_STAGE, 10, OUTCOME_REJECTED);
    pipeline_add(fixture.pipeline, &(struct candidate_sittings){1, 1, &unnamed});
    const struct pipeline_result *result = pipeline_finish(fixture.pipeline, NULL);
    assert_int_equal(result->n_stages, 1);
    assert_string_equal(result->stages[0], "");
    assert_int_equal(result->cohorts[WINDOW_PERIOD].n, 1);
    assert_int_equal(result->n_left_out, 0);
    hiring_add(fixture.pipeline, 2, 1, 10, OUTCOME_REJECTED);
    result = pipeline_finish(fixture.pipeline, NULL);
    assert_int_equal(result->n_stages, 1);
    assert_string_equal(result->stages[0], "Phone");
    assert_int_equal(result->cohorts[WINDOW_PERIOD].n, 1);
    assert_int_equal(result->n_left_out, 1);
    end(&fixture);
}

static void declared_stages_count_alone_and_in_their_order(void **state)
{
    (void)state;
    const size_t declared[] = {TECHNICAL, PHONE};
    struct pipeline_options options = hiring_options();
    options.declared = declared;
    options.n_declared = 2;
    options.stage = PHONE;
    struct fixture fixture;
    begin(&fixture, &options);
    add_twenty(fixture.pipeline, 100);
    const struct pipeline_result *const result = pipeline_finish(fixture.pipeline, NULL);
    assert_int_equal(result->order, ORDER_DECLARED);
    assert_string_equal(result->stages[0], "Technical");
    assert_int_equal(result->n_stages, 2);
    assert_int_equal(result->shown, 1);
    assert_int_equal(result->n_left_out, 5);
    assert_int_equal(result->n_turned, 10);
    end(&fixture);
}

static void a_column_of_free_text_is_no_list_of_stages(void **state)
{
    (void)state;
    enum { MANY = 50 };
    const char *names[MANY];
    struct pipeline_options options = hiring_options();
    for (size_t i = 0; i < MANY; i++)
        names[i] = "x";
    options.stages = names;
    options.n_stages = MANY;
    struct fixture fixture;
    begin(&fixture, &options);
    for (uint32_t i = 0; i < MANY; i++) {
        const struct sitting sitting = hiring_sitting(i, 10, OUTCOME_NONE);
        pipeline_add(fixture.pipeline, &(struct candidate_sittings){i, 1, &sitting});
    }
    const struct pipeline_result *const result = pipeline_finish(fixture.pipeline, NULL);
    assert_int_equal(result->n_named, MANY);
    assert_int_equal(result->n_stages, 0);
    assert_int_equal(result->cohorts[WINDOW_PERIOD].n, 0);
    end(&fixture);
}

static void nobody_is_a_result(void **state)
{
    (void)state;
    const struct pipeline_options options = hiring_options();
    struct fixture fixture;
    begin(&fixture, &options);
    const struct pipeline_result *const result = pipeline_finish(fixture.pipeline, NULL);
    assert_int_equal(result->n_stages, 0);
    assert_int_equal(result->cohorts[WINDOW_PERIOD].n, 0);
    end(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(candidates_are_counted_by_stage),
        cmocka_unit_test(who_is_in_flight_is_in_no_share),
        cmocka_unit_test(a_skipped_stage_counts_as_reached),
        cmocka_unit_test(applications_of_one_candidate_belong_together),
        cmocka_unit_test(cohorts_are_those_of_the_first_interview),
        cmocka_unit_test(without_outcomes_no_share_is_known),
        cmocka_unit_test(interviews_without_a_stage_are_left_out_where_others_have_one),
        cmocka_unit_test(declared_stages_count_alone_and_in_their_order),
        cmocka_unit_test(a_column_of_free_text_is_no_list_of_stages),
        cmocka_unit_test(nobody_is_a_result),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
