#include "reports/pipeline/pipeline_chat.h"

#include <string.h>

#include "reports/monthly/report_markdown.h"
#include "reports/table/table_markdown.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pipeline.h"

static void stages_and_changes_are_told(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    sample_pipeline(sample, NULL, *state);
    report_markdown(&sample->report, &text);
    assert_non_null(strstr(text.data, "## Of 400 candidates, 54 were hired"));
    assert_non_null(strstr(text.data, "| Phone screen | 400 | 226 | 169 | 5 | 57"));
    assert_non_null(strstr(text.data, "- Of the candidates of October 2026 fewer passed Phone"));
    assert_null(strstr(text.data, "Interviews by interviewer"));
    buffer_free(&text);
}

static void hostile_stages_stay_text(void **state)
{
    struct sample *const sample = hostile_report(*state);
    const char *const stages[] = {hostile_name, "b", hostile_name};
    struct buffer text = {0};
    sample_pipeline(sample, stages, *state);
    table_markdown(pipeline_chat(&sample->report, *state), &text);
    assert_null(strstr(text.data, "<script>"));
    buffer_free(&text);
}

static void nobody_leaves_nothing(void **state)
{
    struct sample *const sample = sample_report(*state);
    assert_int_equal(table_rows(pipeline_chat(&sample->report, *state)), 0);
    sample_bare_pipeline(sample, 0, *state);
    const struct table *const table = pipeline_chat(&sample->report, *state);
    assert_int_equal(table_rows(table) + table->n_notes, 0);
    assert_null(table->title);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(stages_and_changes_are_told),
        ARENA_TEST(hostile_stages_stay_text),
        ARENA_TEST(nobody_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
