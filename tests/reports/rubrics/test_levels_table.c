#include "reports/rubrics/levels_table.h"

#include <stdlib.h>
#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

enum { QUESTION, SCALE, LEVEL, VALUE, COUNT, SHARE };

static void shares_of_a_question_add_up(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = levels_table(&sample->report, *state);
    double share = 0;
    size_t count = 0;
    for (size_t row = 0; row < table_rows(table); row++)
        if (strcmp(table_cell(table, row, QUESTION), sample->questions[0].code) == 0) {
            count += strtoul(table_cell(table, row, COUNT), NULL, 10);
            share += strtod(table_cell(table, row, SHARE), NULL);
        }
    assert_int_equal(count, sample->result.questions.questions[0].n_ratings);
    assert_near(share, 1, 1e-12);
}

static void every_level_of_the_scale_has_a_row(void **state)
{
    const struct table *const table = levels_table(&sample_report(*state)->report, *state);
    assert_int_equal(table_rows(table), 5 * SAMPLE_QUESTIONS);
    for (size_t level = 0; level < 5; level++) {
        assert_string_equal(table_cell(table, level, SCALE), "1..5");
        assert_int_equal(strtol(table_cell(table, level, LEVEL), NULL, 10), (long)level + 1);
        assert_int_equal(strtol(table_cell(table, level, VALUE), NULL, 10), (long)level + 1);
    }
}

static void no_question_gives_no_row(void **state)
{
    assert_int_equal(table_rows(levels_table(&empty_report(*state)->report, *state)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(shares_of_a_question_add_up),
        ARENA_TEST(every_level_of_the_scale_has_a_row),
        ARENA_TEST(no_question_gives_no_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
