#include "reports/monthly/audience.h"

#include <stdio.h>
#include <string.h>

#include "reports/model/headline.h"
#include "reports/model/report_sections.h"
#include "reports/monthly/news.h"
#include "reports/monthly/page.h"
#include "reports/monthly/report_charts.h"
#include "reports/monthly/report_chat.h"
#include "reports/monthly/report_json.h"
#include "reports/monthly/report_tables.h"
#include "reports/table/table_csv.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/bare_report.h"
#include "tests/support/reports/sample_pipeline.h"
#include "tests/support/reports/sample_report.h"

/* All that a report says in any format that is text, and what its charts say. */
static struct buffer everything(const struct report *report, struct arena *arena)
{
    struct buffer all = {0};
    struct error error = {0};
    struct chart **charts;
    size_t n;
    assert_true(page_render(report, NULL, 0, &all, &error));
    report_json(report, &all);
    report_chat(report, CHAT_MARKDOWN, &all);
    report_chat(report, CHAT_SLACK, &all);
    for (size_t i = 0; i < n_report_tables; i++) {
        const struct table *const data = report_tables_data(&report_tables[i], report, arena);
        if (data)
            table_csv(data, &all);
    }
    report_charts(report, arena, &charts, &n);
    for (size_t i = 0; i < n; i++) {
        buffer_format(&all, "%s %s %s %s", charts[i]->id, charts[i]->title, charts[i]->description,
                      charts[i]->script.data);
        chart_free(charts[i]);
    }
    return all;
}

static bool says(const struct report *report, const char *text, struct arena *arena)
{
    struct buffer all = everything(report, arena);
    const bool found = strstr(all.data, text) != NULL;
    buffer_free(&all);
    return found;
}

static struct report shown_to(enum audience audience, const struct report *full,
                              struct arena *arena)
{
    return audience_report(full, audience_left_out(audience), arena);
}

static void a_lead_gets_all(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct report shown = shown_to(AUDIENCE_LEAD, &sample->report, *state);
    struct buffer full = everything(&sample->report, *state), lead = everything(&shown, *state);
    assert_string_equal(full.data, lead.data);
    buffer_free(&full);
    buffer_free(&lead);
}

static void a_panel_gets_no_candidate(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct report shown = shown_to(AUDIENCE_PANEL, &sample->report, *state);
    assert_true(says(&sample->report, "C-0017", *state));
    assert_false(says(&shown, "C-0017", *state));
    assert_true(says(&shown, sample_interviewers[0], *state));
}

/* Numbers that nothing else has by chance. */
static double number_of(size_t interviewer)
{
    return 0.3 + 0.0123457 * (double)(interviewer + 1);
}

static bool says_number(const struct buffer *all, size_t interviewer)
{
    char number[16];
    snprintf(number, sizeof number, "%.6f", number_of(interviewer));
    number[strlen(number) - 1] = '\0'; /* where it is rounded */
    return strstr(all->data, number) != NULL;
}

static void a_manager_gets_no_interviewer_and_no_number_of_one(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample_pipeline(sample, NULL, *state);
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++) {
        const double value = number_of(i);
        sample->result.interviewers.interviewers[i].severity_points = sample_estimate(
            value, value - 0.1, value + 0.1, 100);
    }
    const struct report shown = shown_to(AUDIENCE_MANAGER, &sample->report, *state);
    struct buffer full = everything(&sample->report, *state), all = everything(&shown, *state);
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++) {
        assert_non_null(strstr(full.data, sample_interviewers[i]));
        assert_true(says_number(&full, i));
        assert_null(strstr(all.data, sample_interviewers[i]));
        assert_false(says_number(&all, i));
    }
    assert_null(strstr(all.data, "C-0017"));
    assert_non_null(strstr(all.data, "This report has no section on changes"));
    buffer_free(&full);
    buffer_free(&all);
}

