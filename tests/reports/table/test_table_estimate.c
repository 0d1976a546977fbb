#include "reports/table/table_estimate.h"

#include <math.h>
#include <string.h>

#include "reports/table/table_basis.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

#define NBSP "\u00a0"

static const struct table_column columns[] = {TABLE_ESTIMATE_COLUMNS("difficulty")};

static void shares_and_intervals_read_as_people_write_them(void **state)
{
    struct table *const table = table_create(*state, columns, 1);
    const struct estimate share = sample_estimate(0.38, 0.31, 0.45, 40);
    const struct estimate negative = sample_estimate(-0.12, -0.301, 0.07, 40);
    table_estimate_share(table, &share);
    table_estimate_interval(table, &share);
    table_estimate_interval(table, &negative);
    assert_string_equal(table_cell(table, 0, 0), "38" NBSP "% (31–45)");
    assert_string_equal(table_cell(table, 1, 0), "0.38 (0.31–0.45)");
    assert_string_equal(table_cell(table, 2, 0), "−0.12 (−0.30 to 0.07)");
}

static void value_and_bounds_can_stand_in_cells_of_their_own(void **state)
{
    struct table *const table = table_create(*state, columns, 1);
    const struct estimate share = sample_estimate(0.38, 0.31, 0.45, 40);
    const struct estimate few = sample_no_estimate(ESTIMATE_TOO_FEW, 3, "n is 3");
    table_estimate_share_alone(table, &share);
    table_estimate_share_bounds(table, &share);
    table_estimate_number_alone(table, &share);
    table_estimate_number_bounds(table, &share);
    table_estimate_share_alone(table, &few);
    table_estimate_number_bounds(table, &few);
    assert_string_equal(table_cell(table, 0, 0), "38" NBSP "%");
    assert_string_equal(table_cell(table, 1, 0), "(31–45)");
    assert_string_equal(table_cell(table, 2, 0), "0.38");
    assert_string_equal(table_cell(table, 3, 0), "(0.31–0.45)");
    assert_string_equal(table_cell(table, 4, 0), "too few");
    assert_null(table_cell(table, 5, 0));
}

static void an_interval_never_looks_as_if_it_had_no_width(void **state)
{
    struct table *const table = table_create(*state, columns, 1);
    const struct estimate narrow = sample_estimate(0.7312, 0.7301, 0.7324, 400000);
    const struct estimate point = sample_estimate(0.5, 0.5, 0.5, 400000);
    table_estimate_interval(table, &narrow);
    table_estimate_interval(table, &point);
    assert_string_equal(table_cell(table, 0, 0), "0.731 (0.730–0.732)");
    assert_string_equal(table_cell(table, 1, 0), "0.500000 (0.500000–0.500000)");
}

static void no_number_is_shown_beside_another_status(void **state)
{
    struct table *const table = table_create(*state, columns, 1);
    const struct estimate few = {ESTIMATE_TOO_FEW, 0.5, 0.1, 0.4, 0.6, 3, "3 answers"};
    const struct estimate undefined = {ESTIMATE_UNDEFINED, 0.5, 0.1, 0.4, 0.6, 3, "no spread"};
    table_estimate_share(table, &few);
    table_estimate_interval(table, &undefined);
    assert_string_equal(table_cell(table, 0, 0), "too few");
    assert_string_equal(table_cell(table, 1, 0), "–");
}

static void data_columns_have_names_numbers_and_status(void **state)
{
    const size_t n = sizeof columns / sizeof *columns;
    struct table *const table = table_create(*state, columns, n);
    const struct estimate ok = sample_estimate(1.0 / 3, 0.25, 0.5, 40);
    const struct estimate few = {ESTIMATE_TOO_FEW, 0.5, 0.1, 0.4, 0.6, 3, "3 answers"};
    table_estimate_cells(table, &ok);
    table_estimate_cells(table, &few);
    assert_int_equal(table_rows(table), 2);
    assert_string_equal(columns[3].name, "difficulty_upper");
    assert_string_equal(table_cell(table, 0, 0), "0.3333333333333333");
    assert_string_equal(table_cell(table, 0, 5), "ok");
    assert_null(table_cell(table, 1, 0));
    assert_null(table_cell(table, 1, 3));
    assert_string_equal(table_cell(table, 1, 4), "3");
    assert_string_equal(table_cell(table, 1, 5), "too_few");
}

static void the_basis_names_what_was_counted_and_chosen(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct table *const table = table_create(*state, columns, 1);
    sample->report.filter.role = "Engineer";
    table_basis_note(table, &sample->report);
    sample->report.counts = (struct counts){.ratings = 1, .candidates = 1, .interviewers = 1};
    sample->report.first_day = INT32_MIN;
    sample->report.filter.role = NULL;
    table_basis_note(table, &sample->report);
    assert_string_equal(table->notes[0], "1,003 ratings of 96 candidates by 5 interviewers, "
                                         "2026-01-05 to 2026-10-30 (UTC). Role: Engineer.");
    assert_string_equal(table->notes[1], "1 rating of 1 candidate by 1 interviewer.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(shares_and_intervals_read_as_people_write_them),
        ARENA_TEST(value_and_bounds_can_stand_in_cells_of_their_own),
        ARENA_TEST(an_interval_never_looks_as_if_it_had_no_width),
        ARENA_TEST(no_number_is_shown_beside_another_status),
        ARENA_TEST(data_columns_have_names_numbers_and_status),
        ARENA_TEST(the_basis_names_what_was_counted_and_chosen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
