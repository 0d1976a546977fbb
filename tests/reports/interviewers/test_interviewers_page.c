#include "reports/interviewers/interviewers_page.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static const char *markup_of(const struct sample *sample, struct arena *arena)
{
    struct error error = {0};
    struct page page = {&sample->report, NULL, 0, arena, &error, false};
    const char *const markup = interviewers_page(&page);
    assert_false(page.failed);
    assert_null(strstr(markup, "{{"));
    return markup;
}

static void assert_has(const char *markup, const char *text)
{
    if (!strstr(markup, text))
        fail_msg("the section lacks: %s", text);
}

static void findings_stand_with_their_next_step(void **state)
{
    const char *const markup = markup_of(sample_report(*state), *state);
    assert_has(markup, "One of three interviewers clearly scores differently");
    assert_has(markup,
               "<span class=\"mark hard\" aria-hidden=\"true\">▼</span> Amara Diallo scores "
               "lower than colleagues on the same answers, by 0.62 points");
    assert_has(markup, "<b>Try:</b> Score a recorded interview");
    assert_has(markup, "<span class=\"mark watch\" aria-hidden=\"true\">○</span> Bruno Keller may "
                       "score higher");
    assert_has(markup, "−0.62 <span class=\"ci\">−0.78 to −0.46</span>");
    assert_has(markup, "too few for a chart, the numbers as a table</summary>");
}

static void rows_stand_by_name_and_can_be_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    const char *markup = markup_of(sample, *state);
    const char *const first = strstr(markup, "<th scope=\"row\" class=\"l\">Amara Diallo</th>");
    assert_non_null(first);
    assert_has(first, "<th scope=\"row\" class=\"l\">Émile</th>");
    sample_hide_interviewers(sample);
    markup = markup_of(sample, *state);
    assert_null(strstr(markup, "Amara"));
    assert_has(markup, "Interviewer 1 scores lower");
}

static void hostile_names_are_escaped(void **state)
{
    assert_null(strstr(markup_of(hostile_report(*state), *state), "<script>"));
}

static void nobody_and_too_few_are_said(void **state)
{
    assert_string_equal(markup_of(empty_report(*state), *state), "");
    struct sample *const sample = sample_report(*state);
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++) {
        sample->result.interviewers.interviewers[i].severity_points.status = ESTIMATE_TOO_FEW;
        sample->result.interviewers.interviewers[i].n_findings = 0;
    }
    const char *const markup = markup_of(sample, *state);
    assert_has(markup, "No interviewer shares enough answers with colleagues to compare");
    assert_null(strstr(markup, "<b>Try:</b>"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(findings_stand_with_their_next_step),
        ARENA_TEST(rows_stand_by_name_and_can_be_hidden),
        ARENA_TEST(hostile_names_are_escaped),
        ARENA_TEST(nobody_and_too_few_are_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
