#include "reports/history/changes_table.h"

#include "reports/table/table_csv.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_changes.h"

static void changes_read_well(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_changes(sample, *state);
    struct buffer text = {0};
    table_terminal(changes_table(&sample->report, *state), 120, &text);
    assert_fits(&text, 120);
    assert_golden(&text, "changes.txt");
}

static void every_difference_is_a_row_in_csv(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_changes(sample, *state);
    const struct table *const table = changes_table(&sample->report, *state);
    assert_int_equal(table_rows(table), SAMPLE_QUESTIONS);
    assert_int_equal(table_rows(table->data), 1 + SAMPLE_QUESTIONS * CHANGE_KINDS);
    struct buffer text = {0};
    table_csv(table, &text);
    assert_golden(&text, "changes.csv");
}

static void hostile_names_stay_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    sample_changes(sample, *state);
    struct buffer text = {0};
    table_terminal(changes_table(&sample->report, *state), 120, &text);
    assert_inert(&text);
    buffer_free(&text);
}

static void without_a_period_before_there_is_no_row(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct table *table = changes_table(&sample->report, *state);
    assert_int_equal(table_rows(table), 0);
    assert_int_equal(table_rows(table->data), 0);
    assert_string_equal(table->title, "There is no period before to compare with");
    sample_no_changes(sample, *state);
    table = changes_table(&sample->report, *state);
    assert_string_equal(table->title, "Nothing to compare with in September 2026");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(changes_read_well),
        ARENA_TEST(every_difference_is_a_row_in_csv),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(without_a_period_before_there_is_no_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
