#include "reports/history/changes_page.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_changes.h"

static const char *markup_of(const struct sample *sample, struct arena *arena)
{
    struct error error = {0};
    struct page page = {&sample->report, NULL, 0, arena, &error, false};
    const char *const markup = changes_page(&page);
    assert_false(page.failed);
    assert_null(strstr(markup, "{{"));
    return markup;
}

static void assert_has(const char *markup, const char *text)
{
    if (!strstr(markup, text))
        fail_msg("the section lacks: %s", text);
}

static void visible_changes_are_told_and_all_are_listed(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_changes(sample, *state);
    const char *const markup = markup_of(sample, *state);
    assert_has(markup, "Four visible changes since September 2026");
    assert_has(markup, "96 candidates (91 before), 98 interviews (92)");
    assert_has(markup, "<li>Interviewers agree more on all questions together");
    assert_has(markup, "is easier: candidates reached 61\u00a0%");
    assert_has(markup, "<td>+23 (12–34)</td>");
    assert_has(markup, "<td>too few</td>");
    assert_null(strstr(markup, "No question has visibly changed"));
}

static void no_change_and_nothing_before_are_said(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_changes(sample, *state);
    struct changes_result none = *sample->report.changes;
    none.n_visible = 0;
    none.agreement.is_visible = false;
    for (size_t q = 0; q < 3; q++)
        for (size_t kind = 0; kind < CHANGE_KINDS; kind++)
            none.questions[q].of[kind].is_visible = false;
    sample->report.changes = &none;
    const char *markup = markup_of(sample, *state);
    assert_has(markup, "No visible changes since September 2026");
    assert_has(markup, "No question has visibly changed in difficulty");
    sample_no_changes(sample, *state);
    markup = markup_of(sample, *state);
    assert_has(markup, "Nothing to compare with in September 2026");
    assert_null(strstr(markup, "<details>"));
}

static void without_a_period_before_there_is_no_section(void **state)
{
    assert_string_equal(markup_of(sample_report(*state), *state), "");
}

static void hostile_names_are_escaped(void **state)
{
    struct sample *const sample = hostile_report(*state);
    sample_changes(sample, *state);
    assert_null(strstr(markup_of(sample, *state), "<script>"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(visible_changes_are_told_and_all_are_listed),
        ARENA_TEST(no_change_and_nothing_before_are_said),
        ARENA_TEST(without_a_period_before_there_is_no_section),
        ARENA_TEST(hostile_names_are_escaped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
