#include "reports/questions/questions_chat.h"

#include "reports/questions/questions_table.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static void questions_with_too_few_answers_are_counted_below(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = questions_chat(&sample->report, *state);
    assert_int_equal(table_rows(questions_table(&sample->report, *state)), SAMPLE_QUESTIONS);
    assert_int_equal(table_rows(table), SAMPLE_QUESTIONS - 1);
    assert_int_equal(table->n_notes, 1);
    assert_string_equal(table->notes[0], "Of one question nobody can say yet; it is left out.");
}

static void all_may_have_too_few(void **state)
{
    const struct table *const table = questions_chat(&too_few_report(*state)->report, *state);
    assert_int_equal(table_rows(table), 0);
    assert_string_equal(table->notes[0],
                        "Of twelve questions nobody can say yet; they are left out.");
}

static void no_question_needs_no_note(void **state)
{
    const struct table *const table = questions_chat(&empty_report(*state)->report, *state);
    assert_int_equal(table_rows(table) + table->n_notes, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(questions_with_too_few_answers_are_counted_below),
        ARENA_TEST(all_may_have_too_few),
        ARENA_TEST(no_question_needs_no_note),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
