#include "reports/agreement/agreement_record.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

enum { MEASURE = 34, MONTH = 33, TOPIC = 32, ESTIMATE = 35, MEASURES = 17, MONTHS = 2 };

static void a_scope_has_its_rows_and_its_measures(void **state)
{
    const struct table *const table = agreement_record_table(&sample_report(*state)->report,
                                                             *state);
    const size_t topics = SAMPLE_PAIRS + SAMPLE_QUESTIONS * MEASURES;
    const size_t months = topics + SAMPLE_TOPICS * MEASURES, overall = months + MONTHS;
    assert_int_equal(table_rows(table), overall + MEASURES);
    assert_string_equal(table_cell(table, 0, 0), "pair");
    assert_null(table_cell(table, 0, 3));
    assert_string_equal(table_cell(table, 0, MEASURE), "kappa");
    assert_string_equal(table_cell(table, 1, 0), "pair_question");
    assert_string_equal(table_cell(table, 1, 3), "3.2");
    assert_string_equal(table_cell(table, SAMPLE_PAIRS, 0), "question");
    assert_string_equal(table_cell(table, SAMPLE_PAIRS, 3), "1.1");
    assert_string_equal(table_cell(table, SAMPLE_PAIRS + 1, MEASURE), "fleiss");
    assert_string_equal(table_cell(table, topics, 0), "topic");
    assert_string_equal(table_cell(table, topics, TOPIC), "1");
    assert_string_equal(table_cell(table, months + 1, MONTH), "2026-10");
    assert_string_equal(table_cell(table, overall, 0), "overall");
    assert_string_equal(table_cell(table, overall + MEASURES - 1, MEASURE), "icc_onek");
    assert_string_equal(table_cell(table, overall + MEASURES - 1, ESTIMATE), "0.7");
}

static void rows_are_full(void **state)
{
    const struct table *const table = agreement_record_table(&sample_report(*state)->report,
                                                             *state);
    assert_int_equal(table->n_cells, table_rows(table) * table->n_columns);
}

static void without_ratings_only_all_together_is_left(void **state)
{
    const struct table *const table = agreement_record_table(&empty_report(*state)->report, *state);
    assert_int_equal(table_rows(table), MEASURES);
    assert_null(table_cell(table, 0, 7));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_scope_has_its_rows_and_its_measures),
        ARENA_TEST(rows_are_full),
        ARENA_TEST(without_ratings_only_all_together_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
