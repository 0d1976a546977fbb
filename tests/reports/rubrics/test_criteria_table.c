#include "reports/rubrics/criteria_table.h"

#include <string.h>

#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_criteria.h"

static const struct report *report_of(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_criteria_add(sample, *state);
    return &sample->report;
}

static void all_criteria_read_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(criteria_table_all(report_of(state), *state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "criteria.txt");
}

static void criteria_have_every_number_in_csv(void **state)
{
    struct buffer text = {0};
    table_csv(criteria_table_all(report_of(state), *state), &text);
    assert_golden(&text, "criteria.csv");
}

static void criteria_come_as_markdown(void **state)
{
    struct buffer text = {0};
    table_markdown(criteria_table_all(report_of(state), *state), &text);
    assert_golden(&text, "criteria.md");
}

static void a_question_has_its_own_criteria_alone(void **state)
{
    const struct report *const report = report_of(state);
    const struct table *const first = criteria_table(report, 0, *state);
    assert_int_equal(table_rows(first), 4);
    assert_string_equal(table_cell(first, 3, 1), "");
    assert_int_equal(table_rows(criteria_table(report, 1, *state)), 1);
    assert_null(criteria_table(report, 2, *state));
}

static void those_with_findings_come_clear_ones_first(void **state)
{
    const struct table *const table = criteria_table_found(report_of(state), *state);
    assert_int_equal(table_rows(table), 2);
    assert_int_equal(strncmp(table_cell(table, 0, 0), "◆", strlen("◆")), 0);
    assert_int_equal(strncmp(table_cell(table, 1, 0), "○", strlen("○")), 0);
}

static void without_criteria_there_is_a_hint_and_no_table(void **state)
{
    const struct sample *const sample = sample_report(*state);
    assert_null(criteria_table_found(&sample->report, *state));
    assert_null(criteria_table(&sample->report, 0, *state));
    struct buffer text = {0};
    table_terminal(criteria_table_all(&sample->report, *state), 80, &text);
    assert_non_null(strstr(text.data, "No criterion of a rubric was rated by itself"));
    assert_non_null(strstr(text.data, "bank template --criteria"));
    buffer_free(&text);
}

static void hostile_texts_stay_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    sample_criteria_add(sample, *state);
    struct question *const questions =
        (struct question *)(uintptr_t)sample->catalogue.criteria->questions;
    for (size_t i = 0; i < SAMPLE_CRITERIA; i++)
        questions[i].title = questions[i].code = hostile_name;
    const struct table *const table = criteria_table_all(&sample->report, *state);
    struct buffer terminal = {0}, markdown = {0}, csv = {0};
    table_terminal(table, 80, &terminal);
    table_markdown(table, &markdown);
    table_csv(table, &csv);
    assert_inert(&terminal);
    assert_fits(&terminal, 80);
    assert_inert(&markdown);
    assert_null(strstr(markdown.data, "<script"));
    assert_null(strstr(csv.data, ",=cmd"));
    buffer_free(&terminal);
    buffer_free(&markdown);
    buffer_free(&csv);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(all_criteria_read_well_at_80_columns),
        ARENA_TEST(criteria_have_every_number_in_csv),
        ARENA_TEST(criteria_come_as_markdown),
        ARENA_TEST(a_question_has_its_own_criteria_alone),
        ARENA_TEST(those_with_findings_come_clear_ones_first),
        ARENA_TEST(without_criteria_there_is_a_hint_and_no_table),
        ARENA_TEST(hostile_texts_stay_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
