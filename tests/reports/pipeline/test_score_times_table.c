#include "reports/pipeline/score_times_table.h"

#include "reports/pipeline/score_times_record.h"
#include <string.h>

#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pipeline.h"

static void each_interviewer_and_all_have_a_row_for_the_period_and_each_month(void **state)
{
    enum { ROWS_EACH = 1 + PIPELINE_MONTHS, WHEN = 1, N = 6, STATUS, BEFORE = 14 };
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    const struct table *const table = score_times_record_table(&sample->report, *state);
    const size_t all = SAMPLE_INTERVIEWERS * ROWS_EACH;
    assert_int_equal(table_rows(table), all + ROWS_EACH);
    assert_string_equal(table_cell(table, 0, 0), "Amara Diallo");
    assert_string_equal(table_cell(table, 0, WHEN), "period");
    assert_string_equal(table_cell(table, 0, N), "139");
    assert_string_equal(table_cell(table, 12, WHEN), "2026-10");
    assert_string_equal(table_cell(table, 11, STATUS), "too_few");
    assert_string_equal(table_cell(table, all, N), "689");
    assert_string_equal(table_cell(table, all, BEFORE), "5");
}

static void a_table_stays_out_where_nothing_is_known(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_bare_pipeline(sample, 3, *state);
    assert_null(score_times_record_table(&sample->report, *state));
    sample->report.pipeline = NULL;
    assert_null(score_times_record_table(&sample->report, *state));
}

static void interviewers_can_be_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    sample_pipeline(sample, NULL, *state);
    sample_hide_interviewers(sample);
    table_terminal(score_times_table(&sample->report, *state), 80, &text);
    assert_null(strstr(text.data, "Diallo"));
    assert_non_null(strstr(text.data, "all interviewers"));
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(each_interviewer_and_all_have_a_row_for_the_period_and_each_month),
        ARENA_TEST(a_table_stays_out_where_nothing_is_known),
        ARENA_TEST(interviewers_can_be_hidden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
