#include "reports/questions/topics_table.h"

#include <stdlib.h>
#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

enum { TOPIC, TITLE, KIND, N_QUESTIONS, N_FLAGGED };

static size_t sum(const struct table *table, size_t column)
{
    size_t n = 0;
    for (size_t row = 0; row < table_rows(table); row++)
        n += strtoul(table_cell(table, row, column), NULL, 10);
    return n;
}

static void questions_and_flags_add_up(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = topics_table(&sample->report, *state);
    assert_int_equal(table_rows(table), SAMPLE_TOPICS);
    assert_int_equal(sum(table, N_QUESTIONS), SAMPLE_QUESTIONS);
    assert_int_equal(sum(table, N_FLAGGED), sample->result.questions.tally.n_clear);
    for (size_t t = 0; t < SAMPLE_TOPICS; t++) {
        assert_string_equal(table_cell(table, t, TOPIC), sample->topics[t].code);
        assert_string_equal(table_cell(table, t, KIND), sample->topics[t].bonus ? "bonus" : "core");
    }
}

static void nothing_asked_is_none(void **state)
{
    assert_int_equal(sum(topics_table(&empty_report(*state)->report, *state), N_QUESTIONS), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(questions_and_flags_add_up),
        ARENA_TEST(nothing_asked_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
