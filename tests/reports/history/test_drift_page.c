#include "reports/history/drift_page.h"

#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static const char *markup_of(const struct sample *sample, struct arena *arena)
{
    struct error error = {0};
    struct page page = {&sample->report, NULL, 0, arena, &error, false};
    const char *const markup = drift_page(&page);
    assert_false(page.failed);
    assert_null(strstr(markup, "{{"));
    return markup;
}

static void assert_has(const char *markup, const char *text)
{
    if (!strstr(markup, text))
        fail_msg("the section lacks: %s", text);
}

static void what_moved_is_told_before_the_figure(void **state)
{
    const char *const markup = markup_of(sample_report(*state), *state);
    assert_has(markup, "Three of ten questions have drifted, three may have");
    assert_has(markup, "It may be known outside. <b>Try:</b> Search for its wording");
    assert_has(markup,
               "<span class=\"mark watch\" aria-hidden=\"true\">○</span> 2.2 Give bad news");
    assert_has(markup, "months shown: January 2026 to October 2026");
    assert_has(markup, "One of three interviewers has moved against colleagues");
    assert_has(markup, "<code>----···▲▲▲</code>");
    assert_has(markup, "+2.7 <span class=\"ci\">1.6–3.8</span>");
}

static void candidates_are_never_said_to_move_no_question(void **state)
{
    const char *const markup = markup_of(sample_report(*state), *state);
    assert_has(markup, "A month is net of how strong its candidates were on other questions and of "
                       "who scored them; a question that hardly follows how strong candidates are "
                       "can still look harder in a month of stronger ones.");
    assert_null(strstr(markup, "move no question"));
}

/* An echo has no next step of its own. */
static void an_echo_stands_without_a_next_step(void **state)
{
    const char *const markup = markup_of(sample_report(*state), *state);
    assert_has(markup,
               "which may be all there is to it. <code class=\"hd\">3.2 grown-harder</code></li>");
}

static void interviewers_can_be_hidden(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_hide_interviewers(sample);
    assert_null(strstr(markup_of(sample, *state), "Amara"));
}

static void hostile_names_are_escaped(void **state)
{
    assert_null(strstr(markup_of(hostile_report(*state), *state), "<script>"));
}

static void without_history_there_is_no_section(void **state)
{
    assert_string_equal(markup_of(empty_report(*state), *state), "");
    struct sample *const sample = sample_report(*state);
    sample->report.drift = NULL;
    assert_string_equal(markup_of(sample, *state), "");
}

static void too_few_months_are_said(void **state)
{
    const char *const markup = markup_of(too_few_report(*state), *state);
    assert_has(markup, "No question has enough earlier months to be judged by");
    assert_has(markup, "Questions over the months: too few for a chart");
    assert_null(strstr(markup, "Each month is judged by the months before it"));
    assert_null(strstr(markup, "<b>Try:</b>"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(what_moved_is_told_before_the_figure),
        ARENA_TEST(candidates_are_never_said_to_move_no_question),
        ARENA_TEST(an_echo_stands_without_a_next_step),
        ARENA_TEST(interviewers_can_be_hidden),
        ARENA_TEST(hostile_names_are_escaped),
        ARENA_TEST(without_history_there_is_no_section),
        ARENA_TEST(too_few_months_are_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
