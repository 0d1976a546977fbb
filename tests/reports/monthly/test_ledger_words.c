#include "reports/monthly/ledger_words.h"

#include "tests/support/near.h"

enum { OCTOBER_3 = 20729, JANUARY_31 = 20849 };

static void expect(const struct report *report, struct finding_note note, const char *words)
{
    struct buffer text = {0};
    buffer_add(&text, "");
    ledger_words(report, &note, &text);
    assert_string_equal(text.data, words);
    buffer_free(&text);
}

static void what_was_noted_is_told_in_one_line(void **state)
{
    (void)state;
    const struct report report = {0};
    expect(&report, (struct finding_note){.note = "reworded", .until = INT32_MAX}, "reworded");
    expect(&report, (struct finding_note){.note = "reworded", .owner = "Dana", .until = JANUARY_31},
           "reworded; Dana; until January 2027");
    expect(&report, (struct finding_note){.until = JANUARY_31}, "until January 2027");
    expect(&report, (struct finding_note){.owner = "D\033[31mana", .until = INT32_MAX},
           "D\xEF\xBF\xBD[31mana");
}

static void without_texts_it_is_told_since_when(void **state)
{
    (void)state;
    const struct report hidden = {.hide_interviewers = true};
    const struct finding_note note = {
        .note = "Ann knows", .owner = "Ann", .until = INT32_MAX, .noted_on = OCTOBER_3};
    expect(&hidden, note, "since 3 October 2026");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_noted_is_told_in_one_line),
        cmocka_unit_test(without_texts_it_is_told_since_when),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
