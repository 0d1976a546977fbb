#include "reports/table/terminal_color.h"

#include "tests/support/near.h"

static void assert_colored(const char *text, bool has_title, const char *expected)
{
    struct buffer out = {0};
    terminal_color(text, has_title, &out);
    assert_string_equal(out.data, expected);
    buffer_free(&out);
}

static void marks_of_clear_findings_are_red_and_those_to_watch_yellow(void **state)
{
    (void)state;
    assert_colored("9.3  ▲ too hard\n5.2  ○ flat\n", false,
                   "9.3  \033[31m▲\033[m too hard\n5.2  \033[33m○\033[m flat\n");
    assert_colored("▼◆■", false, "\033[31m▼\033[m\033[31m◆\033[m\033[31m■\033[m");
}

static void each_line_of_a_title_is_bold_by_itself(void **state)
{
    (void)state;
    assert_colored("one\ntwo\n\ncode  n\n", true,
                   "\033[1mone\033[m\n\033[1mtwo\033[m\n\ncode  n\n");
    assert_colored("alone", true, "\033[1malone\033[m");
}

static void text_without_marks_stays_as_it_is(void **state)
{
    (void)state;
    assert_colored("", false, "");
    assert_colored("code  κ 0.61 – “clear”\n", false, "code  κ 0.61 – “clear”\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_of_clear_findings_are_red_and_those_to_watch_yellow),
        cmocka_unit_test(each_line_of_a_title_is_bold_by_itself),
        cmocka_unit_test(text_without_marks_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
