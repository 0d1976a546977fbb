#include "reports/page_criteria.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_criteria.h"

static const char *section(const struct sample *sample, struct arena *arena)
{
    struct error error = {0};
    struct page page = {.report = &sample->report, .arena = arena, .error = &error};
    const char *const markup = page_criteria(&page);
    if (page.failed)
        fail_msg("%s", error.message);
    return markup;
}

static void the_section_tells_findings_and_lists_all_criteria(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_criteria_add(sample, *state);
    const char *const markup = section(sample, *state);
    assert_non_null(strstr(markup, "1 of 5 criteria needs attention, and 1 is to watch."));
    assert_non_null(strstr(markup, "is required, and fewer candidates meet it than the optional"));
    assert_non_null(strstr(markup, "<h3>To watch</h3>"));
    assert_non_null(strstr(markup, "says how the cache is kept fresh"));
    assert_non_null(strstr(markup, "3 marks are left out"));
}

static void texts_are_escaped(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_criteria_add(sample, *state);
    struct question *const questions =
        (struct question *)(uintptr_t)sample->catalogue.criteria->questions;
    questions[0].title = "<script>alert(1)</script>";
    const char *const markup = section(sample, *state);
    assert_null(strstr(markup, "<script"));
    assert_non_null(strstr(markup, "&lt;script&gt;"));
}

static void without_criteria_there_is_no_section(void **state)
{
    assert_string_equal(section(sample_report(*state), *state), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_section_tells_findings_and_lists_all_criteria),
        ARENA_TEST(texts_are_escaped),
        ARENA_TEST(without_criteria_there_is_no_section),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
