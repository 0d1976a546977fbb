#include "reports/rubrics/criteria_page.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_criteria.h"

static const char *section(const struct sample *sample, struct arena *arena)
{
    struct error error = {0};
    struct page page = {.report = &sample->report, .arena = arena, .error = &error};
    const char *const markup = criteria_page(&page);
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

/* Criteria are counted, not their findings: eight told and two more are the ten of the summary. */
static void criteria_to_watch_add_up(void **state)
{
    enum { N = 11 };
    struct sample *const sample = sample_report(*state);
    sample_criteria_add(sample, *state);
    struct criteria_result *const all = &sample->result.criteria;
    struct catalogue *const catalogue = ARENA_NEW(*state, struct catalogue);
    struct criterion_result *const results = ARENA_ARRAY(*state, N, struct criterion_result);
    struct question *const questions = ARENA_ARRAY(*state, N, struct question);
    struct rubric_place *const places = ARENA_ARRAY(*state, N, struct rubric_place);
    static struct finding watches[] = {{.kind = FINDING_DISAGREE, .strength = STRENGTH_WATCH},
                                       {.kind = FINDING_FLAT, .strength = STRENGTH_WATCH}};
    static struct finding clear[] = {{.kind = FINDING_DISAGREE, .strength = STRENGTH_CLEAR},
                                     {.kind = FINDING_FLAT, .strength = STRENGTH_WATCH}};
    for (size_t i = 0; i < N; i++) {
        results[i] = all->criteria[0];
        results[i].findings = i == 0 ? clear : watches;
        results[i].n_findings = 2;
        questions[i] = sample->catalogue.criteria->questions[0];
        places[i] = sample->catalogue.criteria->places[0];
    }
    *catalogue = *sample->catalogue.criteria;
    catalogue->questions = questions;
    catalogue->places = places;
    catalogue->n_questions = N;
    sample->catalogue.criteria = catalogue;
    *all = (struct criteria_result){results, N, {1, N - 1}};
    const char *const markup = section(sample, *state);
    assert_non_null(strstr(markup, "1 of 11 criteria needs attention, and 10 are to watch."));
    assert_non_null(strstr(markup, "Two more criteria are to watch, marked in the table."));
    size_t told = 0;
    for (const char *at = markup; (at = strstr(at, "may divide interviewers")); at++)
        told++;
    assert_int_equal(told, 8);
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
        ARENA_TEST(criteria_to_watch_add_up),
        ARENA_TEST(texts_are_escaped),
        ARENA_TEST(without_criteria_there_is_no_section),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
