#include "reports/table/table_terminal.h"

#include <locale.h>
#include <string.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static const struct table_column columns[] = {
    {"question", TABLE_LEFT, false}, {"n", TABLE_RIGHT, true}, {"finding", TABLE_LEFT, false}};

static struct table *table_of(void **state, const char *question, const char *finding)
{
    struct table *const table = table_create(*state, columns, 3);
    table_add(table, question);
    table_add(table, "12");
    table_add(table, finding);
    return table;
}

static void columns_are_aligned_and_line_ends_bare(void **state)
{
    struct buffer text = {0};
    struct table *const table = table_of(state, "1.1", "too hard");
    table_add(table, "B10");
    table_add(table, NULL);
    table_add(table, NULL);
    table_terminal(table, 80, &text);
    assert_string_equal(text.data, "question   n  finding\n"
                                   "1.1       12  too hard\n"
                                   "B10\n");
    buffer_free(&text);
}

static void the_widest_text_is_cut_and_numbers_never(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(state, "1.1", "strong candidates do worse than weak ones"), 30, &text);
    assert_string_equal(text.data, "question   n  finding\n"
                                   "1.1       12  strong candidat…\n");
    buffer_free(&text);
}

static void letters_beyond_ascii_are_shown_in_any_locale(void **state)
{
    struct buffer text = {0};
    assert_non_null(setlocale(LC_ALL, "C"));
    table_terminal(table_of(state, "Émile κ 李", "−0.11 (−0.3 to 0.1)"), 80, &text);
    assert_string_equal(text.data, "question     n  finding\n"
                                   "Émile κ 李  12  −0.11 (−0.3 to 0.1)\n");
    buffer_free(&text);
}

static void hostile_text_is_inert_and_stays_in_its_row(void **state)
{
    struct buffer text = {0};
    struct table *const table = table_of(state, hostile_name, hostile_name);
    table->title = hostile_name;
    table_note(table, hostile_name);
    table_terminal(table, 80, &text);
    assert_inert(&text);
    assert_fits(&text, 80);
    buffer_free(&text);
}

static void huge_text_ends(void **state)
{
    enum { HUGE_LENGTH = 100000 };
    char *const huge = arena_alloc(*state, HUGE_LENGTH + 1);
    memset(huge, 'x', HUGE_LENGTH);
    struct buffer text = {0};
    struct table *const table = table_of(state, huge, huge);
    table_note(table, huge);
    table_terminal(table, 80, &text);
    assert_fits(&text, 80);
    buffer_free(&text);
}

static void a_terminal_too_narrow_for_numbers_still_gets_them(void **state)
{
    struct buffer text = {0};
    table_terminal(table_of(state, "a question", "a finding"), 5, &text);
    assert_non_null(strstr(text.data, "12"));
    buffer_free(&text);
}

static void paragraphs_break_between_words(void **state)
{
    (void)state;
    struct buffer text = {0};
    table_terminal_paragraph("one two three four", 9, 2, &text);
    assert_string_equal(text.data, "one two\n  three\n  four\n");
    buffer_free(&text);
}

static void an_empty_paragraph_is_an_empty_line(void **state)
{
    (void)state;
    struct buffer text = {0};
    table_terminal_paragraph("", 9, 2, &text);
    assert_string_equal(text.data, "\n");
    buffer_free(&text);
}

static void title_notes_and_the_next_table_follow(void **state)
{
    struct buffer text = {0};
    struct table *const table = table_of(state, "1.1", "a");
    table->title = "First";
    table_note(table, "A note");
    table->next = table_create(*state, columns, 3);
    table->next->title = "Nothing here";
    table_terminal(table, 80, &text);
    assert_string_equal(text.data, "First\n\n"
                                   "question   n  finding\n"
                                   "1.1       12  a\n\n"
                                   "A note\n\n"
                                   "Nothing here\n");
    buffer_free(&text);
}

static const int room[] = {TABLE_ALWAYS, TABLE_IF_ROOM, TABLE_IF_ROOM + 1};

static void optional_columns_give_way_the_highest_first(void **state)
{
    static const struct {
        size_t width;
        const char *drawn;
    } cases[] = {
        {40, "question   n  finding\n1.1       12  strong candidates do worse\n"},
        {30, "question   n  finding\n1.1       12  strong candidat…\n"},
        {29, "question   n\n1.1       12\n"},
        {11, "question\n1.1\n"},
    };
    struct table *const table = table_of(state, "1.1", "strong candidates do worse");
    table->room = room;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer text = {0};
        table_terminal(table, cases[i].width, &text);
        assert_string_equal(text.data, cases[i].drawn);
        buffer_free(&text);
    }
}

