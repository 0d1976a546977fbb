#include "reports/agreement/agreement_record.h"

#include "reports/table/table_csv.h"
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

struct given {
    struct buffer text;
    size_t n_pieces;
};

static bool take(void *context, const struct buffer *text, struct error *error)
{
    struct given *const given = context;
    (void)error;
    given->n_pieces++;
    buffer_add(&given->text, text->data);
    return true;
}

static bool refuse(void *context, const struct buffer *text, struct error *error)
{
    (void)context;
    (void)text;
    return error_set(error, ERROR_FAILED, "the disk is full");
}

/* So many pairs that their rows are longer than a piece. */
static struct report *report_of_many(void **state)
{
    enum { PAIRS = 6000 };
    struct sample *const sample = sample_report(*state);
    struct analysis_result *const result = ARENA_NEW(*state, struct analysis_result);
    *result = *sample->report.result;
    struct pair_result *const pairs = ARENA_ARRAY(*state, PAIRS, struct pair_result);
    for (size_t i = 0; i < PAIRS; i++)
        pairs[i] = result->agreement.pairs[i % SAMPLE_PAIRS];
    result->agreement.pairs = pairs;
    result->agreement.n_pairs = PAIRS;
    sample->report.result = result;
    return &sample->report;
}

static void csv_given_away_is_that_of_the_table(void **state)
{
    const struct report *const report = report_of_many(state);
    struct given given = {0};
    struct buffer whole = {0}, last = {0};
    struct error error;
    const struct text_sink sink = {take, &given};
    table_csv(agreement_record_table(report, *state), &whole);
    assert_true(agreement_record_csv(report, &sink, &last, &error));
    assert_true(given.n_pieces > 1);
    buffer_add(&given.text, last.data);
    assert_string_equal(given.text.data, whole.data);
    buffer_free(&given.text);
    buffer_free(&last);
    buffer_free(&whole);
}

static void csv_that_nobody_takes_fails(void **state)
{
    struct buffer last = {0};
    struct error error;
    const struct text_sink sink = {refuse, NULL};
    assert_false(agreement_record_csv(report_of_many(state), &sink, &last, &error));
    assert_string_equal(error.message, "the disk is full");
    buffer_free(&last);
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
        ARENA_TEST(csv_given_away_is_that_of_the_table),
        ARENA_TEST(csv_that_nobody_takes_fails),
        ARENA_TEST(without_ratings_only_all_together_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
