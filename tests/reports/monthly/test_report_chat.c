#include "reports/monthly/report_chat.h"

#include <string.h>

#include "reports/monthly/news.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/hostile_report.h"
#include "tests/support/reports/sample_pipeline.h"

static size_t count_lines(const struct buffer *text)
{
    size_t n = 0;
    for (const char *at = text->data; *at; at++)
        n += *at == '\n';
    return n;
}

static void expect_short(const struct buffer *text)
{
    assert_true(count_lines(text) <= CHAT_MOST_LINES);
    assert_null(strstr(text->data, "\n|"));
    assert_null(strstr(text->data, "| ---"));
}

static struct sample *with_all(struct sample *sample, const char *const *stages, void **state)
{
    static struct news_item item;
    static struct news news;
    item = (struct news_item){.subject = HEADLINE_QUESTION,
                              .name = "9.9",
                              .kind = "too_hard",
                              .heading = "9.9 is too hard",
                              .now = NEWS_GONE,
                              .was = STRENGTH_CLEAR};
    news = (struct news){.items = &item, .n = 1, .n_looks = 13};
    sample_pipeline(sample, stages, *state);
    sample->report.news = &news;
    return sample;
}

static void the_report_fits_a_message_with_all_that_it_may_say(void **state)
{
    struct buffer markdown = {0}, slack = {0};
    const struct sample *const sample = with_all(sample_report(*state), NULL, state);
    report_chat(&sample->report, CHAT_MARKDOWN, &markdown);
    report_chat(&sample->report, CHAT_SLACK, &slack);
    expect_short(&markdown);
    expect_short(&slack);
    assert_non_null(strstr(markdown.data, "Gone: 9.9 is too hard."));
    assert_non_null(strstr(markdown.data, " more, in the report.\n"));
    assert_golden(&markdown, "report.md");
    assert_golden(&slack, "report-slack.txt");
}

static void hostile_names_stay_text_in_both(void **state)
{
    const char *const stages[] = {"<!channel> @here *b*", "b", "<script>"};
    const struct sample *const sample = with_all(hostile_report(*state), stages, state);
    for (enum chat_markup markup = CHAT_MARKDOWN; markup <= CHAT_SLACK; markup++) {
        struct buffer text = {0};
        report_chat(&sample->report, markup, &text);
        assert_inert(&text);
        expect_short(&text);
        assert_null(strstr(text.data, "<script"));
        assert_null(strstr(text.data, "<!channel"));
        assert_null(strstr(text.data, "@here"));
        buffer_free(&text);
    }
}

static void nothing_to_say_is_said(void **state)
{
    struct buffer text = {0};
    report_chat(&empty_report(*state)->report, CHAT_UNSAID, &text);
    assert_golden(&text, "report-empty.md");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_report_fits_a_message_with_all_that_it_may_say),
        ARENA_TEST(hostile_names_stay_text_in_both),
        ARENA_TEST(nothing_to_say_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
