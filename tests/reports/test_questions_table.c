#include "reports/questions_table.h"

#include <string.h>

#include "reports/table_csv.h"
#include "reports/table_markdown.h"
#include "reports/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"

static struct table *table_of(const struct sample *sample, void **state)
{
    return questions_table(&sample->report, *state);
}

static void questions_read_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(sample_report(*state), state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "questions.txt");
}

static void questions_have_every_number_in_csv(void **state)
{
    struct buffer text = {0};
    table_csv(table_of(sample_report(*state), state), &text);
    assert_golden(&text, "questions.csv");
}

static void questions_come_as_markdown(void **state)
{
    struct buffer text = {0};
    table_markdown(table_of(sample_report(*state), state), &text);
    assert_golden(&text, "questions.md");
}

static void hostile_names_stay_text(void **state)
{
    const struct table *const table = table_of(hostile_report(*state), state);
    struct buffer terminal = {0}, markdown = {0}, csv = {0};
    table_terminal(table, 80, &terminal);
    table_markdown(table, &markdown);
    table_csv(table, &csv);
    assert_inert(&terminal);
    assert_fits(&terminal, 80);
    assert_inert(&markdown);
    assert_null(strstr(markdown.data, "<script"));
    assert_null(strstr(csv.data, ",=cmd"));
    assert_null(strstr(csv.data, "\n=cmd"));
    assert_null(strstr(csv.data, "\"=cmd"));
    buffer_free(&terminal);
    buffer_free(&csv);
    assert_golden(&markdown, "questions-hostile.md");
}

static void questions_that_need_attention_come_first(void **state)
{
    const struct table *const table = table_of(sample_report(*state), state);
    assert_int_equal(table_rows(table), SAMPLE_QUESTIONS);
    assert_string_equal(table->title, "7 of 12 questions need attention");
    assert_string_equal(table_cell(table, 0, 0), "2.1");
    assert_string_equal(table_cell(table, 7, 0), "1.2");
    assert_string_equal(table_cell(table, 8, 0), "3.3");
    assert_string_equal(table_cell(table, 9, 0), "1.1");
    assert_string_equal(table_cell(table, 11, 0), "B2");
}

static void questions_nobody_was_asked_are_counted_below_the_table(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.questions.questions[3].n_ratings = 0;
    sample->result.questions.questions[3].n_findings = 0;
    const struct table *const table = table_of(sample, state);
    struct buffer text = {0};
    table_terminal(table, 80, &text);
    assert_int_equal(table_rows(table), SAMPLE_QUESTIONS - 1);
    assert_non_null(strstr(text.data, "1 question has no score and is left out."));
    buffer_free(&text);
}

static void no_question_gives_a_sentence_and_no_table(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(empty_report(*state), state), 80, &text);
    assert_golden(&text, "questions-empty.txt");
}

static void too_few_answers_show_no_number(void **state)
{
    const struct table *const table = table_of(too_few_report(*state), state);
    for (size_t row = 0; row < SAMPLE_QUESTIONS; row++) {
        assert_string_equal(table_cell(table, row, 2), "too few");
        assert_string_equal(table_cell(table, row, 3), "too few");
        assert_string_equal(table_cell(table, row, 4), "too few");
    }
    assert_null(table_cell(table->data, 0, 7));
    assert_string_equal(table_cell(table->data, 0, 12), "too_few");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(questions_read_well_at_80_columns),
        ARENA_TEST(questions_have_every_number_in_csv),
        ARENA_TEST(questions_come_as_markdown),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(questions_that_need_attention_come_first),
        ARENA_TEST(questions_nobody_was_asked_are_counted_below_the_table),
        ARENA_TEST(no_question_gives_a_sentence_and_no_table),
        ARENA_TEST(too_few_answers_show_no_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
