#include "reports/monthly/ledger_note.h"

#include <string.h>

#include "tests/support/near.h"

enum { JULY_6 = 20640, OCTOBER_3 = 20729, JANUARY_31 = 20849 };

static struct finding_note noted(void)
{
    return (struct finding_note){.about = "question",
                                 .bank = "",
                                 .name = "4.3",
                                 .other = "",
                                 .kind = "too_hard",
                                 .note = "reworded",
                                 .owner = "Dana",
                                 .until = JANUARY_31,
                                 .noted_on = OCTOBER_3,
                                 .changed_on = JULY_6};
}

static void all_that_was_noted_has_its_line(void **state)
{
    (void)state;
    const struct finding_note note = noted();
    struct buffer text = {0};
    ledger_note_text(&note, &note, OCTOBER_3, &text);
    assert_string_equal(text.data,
                        "4.3 too-hard, noted on 3 October 2026\n"
                        "  note:  reworded\n"
                        "  owner: Dana\n"
                        "  known until January 2027\n"
                        "  changed on 6 July 2026: scores from before are judged no more\n");
    buffer_free(&text);
}

static void expect_end(const struct finding_note *note, int32_t today, const char *end)
{
    struct buffer text = {0};
    ledger_note_text(note, note, today, &text);
    const size_t length = strlen(end);
    assert_true(text.length > length);
    assert_string_equal(text.data + text.length - length, end);
    buffer_free(&text);
}

static void a_note_that_says_nothing_or_no_longer_is_told_to_leave_it_open(void **state)
{
    (void)state;
    struct finding_note note = noted();
    note.changed_on = INT32_MIN;
    expect_end(&note, JANUARY_31, "known until January 2027\n");
    expect_end(&note, JANUARY_31 + 1,
               "  that month is over: reports on later ones tell it as open\n");
    note.note = note.owner = NULL;
    note.until = INT32_MAX;
    expect_end(&note, OCTOBER_3, "  nothing is left of the note: it is open\n");
    note.kind = "";
    expect_end(&note, OCTOBER_3, "  nothing is left of the note: all are open\n");
}

static void a_note_on_all_of_something_says_that_it_covers_watches(void **state)
{
    (void)state;
    struct finding_note note = noted();
    note.kind = "";
    expect_end(&note, OCTOBER_3,
               "  it holds for all that is found about it, also for what is to watch\n");
    expect_end(&note, JANUARY_31 + 1,
               "  that month is over: reports on later ones tell all as open\n");
}

static void what_nobody_noted_is_said(void **state)
{
    (void)state;
    const struct finding_note note = noted();
    struct buffer text = {0};
    ledger_note_text(&note, NULL, OCTOBER_3, &text);
    assert_string_equal(text.data, "4.3 too-hard: nothing is noted\n");
    buffer_free(&text);
}

static void notes_taken_back_are_counted(void **state)
{
    static const char *const said[] = {"4.3 too-hard: nothing was noted\n",
                                       "4.3 too-hard: 1 note taken back\n",
                                       "4.3 too-hard: 2 notes taken back\n"};
    (void)state;
    const struct finding_note note = noted();
    for (size_t n = 0; n < sizeof said / sizeof *said; n++) {
        struct buffer text = {0};
        ledger_note_dropped(&note, n, &text);
        assert_string_equal(text.data, said[n]);
        buffer_free(&text);
    }
}

static void json_has_the_same(void **state)
{
    static const char *const parts[] = {"\"id\": \"4.3 too-hard\"", "\"kind\": \"too_hard\"",
                                        "\"owner\": \"Dana\"", "\"until\": \"2027-01\"",
                                        "\"changed\": \"2026-07-06\""};
    (void)state;
    struct finding_note note = noted();
    struct buffer text = {0};
    ledger_note_json(&note, "1", &text);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        assert_non_null(strstr(text.data, parts[i]));
    buffer_free(&text);
    note.kind = "";
    note.until = INT32_MAX;
    ledger_note_json(&note, "1", &text);
    assert_non_null(strstr(text.data, "\"kind\": null"));
    assert_non_null(strstr(text.data, "\"until\": null"));
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_that_was_noted_has_its_line),
        cmocka_unit_test(a_note_that_says_nothing_or_no_longer_is_told_to_leave_it_open),
        cmocka_unit_test(a_note_on_all_of_something_says_that_it_covers_watches),
        cmocka_unit_test(what_nobody_noted_is_said),
        cmocka_unit_test(notes_taken_back_are_counted),
        cmocka_unit_test(json_has_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