static void an_optional_column_without_a_cell_is_left_out(void **state)
{
    struct buffer text = {0};
    struct table *const table = table_of(state, "1.1", NULL);
    table->room = room;
    table_terminal(table, 80, &text);
    assert_string_equal(text.data, "question   n\n1.1       12\n");
    buffer_free(&text);
}

static void what_needs_attention_stands_above_the_rows(void **state)
{
    struct buffer text = {0};
    struct table *const table = table_create(*state, columns, 3);
    table->title = "One is too hard";
    table_note(table, "1.1 is too hard.");
    table_lead(table);
    table_note(table, "How to read it.");
    table_add(table, "1.1");
    table_add(table, "12");
    table_add(table, "too hard");
    table_terminal(table, 80, &text);
    assert_string_equal(text.data, "One is too hard\n\n1.1 is too hard.\n\n"
                                   "question   n  finding\n1.1       12  too hard\n\n"
                                   "How to read it.\n");
    buffer_free(&text);
}

static void rows_that_need_nothing_are_counted_where_room_is_short(void **state)
{
    struct buffer text = {0}, whole = {0};
    struct table *const table = table_of(state, "1.1", "too hard");
    const char *const rest[] = {"1.2", "3", "sound", "1.3", "4", "sound", "1.4", "1", "cannot say"};
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        table_add(table, rest[i]);
    table->quiet_from = 1;
    table->n_quiet = 2;
    table_terminal_brief(table, 80, &text);
    assert_non_null(strstr(text.data, "1.3")); /* nothing would say that it is left out */
    text.length = 0;
    table->quiet = "2 sound ones";
    table_terminal_brief(table, 80, &text);
    assert_string_equal(text.data, "question   n  finding\n1.1       12  too hard\n"
                                   "1.4        1  cannot say\n2 sound ones\n");
    table_terminal(table, 80, &whole);
    assert_non_null(strstr(whole.data, "1.3"));
    assert_null(strstr(whole.data, "2 sound ones"));
    buffer_free(&text);
    buffer_free(&whole);
}

static void a_wrapped_text_goes_on_below_instead_of_being_cut(void **state)
{
    static const struct table_column ledger_columns[] = {{"handle", TABLE_LEFT, false},
                                                         {"finding", TABLE_WRAPPED, false},
                                                         {"state", TABLE_LEFT, false}};
    struct table *const table = table_create(*state, ledger_columns, 3);
    struct buffer text = {0};
    for (const char *const *
             cell = (const char *const[]){"9.3 too-hard", "9.3 is too hard for all of them", "open",
                                          "1.1 floor", NULL, "known", NULL, NULL, NULL},
            *const *end = cell + 6;
         cell < end; cell++)
        table_add(table, *cell);
    table_terminal(table, 32, &text);
    assert_string_equal(text.data, "handle        finding      state\n"
                                   "9.3 too-hard  9.3 is too   open\n"
                                   "              hard for\n"
                                   "              all of them\n"
                                   "1.1 floor                  known\n");
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_wrapped_text_goes_on_below_instead_of_being_cut),
        ARENA_TEST(columns_are_aligned_and_line_ends_bare),
        ARENA_TEST(the_widest_text_is_cut_and_numbers_never),
        ARENA_TEST(letters_beyond_ascii_are_shown_in_any_locale),
        ARENA_TEST(hostile_text_is_inert_and_stays_in_its_row),
        ARENA_TEST(huge_text_ends),
        ARENA_TEST(a_terminal_too_narrow_for_numbers_still_gets_them),
        ARENA_TEST(paragraphs_break_between_words),
        ARENA_TEST(an_empty_paragraph_is_an_empty_line),
        ARENA_TEST(optional_columns_give_way_the_highest_first),
        ARENA_TEST(an_optional_column_without_a_cell_is_left_out),
        ARENA_TEST(title_notes_and_the_next_table_follow),
        ARENA_TEST(what_needs_attention_stands_above_the_rows),
        ARENA_TEST(rows_that_need_nothing_are_counted_where_room_is_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
