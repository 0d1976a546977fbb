#include "base/text.h"

#include <string.h>

#include "tests/support/near.h"

static struct arena arena;

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void folding_makes_one_name_of_its_spellings(void **state)
{
    (void)state;
    static const char *const same[][2] = {
        {"Amélie Brossard", "ame\xCC\x81lie\xC2\xA0\xC2\xA0 BROSSARD "},
        {"Weißmann", "WEISSMANN"},
        {"Åse", "A\xCC\x8Ase"},
        {"Mei-Ling", "\xEF\xBB\xBFmei-\xE2\x80\x8BLING"},
        {"a b", "\t a\r\n\xE3\x80\x80 b\xE2\x80\xA8"},
        {"", " \xC2\xA0\xE2\x80\x8B"},
    };
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        assert_string_equal(text_fold(&arena, same[i][0]), text_fold(&arena, same[i][1]));
    assert_string_not_equal(text_fold(&arena, "Siobhan"), text_fold(&arena, "Siobhán"));
}

static void a_key_keeps_letters_and_digits_only(void **state)
{
    (void)state;
    assert_string_equal(text_key(&arena, " Max. Scöre_2 "), "maxscore2");
    assert_string_equal(text_key(&arena, "Étape"), "etape");
    assert_string_equal(text_key(&arena, "Ø"), "ø");
    assert_string_equal(text_key(&arena, "--"), "");
}

static void folding_twice_changes_nothing(void **state)
{
    (void)state;
    static const char *const texts[] = {"ǅ İstanbul ΐ ﬁ", "ẞ", "a\xFF z"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *const once = text_fold(&arena, texts[i]);
        assert_string_equal(text_fold(&arena, once), once);
    }
}

static void trimming_knows_the_blanks_of_unicode(void **state)
{
    (void)state;
    assert_string_equal(text_trim(&arena, " \xC2\xA0\t a  b \xE3\x80\x80\n"), "a  b");
    assert_string_equal(text_trim(&arena, "\xEF\xBB\xBFx"), "x");
    assert_string_equal(text_trim(&arena, " \xE2\x80\x8B "), "");
    assert_string_equal(text_trim(&arena, ""), "");
    assert_string_equal(text_trim(&arena, " \xFF "), "\xFF");
}

static void composing_joins_a_letter_and_its_accent(void **state)
{
    (void)state;
    assert_string_equal(text_compose(&arena, "e\xCC\x81"), "é");
    assert_string_equal(text_compose(&arena, "A\xFF"), "A\xEF\xBF\xBD");
}

/* A face behind it, for which nothing is known beforehand, takes the letter through the tables. */
static void letters_below_the_first_mark_are_composed_already(void **state)
{
    (void)state;
    for (unsigned code = 0x80; code < 0x300; code++) {
        const char letter[] = {(char)(0xC0 | code >> 6), (char)(0x80 | (code & 0x3F)), '\0'};
        assert_string_equal(text_compose(&arena, letter), letter);
        const char *const with_face = arena_format(&arena, "%s\xF0\x9F\x98\x80", letter);
        assert_string_equal(text_compose(&arena, with_face), with_face);
    }
}

static void numbers_inside_texts_are_ordered_by_value(void **state)
{
    (void)state;
    static const char *const rising[] = {
        "",  "01", "1",  "1.1", "1.2", "1.10", "2",  "10",      "99999999999999999999",
        "B", "B1", "B2", "B9",  "B10", "a",    "a1", "a1b\xC3", "é"};
    const size_t n = sizeof rising / sizeof *rising;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            const int order = text_natural_compare(rising[i], rising[j]);
            assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
        }
}

/* `n` acute accents and dots below, in turn, on an a. */
static char *with_marks(size_t n)
{
    static const char marks[] = "\xCC\x81\xCC\xA3";
    char *const text = arena_alloc(&arena, n * 4 + 2);
    text[0] = 'a';
    for (size_t i = 0; i < n; i++)
        memcpy(text + 1 + 4 * i, marks, 4);
    return text;
}

static void half_a_million_marks_on_a_letter_take_no_long_time(void **state)
{
    (void)state;
    const char *const text = with_marks(250000);
    const char *const composed = text_compose(&arena, text);
    assert_true(text_is_utf8(composed, strlen(composed)));
    assert_true(strlen(composed) > 900000);
    assert_string_equal(text_key(&arena, text), "a");
}

