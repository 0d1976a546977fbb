#include "reports/pipeline/load_record.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pipeline.h"

static void each_interviewer_has_a_row_for_the_period_and_each_month(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    const struct table *const table = load_record_table(&sample->report, *state);
    assert_int_equal(table_rows(table), SAMPLE_INTERVIEWERS * (1 + PIPELINE_MONTHS));
    assert_string_equal(table_cell(table, 0, 0), "Amara Diallo");
    assert_string_equal(table_cell(table, 0, 1), "period");
    assert_string_equal(table_cell(table, 0, 2), "153");
    assert_string_equal(table_cell(table, 12, 1), "2026-10");
    assert_string_equal(table_cell(table, 12, 2), "12");
}

static void without_months_there_is_the_period_alone(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_bare_pipeline(sample, 3, *state);
    assert_int_equal(table_rows(load_record_table(&sample->report, *state)), SAMPLE_INTERVIEWERS);
    sample->report.pipeline = NULL;
    assert_int_equal(table_rows(load_record_table(&sample->report, *state)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(each_interviewer_has_a_row_for_the_period_and_each_month),
        ARENA_TEST(without_months_there_is_the_period_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
