#include "reports/candidates/profile_record.h"

#include <string.h>

#include "reports/candidates/profile_table.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static void all_profiles_stand_one_after_another(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const all = profile_record_all(&sample->report, *state);
    assert_int_equal(table_rows(all), sample->result.n_profiles * SAMPLE_TOPICS);
    for (size_t i = 0; i < sample->result.n_profiles; i++) {
        const struct table *const one = profile_table(&sample->report, i, *state)->data;
        for (size_t t = 0; t < SAMPLE_TOPICS; t++)
            for (size_t c = 0; c < one->n_columns; c++) {
                const char *const cell = table_cell(one, t, c);
                const char *const copy = table_cell(all, i * SAMPLE_TOPICS + t, c);
                assert_true(cell == copy || strcmp(cell, copy) == 0);
            }
    }
}

static void no_profile_gives_no_row(void **state)
{
    assert_int_equal(table_rows(profile_record_all(&empty_report(*state)->report, *state)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(all_profiles_stand_one_after_another),
        ARENA_TEST(no_profile_gives_no_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
