#include "reports/monthly/timeline.h"

#include <string.h>

#include "reports/model/ledger.h"
#include "tests/support/near.h"
#include "tests/support/reports/bare_report.h"

/* Three questions and thirteen month ends, the last of October 2026. */

static struct arena arena;
static struct bare bare;
static struct news news;

static int set_up(void **state)
{
    (void)state;
    bare_report(&bare);
    news = (struct news){.arena = &arena};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void look(enum finding_strength strength)
{
    const int32_t october_31 = 20757;
    const int32_t months = NEWS_LOOKS - 1 - (int32_t)news.n_looks;
    bare_question(&bare, 0, FINDING_TOO_HARD, strength, strength == STRENGTH_NONE ? 0.5 : 0.1);
    bare.report.news = NULL;
    bare.report.filter.window = WINDOW_12_MONTHS;
    bare.report.filter.to_day = window_months_before(october_31, months);
    news_look(&news, &bare.report);
    bare.report.news = &news;
}

static void looks(size_t n, enum finding_strength strength)
{
    for (size_t i = 0; i < n; i++)
        look(strength);
}

static struct chart told(void)
{
    const struct timeline timeline = timeline_of(&bare.report, &arena);
    struct chart chart = {0};
    timeline_words(&bare.report, &timeline, &arena, &chart);
    return chart;
}

static void a_finding_is_followed_month_by_month(void **state)
{
    (void)state;
    looks(8, STRENGTH_NONE);
    looks(2, STRENGTH_WATCH);
    looks(3, STRENGTH_CLEAR);
    const struct timeline timeline = timeline_of(&bare.report, &arena);
    assert_int_equal(timeline.n, 1);
    const struct timeline_row *const row = &timeline.rows[0];
    for (size_t m = 0; m < TIMELINE_MONTHS; m++)
        assert_int_equal(row->cells[m], m < 7 ? CELL_NOTHING : m < 9 ? CELL_WATCH : CELL_CLEAR);
    assert_string_equal(row->what, "too hard");
    assert_string_equal(row->state, "still");
    assert_string_equal(row->verb, "since");
    assert_string_equal(told().title, "Nothing is new; one finding stands from the months before");
    assert_string_equal(told().reading, "Filled: clear. Outlined: to watch. Each month looks at "
                                        "the twelve months to its end.");
    assert_non_null(strstr(told().description, ": found in three of twelve months; still, since "));
}

static void each_kind_of_finding_has_words(void **state)
{
    (void)state;
    for (enum finding_kind kind = 0; kind < N_FINDINGS; kind++)
        assert_non_null(timeline_what(kind));
}

/* Ann and Ben share answers with each other alone. */
static void two_people_who_are_one_finding_are_both_named(void **state)
{
    (void)state;
    static long groups[] = {0, 0, 1};
    bare.result.interviewers.same_answers.group = groups;
    bare_interviewer(&bare, 0, 0.6);
    bare_interviewer(&bare, 1, -0.6);
    looks(NEWS_LOOKS, STRENGTH_NONE);
    assert_non_null(strstr(told().description, "Ann + Ben apart in level: found in twelve of "));
}

static void a_new_finding_is_in_the_title(void **state)
{
    (void)state;
    looks(12, STRENGTH_NONE);
    look(STRENGTH_CLEAR);
    assert_string_equal(told().title, "One is new");
    assert_string_equal(timeline_of(&bare.report, &arena).rows[0].state, "new");
}

static void what_is_gone_has_a_row_of_its_past(void **state)
{
    (void)state;
    looks(12, STRENGTH_CLEAR);
    look(STRENGTH_NONE);
    const struct timeline timeline = timeline_of(&bare.report, &arena);
    assert_int_equal(timeline.n, 1);
    assert_int_equal(timeline.rows[0].group, GROUP_PAST);
    assert_int_equal(timeline.rows[0].cells[TIMELINE_MONTHS - 2], CELL_CLEAR);
    assert_int_equal(timeline.rows[0].cells[TIMELINE_MONTHS - 1], CELL_GONE);
    assert_string_equal(told().title, "Nothing is new; one is gone");
}

static void what_is_back_follows_a_gap(void **state)
{
    (void)state;
    looks(6, STRENGTH_CLEAR);
    looks(6, STRENGTH_NONE);
    look(STRENGTH_CLEAR);
    const struct timeline timeline = timeline_of(&bare.report, &arena);
    assert_string_equal(timeline.rows[0].state, "back");
    assert_int_equal(timeline.rows[0].cells[4], CELL_CLEAR);
    assert_int_equal(timeline.rows[0].cells[5], CELL_NOTHING); /* gone, then */
    assert_string_equal(told().title, "One is back");
}

static void a_known_finding_is_marked_since_it_was_noted(void **state)
{
    (void)state;
    enum { SEPTEMBER_5 = 20701 };
    struct finding_note note = {.about = "question",
                                .bank = "",
                                .name = bare.questions[0].code,
                                .other = "",
                                .kind = "",
                                .note = "harder follow-up",
                                .until = INT32_MAX,
                                .noted_on = SEPTEMBER_5,
                                .changed_on = INT32_MIN};
    const struct ledger ledger = {.notes = &note, .n = 1, .bank = ""};
    looks(13, STRENGTH_CLEAR);
    bare.report.ledger = &ledger;
    const struct timeline timeline = timeline_of(&bare.report, &arena);
    assert_int_equal(timeline.rows[0].group, GROUP_KNOWN);
    assert_int_equal(timeline.rows[0].cells[9], CELL_CLEAR);
    assert_int_equal(timeline.rows[0].cells[10], CELL_KNOWN);
    assert_string_equal(timeline.rows[0].state, "known");
    assert_null(timeline.rows[0].verb);
    assert_non_null(strstr(told().reading, "A line on grey: known."));
    assert_string_equal(told().title, "Nothing is new");
    note.noted_on = SEPTEMBER_5 + 80; /* behind the month: it is known as the report is written */
    const struct timeline late = timeline_of(&bare.report, &arena);
    assert_int_equal(late.rows[0].cells[10], CELL_CLEAR);
    assert_int_equal(late.rows[0].cells[11], CELL_KNOWN);
}

static void without_a_year_of_looks_there_is_no_row(void **state)
{
    (void)state;
    assert_int_equal(timeline_of(&bare.report, &arena).n, 0);
    looks(12, STRENGTH_CLEAR);
    assert_int_equal(timeline_of(&bare.report, &arena).n, 0);
}

static void a_sound_year_has_no_row(void **state)
{
    (void)state;
    looks(13, STRENGTH_NONE);
    assert_int_equal(timeline_of(&bare.report, &arena).n, 0);
}

int main(void)
{
#define TIMELINE_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TIMELINE_TEST(a_finding_is_followed_month_by_month),
        TIMELINE_TEST(each_kind_of_finding_has_words),
        TIMELINE_TEST(two_people_who_are_one_finding_are_both_named),
        TIMELINE_TEST(a_new_finding_is_in_the_title),
        TIMELINE_TEST(what_is_gone_has_a_row_of_its_past),
        TIMELINE_TEST(what_is_back_follows_a_gap),
        TIMELINE_TEST(a_known_finding_is_marked_since_it_was_noted),
        TIMELINE_TEST(without_a_year_of_looks_there_is_no_row),
        TIMELINE_TEST(a_sound_year_has_no_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
