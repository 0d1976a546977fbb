#include "reports/pipeline/pipeline_page.h"

#include <string.h>

#include "reports/monthly/page.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pipeline.h"

static struct buffer page_of(const struct sample *sample)
{
    struct buffer html = {0};
    struct error error = {0};
    if (!page_render(&sample->report, NULL, 0, &html, &error))
        fail_msg("%s:%zu: %s", error.source, error.line, error.message);
    return html;
}

static void expect(const struct buffer *html, const char *text)
{
    if (!strstr(html->data, text))
        fail_msg("the page lacks: %s", text);
}

static void the_section_has_counts_months_and_load(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    struct buffer html = page_of(sample);
    expect(&html, "<a href=\"#pipeline\">Pipeline</a>");
    expect(&html, "Of 400 candidates, 54 were hired, 290 were rejected, 48 withdrew and eight are "
                  "still in process.");
    expect(&html, "<th scope=\"row\" class=\"l\">Phone screen</th><td>400</td><td>400</td>"
                  "<td>226</td>");
    expect(&html, "Of the candidates of October 2026 fewer passed Phone screen");
    expect(&html, "<th scope=\"col\">Twelve months to October 2026</th>");
    expect(&html, "<th scope=\"row\" class=\"l\">Amara Diallo</th><td>153</td>");
    expect(&html, "The order of the stages is that in which most candidates met them.");
    expect(&html, "<p>Half of the scores were in within 2 days (2–3) of the interview, nine in ten "
                  "within 7 days (6–7).</p>");
    expect(&html, "<th scope=\"row\" class=\"l\">Amara Diallo</th><td>139</td><td>1 (1–2)</td>"
                  "<td>7 (6–8)</td><td>2 (2–7)</td><td>too few</td>");
    expect(&html, "<th scope=\"row\" class=\"l\">all interviewers</th><td>689</td>");
    buffer_free(&html);
}

static void hostile_stages_are_escaped(void **state)
{
    struct sample *const sample = hostile_report(*state);
    const char *const stages[] = {hostile_name, "b", hostile_name};
    sample_pipeline(sample, stages, *state);
    struct buffer html = page_of(sample);
    expect(&html, "&lt;script&gt;alert(1)&lt;/script&gt;");
    assert_null(strstr(html.data, "<script>alert"));
    buffer_free(&html);
}

static void little_data_leaves_a_sentence(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_bare_pipeline(sample, 1, *state);
    struct buffer html = page_of(sample);
    expect(&html, "One candidate; no export says what became of this one.");
    expect(&html, "No export names a stage");
    assert_null(strstr(html.data, "Days until scores are in"));
    expect(&html, "In a mapping file that column is called submitted.");
    assert_null(strstr(html.data, "<p></p>"));
    assert_null(strstr(html.data, "Month by month"));
    buffer_free(&html);
    sample_bare_pipeline(sample, 0, *state);
    struct buffer nobody = page_of(sample);
    expect(&nobody, "There is no candidate.");
    assert_null(strstr(nobody.data, "id=\"figure-funnel"));
    buffer_free(&nobody);
}

static void without_outcomes_no_change_is_told(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    struct pipeline_result result = *sample->report.pipeline;
    result.tells_leaving = false;
    sample->report.pipeline = &result;
    struct buffer html = page_of(sample);
    expect(&html, "Month by month");
    assert_null(strstr(html.data, "<p></p>"));
    assert_null(strstr(html.data, "fewer passed"));
    buffer_free(&html);
}

static void a_report_without_a_pipeline_has_no_section(void **state)
{
    struct buffer html = page_of(sample_report(*state));
    assert_null(strstr(html.data, "id=\"pipeline\""));
    assert_null(strstr(html.data, "#pipeline"));
    buffer_free(&html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_section_has_counts_months_and_load),
        ARENA_TEST(hostile_stages_are_escaped),
        ARENA_TEST(little_data_leaves_a_sentence),
        ARENA_TEST(without_outcomes_no_change_is_told),
        ARENA_TEST(a_report_without_a_pipeline_has_no_section),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
