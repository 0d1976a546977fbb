#include "reports/history/drift_table.h"

#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static struct table *table_of(const struct sample *sample, void **state)
{
    return drift_table(&sample->report, *state);
}

static void drift_reads_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(sample_report(*state), state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "drift.txt");
}

static void every_month_is_a_row_in_csv(void **state)
{
    struct buffer text = {0};
    table_csv(table_of(sample_report(*state), state), &text);
    assert_golden(&text, "drift.csv");
}

static void hostile_names_stay_text(void **state)
{
    const struct table *const table = table_of(hostile_report(*state), state);
    struct buffer text = {0};
    table_terminal(table, 80, &text);
    assert_inert(&text);
    buffer_free(&text);
    table_markdown(table, &text);
    assert_golden(&text, "drift-hostile.md");
}

static void too_few_and_none_are_tables_too(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(too_few_report(*state), state), 80, &text);
    assert_fits(&text, 80);
    buffer_free(&text);
    const struct table *const empty = table_of(empty_report(*state), state);
    assert_int_equal(table_rows(empty), 0);
    assert_null(empty->next);
    table_terminal(empty, 80, &text);
    assert_golden(&text, "drift-empty.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(drift_reads_well_at_80_columns),
        ARENA_TEST(every_month_is_a_row_in_csv),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(too_few_and_none_are_tables_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
