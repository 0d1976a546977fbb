#include "reports/chart/gnuplot_text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "reports/draw/gnuplot.h"
#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/canary.h"
#include "tests/support/reports/patience.h"
#include "tests/support/reports/svg_texts.h"

static void assert_cleaned(const char *text, const char *expected)
{
    struct buffer clean = {0};
    gnuplot_text_clean(&clean, text);
    assert_string_equal(clean.data, expected);
    buffer_free(&clean);
}

static void text_stands_in_single_quotes(void **state)
{
    (void)state;
    struct buffer script = {0};
    gnuplot_text_add(&script, "it's `touch x` \"100%\" \\n");
    assert_string_equal(script.data, "'it’s `touch x` \"100%\" \\n'");
    buffer_free(&script);
}

static void empty_text_is_an_empty_string(void **state)
{
    (void)state;
    struct buffer script = {0};
    gnuplot_text_add(&script, "");
    assert_string_equal(script.data, "''");
    buffer_free(&script);
}

static void controls_become_spaces_or_vanish(void **state)
{
    (void)state;
    assert_cleaned("a\tb\nc\r\x01\x7f", "a b c   ");
    assert_cleaned("a\xc2\x85"
                   "b\xc2\x9b"
                   "c",
                   "abc");
    assert_cleaned("\u202aa\u202eb\u2066c\u2069", "abc");
    assert_cleaned("שלום é 日本 😀", "שלום é 日本 😀");
}

static void invalid_bytes_become_replacement_characters(void **state)
{
    (void)state;
    assert_cleaned("a\xff\xc3", "a\ufffd\ufffd");
    assert_cleaned("\xed\xa0\x80", "\ufffd\ufffd\ufffd");
    assert_cleaned("\xc0\xa7", "\ufffd\ufffd");
    assert_cleaned("\xef\xbf\xbf", "\ufffd"); /* U+FFFF, which XML forbids */
}

static void long_text_is_cut_between_characters(void **state)
{
    (void)state;
    char text[1001] = "a";
    for (size_t i = 1; i + 2 < sizeof text; i += 2)
        memcpy(text + i, "é", 2);
    struct buffer clean = {0};
    gnuplot_text_clean(&clean, text);
    assert_int_equal(clean.length, GNUPLOT_TEXT_LIMIT - 1);
    assert_memory_equal(clean.data + clean.length - 2, "é", 2);
    buffer_free(&clean);
}

static void numbers_are_short_and_never_infinite(void **state)
{
    (void)state;
    const double values[] = {0.1 + 0.2, -3, 1e-7, 123456789, NAN, INFINITY, -INFINITY};
    struct buffer script = {0};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        gnuplot_text_add_number(&script, values[i]);
        buffer_add(&script, " ");
    }
    assert_string_equal(script.data, "0.3 -3 1e-07 1.23457e+08 nan nan nan ");
    buffer_free(&script);
}

