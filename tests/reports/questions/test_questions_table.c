#include "reports/questions/questions_table.h"

#include <string.h>

#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
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

static void a_wide_terminal_shows_titles_and_intervals(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(sample_report(*state), state), 120, &text);
    assert_fits(&text, 120);
    assert_golden(&text, "questions-wide.txt");
}

static void wide_characters_keep_to_the_width(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++) {
        sample->questions[q].code = q % 2 ? "設計と運用の質問第一版" : "4.3";
        sample->questions[q].title = "大きな表を止めずに移す手順を説明してください";
    }
    for (size_t width = 80; width <= 120; width += 5) {
        struct buffer text = {0};
        table_terminal(table_of(sample, state), width, &text);
        assert_fits(&text, width);
        buffer_free(&text);
    }
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

static void questions_come_by_need_and_too_few_answers_last(void **state)
{
    const struct table *const table = table_of(sample_report(*state), state);
    assert_int_equal(table_rows(table), SAMPLE_QUESTIONS);
    assert_string_equal(table->title, "7 of 12 questions need attention, 2 are to watch, 2 are "
                                      "sound and of 1 nobody can say yet");
    static const char *const codes[SAMPLE_QUESTIONS] = {"B1",  "2.2", "4.2", "3.2", "2.1", "4.1",
                                                        "4.3", "1.2", "3.3", "1.1", "3.1", "B2"};
    for (size_t row = 0; row < SAMPLE_QUESTIONS; row++)
        assert_string_equal(table_cell(table, row, 0), codes[row]);
}

static void questions_nobody_was_asked_are_counted_below_the_table(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.questions.questions[3].n_ratings = 0;
    sample->result.questions.questions[3].n_missing = 0;
    sample->result.questions.questions[3].n_findings = 0;
    const struct table *const table = table_of(sample, state);
    struct buffer text = {0};
    table_terminal(table, 80, &text);
    assert_int_equal(table_rows(table), SAMPLE_QUESTIONS - 1);
    assert_non_null(strstr(text.data, "1 question was not asked and is left out."));
    buffer_free(&text);
}

static void a_question_with_missing_scores_alone_is_in_the_table(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct question_result *const last = &sample->result.questions.questions[SAMPLE_QUESTIONS - 1];
    last->n_ratings = last->n_candidates = 0;
    last->n_missing = 4;
    const struct table *const table = table_of(sample, state);
    assert_int_equal(table_rows(table), SAMPLE_QUESTIONS);
    assert_string_equal(table_cell(table, SAMPLE_QUESTIONS - 1, 2), "0");
}

static void of_many_watches_the_furthest_are_told_and_the_rest_counted(void **state)
{
    struct sample *const sample = sample_report(*state);
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++) {
        struct question_result *const result = &sample->result.questions.questions[q];
        result->findings = ARENA_NEW(*state, struct finding);
        result->findings[0] = (struct finding){
            .kind = FINDING_FLAT, .strength = STRENGTH_WATCH, .p = 0.1};
        result->n_findings = 1;
    }
    struct buffer text = {0};
    table_terminal(table_of(sample, state), 80, &text);
    assert_non_null(strstr(text.data, "○ 6 more to watch"));
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
        assert_string_equal(table_cell(table, row, 3), "too few");
        assert_string_equal(table_cell(table, row, 6), "too few");
        assert_string_equal(table_cell(table, row, 8), "too few");
    }
    assert_null(table_cell(table->data, 0, 7));
    assert_string_equal(table_cell(table->data, 0, 12), "too_few");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(questions_read_well_at_80_columns),
        ARENA_TEST(a_wide_terminal_shows_titles_and_intervals),
        ARENA_TEST(wide_characters_keep_to_the_width),
        ARENA_TEST(questions_have_every_number_in_csv),
        ARENA_TEST(questions_come_as_markdown),
        ARENA_TEST(hostile_names_stay_text),
        ARENA_TEST(questions_come_by_need_and_too_few_answers_last),
        ARENA_TEST(questions_nobody_was_asked_are_counted_below_the_table),
        ARENA_TEST(a_question_with_missing_scores_alone_is_in_the_table),
        ARENA_TEST(of_many_watches_the_furthest_are_told_and_the_rest_counted),
        ARENA_TEST(no_question_gives_a_sentence_and_no_table),
        ARENA_TEST(too_few_answers_show_no_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
