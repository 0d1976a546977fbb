#include "reports/monthly/report_tables.h"

#include <string.h>
#include <strings.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_criteria.h"

static void ids_and_titles_fit_files_keys_and_sheets(void **state)
{
    (void)state;
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz-";
    for (size_t i = 0; i < n_report_tables; i++) {
        assert_int_equal(strspn(report_tables[i].id, letters), strlen(report_tables[i].id));
        assert_in_range(strlen(report_tables[i].title), 1, 31);
        assert_null(strpbrk(report_tables[i].title, "[]:*?/\\'"));
        assert_string_not_equal(report_tables[i].title, "Summary"); /* the first sheet's */
        for (size_t other = 0; other < i; other++) {
            assert_string_not_equal(report_tables[i].id, report_tables[other].id);
            assert_int_not_equal(strcasecmp(report_tables[i].title, report_tables[other].title), 0);
        }
    }
}

static void assert_well_formed(const struct table *table)
{
    assert_int_not_equal(table->n_columns, 0);
    assert_int_equal(table->n_cells % table->n_columns, 0);
    for (size_t c = 0; c < table->n_columns; c++)
        for (size_t other = 0; other < c; other++)
            assert_int_not_equal(strcasecmp(table->columns[c].name, table->columns[other].name), 0);
}

static void every_table_is_built_from_any_report(void **state)
{
    struct sample *const samples[] = {sample_report(*state), hostile_report(*state),
                                      empty_report(*state), too_few_report(*state)};
    sample_criteria_add(samples[1], *state);
    for (size_t s = 0; s < sizeof samples / sizeof *samples; s++)
        for (size_t i = 0; i < n_report_tables; i++) {
            const struct table *const data = report_tables_data(&report_tables[i],
                                                                &samples[s]->report, *state);
            if (strcmp(report_tables[i].id, "criteria") == 0)
                assert_true((data != NULL) == (s == 1));
            if (data)
                assert_well_formed(data);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(ids_and_titles_fit_files_keys_and_sheets),
        ARENA_TEST(every_table_is_built_from_any_report),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
