#include "reports/monthly/findings_table.h"

#include "reports/monthly/headline_words.h"
#include "reports/monthly/news.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

enum { ABOUT, NAME, FINDING, STRENGTH, VERDICT, TEXT, ACTION, ID, NEWS, SINCE };

static void every_finding_has_a_row(void **state)
{
    const struct sample *const sample = sample_report(*state);
    size_t few = 0;
    for (size_t q = 0; q < SAMPLE_QUESTIONS; q++)
        few += sample->result.questions.questions[q].verdict.state == STATE_CANNOT_SAY;
    assert_int_equal(few, 1);
    assert_int_equal(table_rows(findings_table(&sample->report, *state)),
                     headline_of(&sample->report, *state).n + few);
}

static void rows_stand_in_the_order_of_the_headline_with_its_sentences(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = findings_table(&sample->report, *state);
    const struct headline headline = headline_of(&sample->report, *state);
    for (size_t i = 0; i < headline.n; i++) {
        struct buffer heading = {0}, text = {0}, action = {0}, handle = {0};
        headline_words_heading(&sample->report, &headline.items[i], &heading);
        headline_words_evidence(&sample->report, &headline.items[i], &text, &action);
        headline_handle(&sample->report, &headline.items[i], &handle);
        assert_string_equal(table_cell(table, i, STRENGTH),
                            i < headline.n_clear ? "clear" : "watch");
        assert_string_equal(table_cell(table, i, VERDICT), heading.data);
        assert_string_equal(table_cell(table, i, TEXT), text.data);
        assert_string_equal(table_cell(table, i, ID), handle.data);
        buffer_free(&heading);
        buffer_free(&text);
        buffer_free(&action);
        buffer_free(&handle);
    }
}

static void without_earlier_looks_there_is_no_news_and_all_is_told(void **state)
{
    const struct sample *const sample = sample_report(*state);
    const struct table *const table = findings_table(&sample->report, *state);
    const size_t last = table_rows(table) - 1; /* with too few answers */
    assert_null(table_cell(table, 0, NEWS));
    assert_null(table_cell(table, 0, SINCE));
    const struct finding_rows all = findings_table_rows(&sample->report, *state);
    assert_int_equal(all.n, last + 1);
    assert_true(findings_table_tells(&sample->report, &all.rows[0]));
    assert_true(findings_table_tells(&sample->report, &all.rows[last - 1]));
    assert_false(findings_table_tells(&sample->report, &all.rows[last]));
}

static void news_stand_with_the_month_since_which_they_are_told(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct news news = {.arena = *state};
    sample->report.filter.to_day = 20757; /* 2026-10-31 */
    news_look(&news, &sample->report);
    sample->report.news = &news;
    const struct table *const table = findings_table(&sample->report, *state);
    const size_t first_watch = headline_of(&sample->report, *state).n_clear;
    assert_string_equal(table_cell(table, 0, NEWS), "new");
    assert_string_equal(table_cell(table, 0, SINCE), "2026-10");
    const struct finding_rows all = findings_table_rows(&sample->report, *state);
    assert_true(findings_table_tells(&sample->report, &all.rows[0]));
    assert_false(findings_table_tells(&sample->report, &all.rows[first_watch]));
}

static void nothing_found_gives_no_row(void **state)
{
    assert_int_equal(table_rows(findings_table(&empty_report(*state)->report, *state)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_finding_has_a_row),
        ARENA_TEST(rows_stand_in_the_order_of_the_headline_with_its_sentences),
        ARENA_TEST(without_earlier_looks_there_is_no_news_and_all_is_told),
        ARENA_TEST(news_stand_with_the_month_since_which_they_are_told),
        ARENA_TEST(nothing_found_gives_no_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
