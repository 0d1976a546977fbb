#include "reports/table/terminal_ascii.h"

#include <string.h>

#include "base/text.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static void assert_ascii(const char *text, const char *expected)
{
    struct buffer out = {0};
    terminal_ascii(text, &out);
    assert_string_equal(out.data, expected);
    assert_int_equal(strlen(out.data), text_width(text));
    buffer_free(&out);
}

static void what_is_drawn_has_a_stand_in_of_the_same_width(void **state)
{
    (void)state;
    assert_ascii(" ╶──┼───●───┊", " ---+---o---:");
    assert_ascii("▲ 9.3 “A new…” −0.45 (11–17) 85\u00a0%", "^ 9.3 \"A new~\" -0.45 (11-17) 85 %");
    assert_ascii("██▌", "###");
}

static void names_lose_accents_and_other_scripts_keep_their_room(void **state)
{
    (void)state;
    assert_ascii("Émile Łukasz", "Emile ?ukasz");
    assert_ascii("質問 1", "???? 1");
    assert_ascii("e\u0301", "e");
}

static void plain_text_stays_as_it_is(void **state)
{
    (void)state;
    assert_ascii("", "");
    assert_ascii("1.1 too hard", "1.1 too hard");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_drawn_has_a_stand_in_of_the_same_width),
        cmocka_unit_test(names_lose_accents_and_other_scripts_keep_their_room),
        cmocka_unit_test(plain_text_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
