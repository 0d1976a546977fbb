#include "reports/agreement_data.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static void pairs_questions_and_all_together_have_a_row_each(void **state)
{
    const struct table *const table = agreement_data(&sample_report(*state)->report, *state);
    assert_int_equal(table_rows(table), SAMPLE_PAIRS + SAMPLE_QUESTIONS + 1);
    assert_string_equal(table_cell(table, 0, 0), "pair");
    assert_null(table_cell(table, 0, 3));
    assert_string_equal(table_cell(table, 1, 0), "pair_question");
    assert_string_equal(table_cell(table, 1, 3), "3.2");
    assert_string_equal(table_cell(table, SAMPLE_PAIRS, 0), "question");
    assert_string_equal(table_cell(table, SAMPLE_PAIRS, 3), "1.1");
    assert_string_equal(table_cell(table, SAMPLE_PAIRS + SAMPLE_QUESTIONS, 0), "overall");
}

static void rows_are_full(void **state)
{
    const struct table *const table = agreement_data(&sample_report(*state)->report, *state);
    assert_int_equal(table->n_cells, table_rows(table) * table->n_columns);
}

static void without_ratings_only_all_together_is_left(void **state)
{
    const struct table *const table = agreement_data(&empty_report(*state)->report, *state);
    assert_int_equal(table_rows(table), 1);
    assert_null(table_cell(table, 0, 7));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(pairs_questions_and_all_together_have_a_row_each),
        ARENA_TEST(rows_are_full),
        ARENA_TEST(without_ratings_only_all_together_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
