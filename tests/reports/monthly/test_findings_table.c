#include "reports/monthly/findings_table.h"

#include <string.h>

#include "reports/questions/finding_words.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

enum { ABOUT, NAME, FINDING, STRENGTH, VERDICT, TEXT, ACTION };

static void every_finding_has_a_row(void **state)
{
    const struct sample *const sample = sample_report(*state);
    size_t expected = 0;
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        expected += sample->result.questions.questions[q].n_findings;
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        expected += sample->result.interviewers.interviewers[i].n_findings;
    assert_int_equal(table_rows(findings_table(&sample->report, *state)), expected);
}

static void clear_findings_stand_first_with_the_page_s_sentences(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = findings_table(&sample->report, *state);
    assert_string_equal(table_cell(table, 0, ABOUT), "question");
    assert_string_equal(table_cell(table, 0, STRENGTH), "clear");
    size_t question = 0;
    while (strcmp(sample->questions[question].code, table_cell(table, 0, NAME)) != 0)
        question++;
    struct buffer heading = {0}, text = {0}, action = {0};
    const struct finding *const finding = &sample->result.questions.questions[question].findings[0];
    finding_words_heading(&sample->report, question, finding, &heading);
    finding_words(&sample->report, question, finding, &text, &action);
    assert_string_equal(table_cell(table, 0, VERDICT), heading.data);
    assert_string_equal(table_cell(table, 0, TEXT), text.data);
    assert_string_equal(table_cell(table, 0, ACTION), action.data);
    buffer_free(&heading);
    buffer_free(&text);
    buffer_free(&action);
}

static void interviewers_follow_questions(void **state)
{
    const struct table *const table = findings_table(&sample_report(*state)->report, *state);
    bool interviewers = false;
    for (size_t row = 0; row < table_rows(table); row++) {
        const bool interviewer = strcmp(table_cell(table, row, ABOUT), "interviewer") == 0;
        assert_false(interviewers && !interviewer);
        interviewers = interviewer;
    }
    assert_true(interviewers);
}

static void nothing_found_gives_no_row(void **state)
{
    assert_int_equal(table_rows(findings_table(&empty_report(*state)->report, *state)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_finding_has_a_row),
        ARENA_TEST(clear_findings_stand_first_with_the_page_s_sentences),
        ARENA_TEST(interviewers_follow_questions),
        ARENA_TEST(nothing_found_gives_no_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