static void utf8_is_checked_strictly(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t length;
        bool valid;
    } cases[] = {
        {"", 0, true},
        {"a\0b", 3, true},
        {"\xF0\x9F\x98\x80", 4, true},
        {"\xC0\x80", 2, false},         /* overlong */
        {"\xED\xA0\x80", 3, false},     /* surrogate */
        {"\xF4\x90\x80\x80", 4, false}, /* beyond U+10FFFF */
        {"\xC3", 1, false},
        {"J\xFCrgen", 6, false},
        {"\xFF\xFE", 2, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(text_is_utf8(cases[i].bytes, cases[i].length), cases[i].valid);
}

static void nothing_reaches_the_terminal_but_text(void **state)
{
    (void)state;
    assert_string_equal(text_printable(&arena, "a\x1b[31mred", 0), "a\xEF\xBF\xBD[31mred");
    assert_string_equal(text_printable(&arena,
                                       "\xC2\x9B"
                                       "31m\x7F",
                                       0),
                        "\xEF\xBF\xBD"
                        "31m\xEF\xBF\xBD");
    assert_string_equal(text_printable(&arena, "a\r\nb\tc", 0), "a  b c");
    assert_string_equal(text_printable(&arena, "x\xE2\x80\xAEgnp.exe\xE2\x81\xA6", 0),
                        "x\xEF\xBF\xBDgnp.exe\xEF\xBF\xBD");
    assert_string_equal(text_printable(&arena, "\xFFz", 0), "\xEF\xBF\xBDz");
    assert_string_equal(text_printable(&arena, "", 3), "");
}

static void a_long_text_is_cut_to_columns(void **state)
{
    (void)state;
    assert_string_equal(text_printable(&arena, "abcdef", 6), "abcdef");
    assert_string_equal(text_printable(&arena, "abcdefg", 6), "abcde…");
    assert_string_equal(text_printable(&arena, "漢字漢字", 5), "漢字…");
    assert_string_equal(text_printable(&arena, "漢字漢字", 6), "漢字…");
    assert_string_equal(text_printable(&arena, "漢", 1), "…");
    assert_string_equal(text_printable(&arena, "e\xCC\x81", 1), "e\xCC\x81");
}

static void a_tower_of_accents_is_held_down(void **state)
{
    (void)state;
    char tower[1 + 2 * 1000 + 1] = "e";
    for (size_t i = 0; i < 1000; i++)
        memcpy(tower + 1 + 2 * i, "\xCC\x81", 2);
    assert_true(strlen(text_printable(&arena, tower, 10)) < 40);
}

static void width_counts_columns(void **state)
{
    (void)state;
    assert_int_equal(text_width("abc"), 3);
    assert_int_equal(text_width("e\xCC\x81"), 1);
    assert_int_equal(text_width("漢字"), 4);
    assert_int_equal(text_width("\xE2\x80\x8B\x01"), 0);
    assert_int_equal(text_width(""), 0);
}

static void ascii_folds_as_it_does_beside_other_letters(void **state)
{
    (void)state;
    for (int c = 1; c < 0x80; c++)
        for (int d = 1; d < 0x80; d += 3) {
            const char plain[] = {'x', (char)c, (char)d, (char)c, 'Y', (char)d, '\0'};
            const char *const other = text_fold(&arena, arena_format(&arena, "%s\u00e9", plain));
            const char *const folded = text_fold(&arena, arena_format(&arena, "%sz", plain));
            assert_int_equal(strlen(other), strlen(folded) + 1);
            assert_memory_equal(folded, other, strlen(folded) - 1);
            const char *const key = text_key(&arena, arena_format(&arena, "%s\u00e9", plain));
            assert_string_equal(text_key(&arena, arena_format(&arena, "%se", plain)), key);
        }
}

static void bytes_that_are_no_text_stay_when_blanks_around_them_go(void **state)
{
    (void)state;
    assert_string_equal(text_trim(&arena, "\xC2\xA0 \x80 \xE3\x80\x80"), "\x80");
    assert_string_equal(text_trim(&arena, " \xE2\xC2\xA0"), "\xE2");
    assert_string_equal(text_trim(&arena, "\xF0\x9F \xC2"), "\xF0\x9F \xC2");
    assert_string_equal(text_trim(&arena, "\xE2\x80\x8B\xEF\xBB\xBF"), "");
}

static void a_text_that_is_composed_already_stays_as_it_is(void **state)
{
    (void)state;
    const char *const composed[] = {"",         "plain",    "\xC3\x89mile",
                                    "\xCB\xBF", "\xCD\xBF", "\xE5\xB1\xB1"};
    for (size_t i = 0; i < sizeof composed / sizeof *composed; i++)
        assert_string_equal(text_compose(&arena, composed[i]), composed[i]);
    assert_string_equal(text_compose(&arena, "E\xCC\x81"), "\xC3\x89");
    assert_string_equal(text_compose(&arena, "\xC3"), "\xEF\xBF\xBD");
    assert_string_equal(text_compose(&arena, "\xC0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(folding_makes_one_name_of_its_spellings, free_arena),
        cmocka_unit_test_teardown(a_key_keeps_letters_and_digits_only, free_arena),
        cmocka_unit_test_teardown(folding_twice_changes_nothing, free_arena),
        cmocka_unit_test_teardown(trimming_knows_the_blanks_of_unicode, free_arena),
        cmocka_unit_test_teardown(composing_joins_a_letter_and_its_accent, free_arena),
        cmocka_unit_test(letters_below_the_first_mark_are_composed_already),
        cmocka_unit_test(numbers_inside_texts_are_ordered_by_value),
        cmocka_unit_test_teardown(half_a_million_marks_on_a_letter_take_no_long_time, free_arena),
        cmocka_unit_test(utf8_is_checked_strictly),
        cmocka_unit_test_teardown(nothing_reaches_the_terminal_but_text, free_arena),
        cmocka_unit_test_teardown(a_long_text_is_cut_to_columns, free_arena),
        cmocka_unit_test_teardown(a_tower_of_accents_is_held_down, free_arena),
        cmocka_unit_test(width_counts_columns),
        cmocka_unit_test(ascii_folds_as_it_does_beside_other_letters),
        cmocka_unit_test(bytes_that_are_no_text_stay_when_blanks_around_them_go),
        cmocka_unit_test(a_text_that_is_composed_already_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
