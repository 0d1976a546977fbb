#include "reports/data/files_table.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static void each_import_is_a_row_with_its_hash(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = files_table(&sample->report, *state);
    assert_int_not_equal(sample->report.n_imports, 0);
    assert_int_equal(table_rows(table), sample->report.n_imports);
    for (size_t i = 0; i < sample->report.n_imports; i++) {
        assert_string_equal(table_cell(table, i, 1), sample->report.imports[i].file);
        assert_string_equal(table_cell(table, i, 2), sample->report.imports[i].sha256);
    }
}

static void no_import_gives_no_row(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->report.n_imports = 0;
    assert_int_equal(table_rows(files_table(&sample->report, *state)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(each_import_is_a_row_with_its_hash),
        ARENA_TEST(no_import_gives_no_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