static void the_widest_gap_reaches_from_the_lowest_to_the_highest(void **state)
{
    struct bare bare;
    bare_report(&bare);
    bare_interviewer(&bare, 0, 0.7);
    bare_interviewer(&bare, 1, -0.6);
    const struct report shown = shown_to(AUDIENCE_MANAGER, &bare.report, *state);
    assert_near(shown.gap->points.value, 1.3, 1e-12);
    assert_near(shown.gap->points.lower, 1.1, 1e-12);
    assert_near(shown.gap->points.upper, 1.5, 1e-12);
    assert_int_equal(shown.gap->n_higher, 1);
    assert_int_equal(shown.gap->n_lower, 1);
    assert_int_equal(shown.gap->n_judged, 3);
    assert_int_equal(shown.gap->n_candidates, 40); /* all there are */
    const struct headline headline = headline_of(&shown, *state);
    assert_int_equal(headline.n_clear, 1);
    struct buffer handle = {0};
    headline_handle(&shown, &headline.items[0], &handle);
    assert_string_equal(handle.data, "interviewers:all apart");
    buffer_free(&handle);
}

static void of_two_interviewers_no_gap_is_told(void **state)
{
    struct bare bare;
    bare_report(&bare);
    bare_interviewer(&bare, 0, 0.7);
    bare.people[2].severity_points = sample_no_estimate(ESTIMATE_TOO_FEW, 1, "n is 1");
    assert_null(shown_to(AUDIENCE_MANAGER, &bare.report, *state).gap);
}

static void where_nobody_clearly_differs_there_is_no_gap(void **state)
{
    struct bare bare;
    bare_report(&bare);
    assert_null(shown_to(AUDIENCE_MANAGER, &bare.report, *state).gap);
}

static void a_section_that_is_left_out_takes_its_findings_along(void **state)
{
    struct bare bare;
    bare_report(&bare);
    bare_question(&bare, 0, FINDING_TOO_HARD, STRENGTH_CLEAR, 0.05);
    bare_interviewer(&bare, 1, -0.6);
    struct report shown = audience_report(&bare.report, SECTION_QUESTIONS, *state);
    struct headline headline = headline_of(&shown, *state);
    assert_int_equal(headline.n, 1);
    assert_int_equal(headline.items[0].subject, HEADLINE_INTERVIEWER);
    shown = audience_report(&bare.report, SECTION_INTERVIEWERS, *state);
    headline = headline_of(&shown, *state);
    assert_int_equal(headline.n, 2);
    assert_true(headline.items[0].subject == HEADLINE_GAP ||
                headline.items[1].subject == HEADLINE_GAP);
}

static void what_is_gone_of_an_interviewer_is_not_told_either(void **state)
{
    struct bare bare;
    bare_report(&bare);
    struct news_item items[] = {{.subject = HEADLINE_INTERVIEWER,
                                 .name = "Ann",
                                 .kind = "lenient",
                                 .heading = "Ann scores",
                                 .now = NEWS_GONE,
                                 .was = STRENGTH_CLEAR},
                                {.subject = HEADLINE_QUESTION,
                                 .name = "a",
                                 .kind = "too_hard",
                                 .heading = "a is too hard",
                                 .now = NEWS_GONE,
                                 .was = STRENGTH_CLEAR}};
    struct news news = {.items = items, .n = 2, .n_looks = 13};
    bare.report.news = &news;
    const struct report shown = shown_to(AUDIENCE_MANAGER, &bare.report, *state);
    assert_int_equal(news_count_gone(&bare.report), 2);
    assert_int_equal(news_count_gone(&shown), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_lead_gets_all),
        ARENA_TEST(a_panel_gets_no_candidate),
        ARENA_TEST(a_manager_gets_no_interviewer_and_no_number_of_one),
        ARENA_TEST(the_widest_gap_reaches_from_the_lowest_to_the_highest),
        ARENA_TEST(of_two_interviewers_no_gap_is_told),
        ARENA_TEST(where_nobody_clearly_differs_there_is_no_gap),
        ARENA_TEST(a_section_that_is_left_out_takes_its_findings_along),
        ARENA_TEST(what_is_gone_of_an_interviewer_is_not_told_either),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
