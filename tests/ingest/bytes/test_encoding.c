#include "ingest/bytes/encoding.h"

#include <string.h>

#include "tests/support/near.h"

static struct error error;

static struct encoding detect(const char *bytes, size_t length)
{
    struct encoding encoding;
    FILE *const file = tmpfile();
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_true(encoding_detect(file, &encoding, &error));
    assert_int_equal(ftello(file), 0);
    fclose(file);
    return encoding;
}

static void expect(const char *bytes, size_t length, const char *name, size_t mark_length)
{
    const struct encoding encoding = detect(bytes, length);
    assert_string_equal(encoding.name, name);
    assert_int_equal(encoding.mark_length, mark_length);
}

#define EXPECT(bytes, name, mark) expect(bytes, sizeof(bytes) - 1, name, mark)

static void a_byte_order_mark_decides(void **state)
{
    (void)state;
    EXPECT("\xEF\xBB\xBF"
           "a",
           "utf-8", 3);
    EXPECT("\xFF\xFE"
           "a\0",
           "utf-16le", 2);
    EXPECT("\xFE\xFF\0a", "utf-16be", 2);
}

static void every_second_byte_nul_is_utf16_without_a_mark(void **state)
{
    (void)state;
    EXPECT("a\0,\0b\0\n\0", "utf-16le", 0);
    EXPECT("\0a\0,\0b\0\n", "utf-16be", 0);
}

static void text_that_is_utf8_is_utf8(void **state)
{
    (void)state;
    EXPECT("a,b\n", "utf-8", 0);
    EXPECT("J\xC3\xBCrgen,\xE2\x80\x99,\xF0\x9F\x98\x80\n", "utf-8", 0);
    EXPECT("", "utf-8", 0);
}

static void a_stray_byte_does_not_make_a_file_another_encoding(void **state)
{
    (void)state;
    EXPECT("J\xC3\xBCrgen,Am\xC3\xA9lie,\xE9\n", "utf-8", 0);
}

static void bytes_that_are_not_utf8_are_windows_1252(void **state)
{
    (void)state;
    EXPECT("J\xFCrgen;Am\xE9lie\n", "windows-1252", 0);
    EXPECT("\xD8", "windows-1252", 0);
}

static void an_encoding_is_found_however_it_is_spelt(void **state)
{
    (void)state;
    static const char *const spellings[][2] = {
        {"UTF8", "utf-8"},
        {"utf-16", "utf-16le"},
        {"CP1252", "windows-1252"},
        {"Latin-1", "iso-8859-1"},
        {"MacRoman", "macintosh"},
        {"windows-1250", "windows-1250"},
        {"iso-8859-2", "iso-8859-2"},
    };
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        struct encoding encoding;
        assert_true(encoding_find(spellings[i][0], &encoding, &error));
        assert_string_equal(encoding.name, spellings[i][1]);
    }
}

static void an_encoding_of_several_bytes_is_to_be_recoded_and_none_is_refused(void **state)
{
    (void)state;
    struct encoding encoding;
    assert_true(encoding_find("shift_jis", &encoding, &error));
    assert_int_equal(encoding.kind, ENCODING_MULTI_BYTE);
    assert_false(encoding_find("nonsense", &encoding, &error));
    assert_int_equal(error.code, ERROR_USAGE);
    assert_non_null(strstr(error.hint, "windows-1252"));
    assert_false(encoding_find("", &encoding, &error));
}

static void a_text_knows_how_many_bytes_it_was(void **state)
{
    (void)state;
    struct encoding encoding = {.kind = ENCODING_UTF8};
    const char *const text = "a\xC3\xBC\xF0\x9F\x98\x80";
    assert_int_equal(encoding_source_length(&encoding, text, strlen(text)), 7);
    encoding.kind = ENCODING_SINGLE_BYTE;
    assert_int_equal(encoding_source_length(&encoding, text, strlen(text)), 3);
    encoding.kind = ENCODING_UTF16BE;
    assert_int_equal(encoding_source_length(&encoding, text, strlen(text)), 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_byte_order_mark_decides),
        cmocka_unit_test(every_second_byte_nul_is_utf16_without_a_mark),
        cmocka_unit_test(text_that_is_utf8_is_utf8),
        cmocka_unit_test(a_stray_byte_does_not_make_a_file_another_encoding),
        cmocka_unit_test(bytes_that_are_not_utf8_are_windows_1252),
        cmocka_unit_test(an_encoding_is_found_however_it_is_spelt),
        cmocka_unit_test(an_encoding_of_several_bytes_is_to_be_recoded_and_none_is_refused),
        cmocka_unit_test(a_text_knows_how_many_bytes_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
