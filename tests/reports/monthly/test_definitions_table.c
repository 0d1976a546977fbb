#include "reports/monthly/definitions_table.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static const char *text_of(const struct table *table, const char *term)
{
    for (size_t row = 0; row < table_rows(table); row++)
        if (strcmp(table_cell(table, row, 0), term) == 0)
            return table_cell(table, row, 1);
    return NULL;
}

static void terms_lines_and_filters_are_those_of_the_page(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->report.filter.role = "R&D \"lead\" <x>";
    const struct table *const table = definitions_table(&sample->report, *state);
    assert_non_null(strstr(text_of(table, "Difficulty"), "Needs 10 candidates."));
    assert_non_null(strstr(text_of(table, "Interval"), "95\u00a0% interval"));
    assert_string_equal(text_of(table, "too hard"), "difficulty below 30\u00a0%");
    assert_string_equal(text_of(table, "does not separate"), "separation below 0.20");
    assert_non_null(strstr(text_of(table, "Filters"), "Role: R&D \"lead\" <x>."));
    assert_non_null(strstr(text_of(table, "Version"), sample->report.version));
}

static void no_markup_is_left(void **state)
{
    const struct table *const table = definitions_table(&sample_report(*state)->report, *state);
    for (size_t i = 0; i < table->n_cells; i++) {
        assert_null(strpbrk(table->cells[i], "<>{}"));
        assert_null(strstr(table->cells[i], "&nbsp"));
        assert_null(strstr(table->cells[i], "&#"));
        assert_int_not_equal(strlen(table->cells[i]), 0);
    }
}

static void an_empty_report_has_definitions_all_the_same(void **state)
{
    const struct table *const table = definitions_table(&empty_report(*state)->report, *state);
    assert_non_null(text_of(table, "Agreement, κ"));
    assert_string_equal(text_of(table, "Filters"), "None: all ratings count.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(terms_lines_and_filters_are_those_of_the_page),
        ARENA_TEST(no_markup_is_left),
        ARENA_TEST(an_empty_report_has_definitions_all_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
