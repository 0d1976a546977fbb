#include "reports/rubrics/versions_page.h"

#include <string.h>

#include "reports/monthly/page.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_versions.h"

static const char *section(const struct sample *sample, struct arena *arena)
{
    struct error error = {0};
    struct page page = {&sample->report, NULL, 0, arena, &error, false};
    const char *const markup = versions_page(&page);
    if (page.failed)
        fail_msg("%s:%zu: %s", error.source, error.line, error.message);
    return markup;
}

static void without_a_change_there_is_no_section(void **state)
{
    assert_string_equal(section(sample_report(*state), *state), "");
}

static void what_got_worse_comes_first_with_both_wordings(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_add_versions(sample, *state);
    const char *const markup = section(sample, *state);
    const char *const worse = strstr(markup, "The new wording of 4.2 works worse");
    const char *const better = strstr(markup, "The new wording of 3.2 works better");
    assert_non_null(worse);
    assert_non_null(better);
    assert_true(worse < better);
    assert_non_null(strstr(markup, "What changed is the rubric."));
    assert_non_null(strstr(markup, "Before, version 2 from 2026-02-16"));
    assert_non_null(strstr(markup, "Earlier, version 1<"));
    assert_non_null(strstr(markup, "+24\u00a0% <span class=\"ci\">15–33</span>"));
    assert_non_null(strstr(markup, "title=\"n is 6, at least 10 are needed\""));
}

static void the_page_has_it_in_its_findings_and_its_menu(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct error error = {0};
    struct buffer html = {0};
    sample_add_versions(sample, *state);
    assert_true(page_render(&sample->report, NULL, 0, &html, &error));
    assert_non_null(
        strstr(html.data, "<p class=\"tally\">The new wording of 4.2 works worse.</p>"));
    assert_non_null(strstr(html.data, "href=\"#versions\""));
    buffer_free(&html);
}

static void hostile_wordings_are_escaped(void **state)
{
    struct sample *const sample = hostile_report(*state);
    const struct question_version versions[] = {
        {1, INT32_MIN, hostile_name, hostile_name, hostile_name},
        {2, 20500, hostile_name, "", hostile_name},
        {3, 20600, hostile_name, hostile_name, hostile_name}};
    sample_add_versions(sample, *state);
    struct wordings *const wordings = ARENA_ARRAY(*state, SAMPLE_QUESTIONS, struct wordings);
    wordings[5] = wordings[8] = (struct wordings){versions, 3};
    sample->catalogue.wordings = wordings;
    const char *const markup = section(sample, *state);
    assert_null(strstr(markup, "<script"));
    assert_non_null(strstr(markup, "&lt;script&gt;"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(without_a_change_there_is_no_section),
        ARENA_TEST(what_got_worse_comes_first_with_both_wordings),
        ARENA_TEST(the_page_has_it_in_its_findings_and_its_menu),
        ARENA_TEST(hostile_wordings_are_escaped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
