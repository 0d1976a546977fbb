#include "reports/chart/label_width.h"

#include <string.h>

#include "tests/support/near.h"

static void wider_letters_and_larger_fonts_are_wider(void **state)
{
    (void)state;
    assert_near(label_width("", 12), 0, 0);
    assert_true(label_width("WWW", 12) > label_width("iii", 12));
    assert_near(label_width("Debugging", 24), 2 * label_width("Debugging", 12), 1e-9);
    assert_true(label_width("日本", 10) > label_width("ab", 10));
    assert_near(label_width("e\u0301", 10), label_width("e", 10), 1e-9);
}

static void bytes_that_are_not_text_have_a_width(void **state)
{
    (void)state;
    assert_true(label_width("\xff\xfe", 10) > 0);
}

static void assert_fitted(const char *text, double width, const char *expected)
{
    struct arena arena = {0};
    assert_string_equal(label_width_fit(text, 10, width, &arena), expected);
    arena_free(&arena);
}

static void what_fits_stays_whole(void **state)
{
    (void)state;
    assert_fitted("Puzzle", 100, "Puzzle");
    assert_fitted("", 0, "");
}

static void what_does_not_fit_is_cut_between_characters(void **state)
{
    (void)state;
    assert_fitted("Puzzle of the day", 56, "Puzzle of…");
    assert_fitted("ééééééé", 25, "ééé…");
    assert_fitted("e\u0301e\u0301e\u0301", 15, "e\u0301…");
    assert_fitted("Puzzle", 0, "…");
    assert_fitted("Puzzle", -20, "…");
}

static void a_cut_text_is_not_wider_than_asked(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (double width = 10; width < 200; width += 3) {
        const char *const fitted = label_width_fit("Describe a distributed system you debugged",
                                                   11.5, width, &arena);
        assert_true(label_width(fitted, 11.5) <= width);
    }
    arena_free(&arena);
}

static void what_is_too_long_for_a_line_goes_on_in_a_second(void **state)
{
    (void)state;
    struct arena arena = {0};
    const char *lines[2];
    label_width_two_lines("Puzzle of the day", 10, 200, &arena, lines);
    assert_string_equal(lines[0], "Puzzle of the day");
    assert_null(lines[1]);
    label_width_two_lines("Puzzle of the day", 10, 62, &arena, lines);
    assert_string_equal(lines[0], "Puzzle of");
    assert_string_equal(lines[1], "the day");
    label_width_two_lines("Puzzle of the day and the week", 10, 62, &arena, lines);
    assert_string_equal(lines[0], "Puzzle of");
    assert_non_null(strstr(lines[1], "\u2026"));
    assert_true(label_width(lines[1], 10) * LABEL_SLACK <= 62);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wider_letters_and_larger_fonts_are_wider),
        cmocka_unit_test(bytes_that_are_not_text_have_a_width),
        cmocka_unit_test(what_fits_stays_whole),
        cmocka_unit_test(what_does_not_fit_is_cut_between_characters),
        cmocka_unit_test(a_cut_text_is_not_wider_than_asked),
        cmocka_unit_test(what_is_too_long_for_a_line_goes_on_in_a_second),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