/* xorshift32, so that every run makes the same labels. */
static unsigned next_random(unsigned *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

/* Stands in the parts of a label for the path of the file that a command would make. */
#define CANARY "CANARY"

static void add_part(struct buffer *label, const char *part)
{
    const char *const canary = strstr(part, CANARY);
    buffer_add_n(label, part, canary ? (size_t)(canary - part) : strlen(part));
    if (canary) {
        buffer_add(label, canary_path());
        buffer_add(label, canary + strlen(CANARY));
    }
}

static char *hostile_label(struct arena *arena, unsigned *seed)
{
    static const char *const parts[] = {"`",
                                        "'",
                                        "\"",
                                        "\\",
                                        "{",
                                        "}",
                                        "@",
                                        "$",
                                        "#",
                                        ";",
                                        "!",
                                        "|",
                                        "<",
                                        ">",
                                        "%",
                                        "&",
                                        "~",
                                        "^",
                                        "_",
                                        "(",
                                        ")",
                                        "[",
                                        "]",
                                        "-",
                                        "+",
                                        "=",
                                        "*",
                                        "/",
                                        "?",
                                        ":",
                                        ",",
                                        ".",
                                        " ",
                                        "\t",
                                        "\n",
                                        "\r",
                                        "\x01",
                                        "\x07",
                                        "\x1b",
                                        "\x7f",
                                        "a",
                                        "b",
                                        "c",
                                        "E",
                                        "O",
                                        "D",
                                        "0",
                                        "1",
                                        "9",
                                        "''",
                                        "'''",
                                        "\\\\",
                                        "\\101",
                                        "%s",
                                        "%n",
                                        "é",
                                        "日本",
                                        "שלום",
                                        "\u202e",
                                        "\u2066",
                                        "\u2028",
                                        "\xc2\x85",
                                        "😀",
                                        "\u0301",
                                        "\ufffe",
                                        "\xff",
                                        "\xc3",
                                        "\xe2\x80",
                                        "\xf0\x9f",
                                        "EOD",
                                        "\nEOD\n",
                                        "\ne\n",
                                        "]]>",
                                        "<b>",
                                        "&amp;",
                                        "<!--",
                                        "`touch " CANARY "`",
                                        "$(touch " CANARY ")",
                                        "'; system('touch " CANARY "') #",
                                        "\"; system(\"touch " CANARY "\") #",
                                        "\nset print '" CANARY "'\n",
                                        "\n!touch " CANARY "\n",
                                        "\nset output '" CANARY "'\n"};
    struct buffer label = {0};
    const unsigned length = 1 + next_random(seed) % 40;
    for (unsigned i = 0; i < length; i++)
        add_part(&label, parts[next_random(seed) % (sizeof parts / sizeof *parts)]);
    char *const kept = arena_copy_n(arena, label.data, label.length);
    buffer_free(&label);
    return kept;
}

static void hostile_labels_are_drawn_exactly_and_run_nothing(void **state)
{
    enum { LABELS = 4000 };
    struct arena *const arena = *state;
    struct chart chart = {
        .id = "fuzz", .title = "", .description = "", .width = 720, .height = 9000};
    struct chart *const charts[] = {&chart};
    char **const labels = ARENA_ARRAY(arena, LABELS, char *);
    unsigned seed = 20;
    buffer_add(&chart.script, "set encoding utf8\nset terminal svg size 720,9000 noenhanced\n"
                              "set xrange [0:1]; set yrange [0:5000]; unset tics\n");
    for (size_t i = 0; i < LABELS; i++) {
        labels[i] = hostile_label(arena, &seed);
        buffer_format(&chart.script, "set label %zu ", i + 1);
        gnuplot_text_add(&chart.script, labels[i]);
        buffer_format(&chart.script, " at 0.1,%zu noenhanced\n", i + 1);
    }
    buffer_add(&chart.script, "plot NaN notitle\n");
    struct error error = {0};
    size_t failed;
    const struct gnuplot_options options = {.seconds = PATIENCE};
    assert_true(gnuplot_draw(charts, 1, &options, arena, &failed, &error));
    assert_int_equal(failed, 0);
    size_t n_drawn, at = 0;
    char **const drawn = svg_texts(chart.svg, arena, &n_drawn);
    for (size_t i = 0; i < LABELS; i++) {
        struct buffer expected = {0};
        gnuplot_text_clean(&expected, labels[i]);
        if (expected.length) {
            assert_true(at < n_drawn);
            assert_string_equal(drawn[at++], expected.data);
        }
        buffer_free(&expected);
    }
    assert_int_equal(at, n_drawn);
    assert_true(n_drawn > LABELS - 100);
    assert_false(canary_was_made());
    chart_free(&chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_stands_in_single_quotes),
        cmocka_unit_test(empty_text_is_an_empty_string),
        cmocka_unit_test(controls_become_spaces_or_vanish),
        cmocka_unit_test(invalid_bytes_become_replacement_characters),
        cmocka_unit_test(long_text_is_cut_between_characters),
        cmocka_unit_test(numbers_are_short_and_never_infinite),
        ARENA_TEST(hostile_labels_are_drawn_exactly_and_run_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
