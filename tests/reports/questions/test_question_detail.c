#include "reports/questions/question_detail.h"

#include <string.h>

#include "reports/rubrics/criteria_table.h"
#include "reports/table/table_csv.h"
#include "reports/table/table_markdown.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_criteria.h"

enum { HARD = 5, SOUND = 0, FEW = 11, SEQUENCE = 8 };

static struct table *table_of(const struct sample *sample, size_t question, void **state)
{
    return question_detail(&sample->report, question, *state);
}

static void all_about_a_question_reads_well_at_80_columns(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(sample_report(*state), SEQUENCE, state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "question.txt");
}

static void a_question_comes_as_markdown_and_csv(void **state)
{
    const struct table *const table = table_of(sample_report(*state), HARD, state);
    struct buffer markdown = {0}, csv = {0};
    table_markdown(table, &markdown);
    assert_golden(&markdown, "question.md");
    table_csv(table, &csv);
    assert_golden(&csv, "question.csv");
}

static void a_sound_question_is_said_to_be(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.questions.questions[SOUND].verdict.state = STATE_SOUND;
    const struct table *const table = table_of(sample, SOUND, state);
    assert_string_equal(table->title,
                        "1.1 “A project you saw through” is sound: nothing is beyond a line");
}

static void of_a_question_that_nobody_can_tell_of_it_says_what_would(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.questions.questions[SOUND].verdict = (struct question_verdict){
        .state = STATE_CANNOT_SAY, .needs = {.shared_interviews = {.more = 31}}};
    struct buffer text = {0};
    table_terminal(table_of(sample, SOUND, state), 80, &text);
    assert_non_null(strstr(text.data, "1.1 “A project you saw through”: nobody can say yet\n"));
    assert_non_null(strstr(text.data, "interviewers in about 31 more interviews."));
    buffer_free(&text);
}

static void the_newest_wording_is_shown(void **state)
{
    struct sample *const sample = sample_report(*state);
    static const struct question_version versions[] = {
        {1, INT32_MIN, "Old", "The old prompt", ""}, {2, 20600, "New", "The new prompt", "Rubric"}};
    struct wordings wordings[SAMPLE_QUESTIONS] = {{versions, 2}};
    sample->catalogue.wordings = wordings;
    struct buffer text = {0};
    table_terminal(table_of(sample, 0, state), 80, &text);
    assert_non_null(strstr(text.data, "As it is asked: The new prompt"));
    assert_null(strstr(text.data, "The old prompt"));
    buffer_free(&text);
}

static void every_number_has_a_reason_where_there_are_too_few(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(too_few_report(*state), FEW, state), 80, &text);
    assert_fits(&text, 80);
    assert_non_null(strstr(text.data, "has too few answers to judge"));
    assert_non_null(strstr(text.data, "1 candidate; 10 needed"));
    buffer_free(&text);
}

static void criteria_of_the_question_are_told(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_criteria_add(sample, *state);
    const struct table *table = table_of(sample, SOUND, state);
    const struct table *const criteria = criteria_table(&sample->report, SOUND, *state);
    assert_non_null(criteria);
    while (table && (!table->title || strcmp(table->title, criteria->title) != 0))
        table = table->next;
    assert_non_null(table);
    assert_int_equal(table_rows(table), table_rows(criteria));
}

static void hostile_names_stay_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    const struct question_version version = {1, INT32_MIN, hostile_name, hostile_name, ""};
    struct wordings wordings[SAMPLE_QUESTIONS];
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        wordings[q] = (struct wordings){&version, 1};
    sample->catalogue.wordings = wordings;
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++) {
        struct buffer terminal = {0}, markdown = {0}, csv = {0};
        const struct table *const table = table_of(sample, q, state);
        table_terminal(table, 80, &terminal);
        table_markdown(table, &markdown);
        table_csv(table, &csv);
        assert_inert(&terminal);
        assert_fits(&terminal, 80);
        assert_inert(&markdown);
        assert_null(strstr(markdown.data, "<script"));
        assert_null(strstr(csv.data, "\n=cmd"));
        assert_null(strstr(csv.data, ",=cmd"));
        buffer_free(&terminal);
        buffer_free(&markdown);
        buffer_free(&csv);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(all_about_a_question_reads_well_at_80_columns),
        ARENA_TEST(a_question_comes_as_markdown_and_csv),
        ARENA_TEST(a_sound_question_is_said_to_be),
        ARENA_TEST(of_a_question_that_nobody_can_tell_of_it_says_what_would),
        ARENA_TEST(the_newest_wording_is_shown),
        ARENA_TEST(every_number_has_a_reason_where_there_are_too_few),
        ARENA_TEST(criteria_of_the_question_are_told),
        ARENA_TEST(hostile_names_stay_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
