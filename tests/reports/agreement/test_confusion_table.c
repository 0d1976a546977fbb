#include "reports/agreement/confusion_table.h"

#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pair.h"

enum { MANY = 25 };

static void totals_and_shares_are_those_of_the_margins(void **state)
{
    const size_t counts[] = {88, 14, 18, 10, 40, 10, 2, 6, 12};
    struct sample *const sample = sample_report(*state);
    const struct table *const table = confusion_tables(
        &sample->report, sample_set_pair(sample, 0, 3, counts, 0.5), *state);
    const char *const expected[] = {
        "1",     "=88",       "14",        "18",        "120", "60\u00a0%", "2",   "10",
        "=40",   "10",        "60",        "30\u00a0%", "3",   "2",         "6",   "=12",
        "20",    "10\u00a0%", "all",       "100",       "60",  "40",        "200", NULL,
        "share", "50\u00a0%", "30\u00a0%", "20\u00a0%", NULL,  NULL};
    assert_string_equal(table->columns[0].name, "Amara Dia… ↓");
    assert_int_equal(table->n_cells, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < table->n_cells; i++) {
        if (expected[i])
            assert_string_equal(table->cells[i], expected[i]);
        else
            assert_null(table->cells[i]);
    }
    assert_null(table->next);
}

/* 25 levels with long names, and counts in the thousands. */
static void many_levels_stand_in_blocks_that_fit(void **state)
{
    double values[MANY];
    const char *labels[MANY];
    size_t counts[MANY * MANY];
    for (size_t i = 0; i < MANY; i++) {
        values[i] = (double)i;
        labels[i] = i % 3 ? "Strongly agree with everything" : hostile_name;
    }
    for (size_t i = 0; i < MANY * MANY; i++)
        counts[i] = i % 7 * 1000;
    struct sample *const sample = hostile_report(*state);
    struct pair_result *const pair = sample->result.agreement.pairs;
    sample->scales[0] = (struct scale){.n_levels = MANY, .values = values, .labels = labels};
    pair->table = counts;
    pair->n_levels = MANY;
    pair->n = 0;
    for (size_t i = 0; i < MANY * MANY; i++)
        pair->n += counts[i];
    const struct table *const table = confusion_tables(&sample->report, pair, *state);
    size_t n_levels = 0;
    for (const struct table *block = table; block; block = block->next)
        n_levels += block->n_columns - (block->next ? 1 : 3);
    assert_int_equal(n_levels, MANY);
    struct buffer text = {0};
    table_terminal(table, 80, &text);
    assert_fits(&text, 80);
    assert_inert(&text);
    buffer_free(&text);
}

static void nine_half_points_fit_one_block(void **state)
{
    const double values[] = {1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5};
    const char *const labels[] = {"1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5"};
    size_t counts[81];
    struct sample *const sample = sample_report(*state);
    struct pair_result *const pair = sample->result.agreement.pairs;
    sample->scales[0] = (struct scale){.n_levels = 9, .values = values, .labels = labels};
    pair->table = counts;
    pair->n_levels = 9;
    pair->n = 81;
    for (size_t i = 0; i < 81; i++)
        counts[i] = 1;
    const struct table *const table = confusion_tables(&sample->report, pair, *state);
    assert_null(table->next);
    assert_int_equal(table_rows(table), 11);
}

static void data_are_counts_in_long_form(void **state)
{
    const size_t counts[] = {3, 1, 0, 2};
    struct sample *const sample = sample_report(*state);
    sample_set_pair(sample, 0, 2, counts, 0.5);
    const struct pair_result *const pairs = sample->result.agreement.pairs;
    const struct table *const table = confusion_table_data(&sample->report, pairs, 1, *state);
    assert_int_equal(table_rows(table), 4);
    assert_string_equal(table_cell(table, 1, 0), "Amara Diallo");
    assert_string_equal(table_cell(table, 1, 1), "Bruno Keller");
    assert_null(table_cell(table, 1, 2));
    assert_string_equal(table_cell(table, 1, 3), "1");
    assert_string_equal(table_cell(table, 1, 4), "2");
    assert_string_equal(table_cell(table, 1, 5), "1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(totals_and_shares_are_those_of_the_margins),
        ARENA_TEST(many_levels_stand_in_blocks_that_fit),
        ARENA_TEST(nine_half_points_fit_one_block),
        ARENA_TEST(data_are_counts_in_long_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
