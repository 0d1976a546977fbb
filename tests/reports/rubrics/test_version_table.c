#include "reports/rubrics/version_table.h"

#include <string.h>

#include "reports/questions/question_detail.h"
#include "reports/questions/questions_table.h"
#include "reports/table/table_terminal.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_versions.h"

static struct sample *sample_of(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_add_versions(sample, *state);
    return sample;
}

static void before_and_now_stand_side_by_side(void **state)
{
    const struct sample *const sample = sample_of(state);
    struct buffer text = {0};
    table_terminal(version_table(&sample->report, 5, *state), 80, &text);
    assert_fits(&text, 80);
    assert_golden(&text, "versions.txt");
}

static void a_changed_rubric_is_shown_where_the_question_reads_the_same(void **state)
{
    const struct sample *const sample = sample_of(state);
    struct buffer text = {0};
    table_terminal(version_table(&sample->report, 8, *state), 80, &text);
    assert_non_null(strstr(text.data, "Before (version 1): rubric Names the steps.\n"));
    assert_non_null(strstr(text.data, "Now (version 2, from 2026-07-02): rubric Names the steps"));
    buffer_free(&text);
}

static void a_question_that_never_changed_has_no_such_table(void **state)
{
    assert_null(version_table(&sample_of(state)->report, 0, *state));
    assert_null(version_table(&sample_report(*state)->report, 5, *state));
}

static void a_change_for_the_worse_is_in_the_heading_of_all_questions(void **state)
{
    struct sample *const sample = sample_of(state);
    assert_non_null(strstr(questions_table(&sample->report, *state)->title,
                           "of 1 nobody can say yet. The new wording of 4.2 works worse"));
    sample->result.versions.changes[1].verdict = VERSION_BETTER;
    const char *const title = questions_table(&sample->report, *state)->title;
    assert_string_equal(title + strlen(title) - strlen("nobody can say yet"), "nobody can say yet");
}

static void all_about_a_question_has_its_versions(void **state)
{
    const struct sample *const sample = sample_of(state);
    struct buffer text = {0};
    table_terminal(question_detail(&sample->report, 5, *state), 80, &text);
    assert_fits(&text, 80);
    assert_non_null(strstr(text.data, "The new wording of 3.2 works better"));
    assert_non_null(strstr(text.data, "Its wording changed: numbers are over all its wordings"));
    buffer_free(&text);
}

static void hostile_wordings_stay_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    const struct question_version versions[] = {
        {1, INT32_MIN, hostile_name, hostile_name, hostile_name},
        {2, 20500, hostile_name, "", hostile_name},
        {3, 20600, hostile_name, hostile_name, hostile_name}};
    sample_add_versions(sample, *state);
    struct wordings *const wordings = ARENA_ARRAY(*state, SAMPLE_QUESTIONS, struct wordings);
    wordings[5] = (struct wordings){versions, 3};
    sample->catalogue.wordings = wordings;
    struct buffer text = {0};
    table_terminal(version_table(&sample->report, 5, *state), 80, &text);
    assert_inert(&text);
    assert_fits(&text, 80);
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(before_and_now_stand_side_by_side),
        ARENA_TEST(a_changed_rubric_is_shown_where_the_question_reads_the_same),
        ARENA_TEST(a_question_that_never_changed_has_no_such_table),
        ARENA_TEST(a_change_for_the_worse_is_in_the_heading_of_all_questions),
        ARENA_TEST(all_about_a_question_has_its_versions),
        ARENA_TEST(hostile_wordings_stay_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
