#include "ingest/bytes/text_decoder.h"

#include <string.h>

#include "base/buffer.h"
#include "tests/support/near.h"

static struct error error;

/* Reads in pieces of 16 bytes, so that characters are cut. */
static void expect(const char *bytes, size_t length, const char *name, const char *expected)
{
    struct encoding encoding;
    struct buffer text = {0};
    assert_true(encoding_find(name, &encoding, &error));
    FILE *const file = tmpfile();
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_true(encoding_find_mark(file, &encoding, &error));
    struct text_decoder *const decoder = text_decoder_create(file, &encoding);
    char piece[16];
    size_t n;
    do {
        assert_true(text_decoder_read(decoder, piece, sizeof piece, &n, &error));
        buffer_add_n(&text, piece, n);
    } while (n > 0);
    assert_string_equal(text.data, expected);
    text_decoder_free(decoder);
    buffer_free(&text);
    fclose(file);
}

#define EXPECT(bytes, name, expected) expect(bytes, sizeof(bytes) - 1, name, expected)

static void utf8_is_passed_on_without_its_mark(void **state)
{
    (void)state;
    EXPECT("\xEF\xBB\xBFJ\xC3\xBCrgen and others, a longer text", "utf-8",
           "Jürgen and others, a longer text");
    EXPECT("a\xFFz", "utf-8", "a\xFFz");
}

static void utf16_becomes_utf8_in_either_order(void **state)
{
    (void)state;
    EXPECT("\xFF\xFEJ\0\xFC\0r\0\x3D\xD8\x00\xDE \0w\0o\0r\0d\0s\0,\0m\0o\0r\0e\0", "utf-16le",
           "Jür😀 words,more");
    EXPECT("\0J\0\xFC\0r", "utf-16be", "Jür");
}

static void windows_1252_and_macroman_become_utf8(void **state)
{
    (void)state;
    EXPECT("Am\xE9lie \x80 \x96", "windows-1252", "Amélie € –");
    EXPECT("Am\x8Elie", "macroman", "Amélie");
}

static void what_means_nothing_becomes_one_replacement_character(void **state)
{
    (void)state;
    EXPECT("a\x81z", "windows-1252", "a\xEF\xBF\xBDz");
    EXPECT("a\0\x00\xDCz\0", "utf-16le", "a\xEF\xBF\xBDz");
    EXPECT("a\0z", "utf-16le", "a\xEF\xBF\xBD");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf8_is_passed_on_without_its_mark),
        cmocka_unit_test(utf16_becomes_utf8_in_either_order),
        cmocka_unit_test(windows_1252_and_macroman_become_utf8),
        cmocka_unit_test(what_means_nothing_becomes_one_replacement_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
