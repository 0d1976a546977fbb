#include "reports/questions/question_detail_record.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_criteria.h"
#include "tests/support/reports/sample_versions.h"

static size_t count_part(const struct table *table, const char *part)
{
    size_t n = 0;
    for (size_t row = 0; row < table_rows(table); row++)
        n += strcmp(table_cell(table, row, 1), part) == 0;
    return n;
}

static void every_part_has_a_row_for_each_number(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = question_detail_record_table(&sample->report, 8, *state);
    assert_int_equal(count_part(table, "question"), 17);
    assert_int_equal(count_part(table, "level"), 3 * 5);
    assert_int_equal(count_part(table, "pair"), 1);
    for (size_t row = 0; row < table_rows(table); row++)
        assert_string_equal(table_cell(table, row, 0), "4.2");
}

static void criteria_have_three_rows_each(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_criteria_add(sample, *state);
    assert_int_equal(
        count_part(question_detail_record_table(&sample->report, 0, *state), "criterion"), 12);
    assert_int_equal(
        count_part(question_detail_record_table(&sample->report, 5, *state), "criterion"), 0);
}

static void interviewers_stay_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_hide_interviewers(sample);
    const struct table *const table = question_detail_record_table(&sample->report, 8, *state);
    assert_string_equal(table_cell(table, table_rows(table) - 1, 2),
                        "Interviewer 1, Interviewer 2");
}

static void a_change_of_wording_has_three_rows_a_measure(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_add_versions(sample, *state);
    assert_int_equal(
        count_part(question_detail_record_table(&sample->report, 5, *state), "version"), 9);
    assert_int_equal(
        count_part(question_detail_record_table(&sample->report, 0, *state), "version"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_part_has_a_row_for_each_number),
        ARENA_TEST(criteria_have_three_rows_each),
        ARENA_TEST(interviewers_stay_hidden),
        ARENA_TEST(a_change_of_wording_has_three_rows_a_measure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
