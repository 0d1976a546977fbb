#include "reports/pipeline/pipeline_table.h"

#include <string.h>

#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pipeline.h"

static struct sample *sample_of(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    return sample;
}

static void the_pipeline_reads_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(pipeline_table(&sample_of(state)->report, *state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "pipeline.txt");
}

static void the_pipeline_has_every_number_in_csv(void **state)
{
    struct buffer text = {0};
    table_csv(pipeline_table(&sample_of(state)->report, *state), &text);
    assert_golden(&text, "pipeline.csv");
}

static void a_month_stands_beside_the_one_before(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    sample->report.filter.from_day = 20727; /* 2026-10-01 */
    sample->report.filter.to_day = 20757;
    sample_pipeline(sample, NULL, *state);
    table_markdown(pipeline_table(&sample->report, *state), &text);
    assert_golden(&text, "pipeline-month.md");
}

static void hostile_names_stay_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    struct buffer terminal = {0}, markdown = {0}, csv = {0};
    const char *const stages[] = {hostile_name, "b", hostile_name};
    sample_pipeline(sample, stages, *state);
    const struct table *const table = pipeline_table(&sample->report, *state);
    table_terminal(table, 80, &terminal);
    table_markdown(table, &markdown);
    table_csv(table, &csv);
    assert_inert(&terminal);
    assert_fits(&terminal, 80);
    assert_null(strstr(markdown.data, "<script>"));
    assert_non_null(strstr(csv.data, "'=cmd"));
    buffer_free(&terminal);
    buffer_free(&markdown);
    buffer_free(&csv);
}

static void interviewers_can_be_hidden(void **state)
{
    struct sample *const sample = sample_of(state);
    struct buffer text = {0};
    sample_hide_interviewers(sample);
    table_terminal(pipeline_table(&sample->report, *state), 80, &text);
    assert_null(strstr(text.data, "Amara"));
    assert_non_null(strstr(text.data, "Interviewer 1"));
    buffer_free(&text);
}

static void nothing_is_known_without_stages_dates_and_outcomes(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    sample_bare_pipeline(sample, 30, *state);
    table_terminal(pipeline_table(&sample->report, *state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "pipeline-bare.txt");
}

static void nobody_leaves_a_sentence(void **state)
{
    struct sample *const sample = empty_report(*state);
    struct buffer text = {0};
    sample_bare_pipeline(sample, 0, *state);
    table_terminal(pipeline_table(&sample->report, *state), 80, &text);
    assert_non_null(strstr(text.data, "There is no candidate"));
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_pipeline_reads_well_at_80_columns),
        ARENA_TEST(the_pipeline_has_every_number_in_csv),
        ARENA_TEST(a_month_stands_beside_the_one_before),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(interviewers_can_be_hidden),
        ARENA_TEST(nothing_is_known_without_stages_dates_and_outcomes),
        ARENA_TEST(nobody_leaves_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
