#include "ingest/bytes/csv_cut.h"

#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "ingest/bytes/csv_style.h"
#include "tests/support/near.h"

enum { MOST = 8, ROOM = 64 };

/* Fields between bars; a null one is a dash. */
static void show(const char *text, size_t length, bool null, struct buffer *out)
{
    buffer_add_n(out, null ? "-" : text, null ? 1 : length);
    buffer_add(out, "|");
}

static bool is_ascii(const struct csv_field *field)
{
    size_t i = 0;
    while (i < field->length && field->text[i] > 0)
        i++;
    return i == field->length;
}

/* The fields of the record that the text begins with; "odd": it is left to libcsv. */
static const char *cut(const char *text, size_t length, char delimiter, struct csv_cut *ret)
{
    static struct buffer shown;
    struct csv_field fields[MOST];
    char *const copy = malloc(length + 1);
    assert_non_null(copy);
    memcpy(copy, text, length);
    buffer_clear(&shown);
    if (csv_cut_find(copy, length, delimiter, fields, MOST, ret)) {
        csv_cut_close(ret, fields);
        for (size_t i = 0; i < ret->n_fields; i++) {
            assert_int_equal(fields[i].text[fields[i].length], '\0');
            assert_true(!fields[i].ascii || is_ascii(&fields[i]));
            show(fields[i].text, fields[i].length, fields[i].null, &shown);
        }
    } else {
        assert_memory_equal(copy, text, length);
        buffer_add(&shown, "odd");
    }
    free(copy);
    return shown.data;
}

static const char *cut_text(const char *text, char delimiter)
{
    struct csv_cut ignored;
    return cut(text, strlen(text), delimiter, &ignored);
}

static void fields_lose_the_blanks_around_them_but_not_those_in_quotes(void **state)
{
    (void)state;
    assert_string_equal(cut_text("a,b c, d\t\n ", ','), "a|b c|d|");
    assert_string_equal(cut_text("a, ,\n ", ','), "a|-|-|");
    assert_string_equal(cut_text("a\t b \t\n ", '\t'), "a|b|-|");
    assert_string_equal(cut_text(" \" a \" ,\"\"\n ", ','), " a ||");
}

static void quotes_hold_delimiters_line_ends_and_doubled_quotes(void **state)
{
    (void)state;
    struct csv_cut ret;
    const char text[] = "\"a,b\r\nc\nd\re\",\"say \"\"yes\"\"\",\"\"\"\"\r\nnext";
    assert_string_equal(cut(text, strlen(text), ',', &ret), "a,b\r\nc\nd\re|say \"yes\"|\"|");
    assert_int_equal(ret.n_lines, 4);
    assert_int_equal(ret.length, strlen(text) - 4);
}

static void a_record_ends_with_lf_crlf_or_cr(void **state)
{
    (void)state;
    struct csv_cut ret;
    assert_string_equal(cut("a\n\n", 3, ',', &ret), "a|");
    assert_int_equal(ret.length, 2);
    assert_string_equal(cut("a\r\nb", 4, ',', &ret), "a|");
    assert_int_equal(ret.length, 3);
    assert_string_equal(cut("a\rb", 3, ',', &ret), "a|");
    assert_int_equal(ret.length, 2);
}

static void how_a_record_is_written_is_counted(void **state)
{
    (void)state;
    struct csv_cut ret;
    const char text[] = "a,,\"b\",\"c,\",\"\",\" d\",e\n ";
    cut(text, strlen(text), ',', &ret);
    assert_int_equal(ret.n_plain, 2);
    assert_int_equal(ret.n_quoted, 4);
    assert_int_equal(ret.n_unneeded, 1);
}

static void a_field_is_told_to_be_ascii_only_where_no_byte_is_zero_or_beyond(void **state)
{
    (void)state;
    char text[] = "Ada L\x01\x7F,\"x, y\",Zo\xC3\xAB,\0,between both,\x80\nand what follows";
    static const bool ascii[] = {true, true, false, false, true, false};
    struct csv_field fields[MOST];
    struct csv_cut ret;
    assert_true(csv_cut_find(text, sizeof text - 1, ',', fields, MOST, &ret));
    assert_int_equal(ret.n_fields, sizeof ascii / sizeof *ascii);
    csv_cut_close(&ret, fields);
    for (size_t i = 0; i < ret.n_fields; i++)
        assert_true(ascii[i] || !fields[i].ascii);
    assert_true(fields[0].ascii);
}

static void what_breaks_a_rule_or_does_not_end_is_left_as_it_is(void **state)
{
    (void)state;
    static const char *const odd[] = {
        "a\"b\n ", "\"a\"b\n ", "\"a\" \"b\"\n ", "\"a\n", "a,b",
        "a\n",     "",          "\n\n",           ",,\n ", "1,2,3,4,5,6,7,8,9\n "};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        assert_string_equal(cut_text(odd[i], ','), "odd");
}

/* What libcsv makes of it. */
struct parsed {
    struct buffer fields;
    bool ended;
};

static void take_field(void *text, size_t length, void *parsed)
{
    show(text, length, !text, &((struct parsed *)parsed)->fields);
}

static void take_record(int line_end, void *parsed)
{
    (void)line_end;
    ((struct parsed *)parsed)->ended = true;
}

static void check_against_libcsv(const char *text, size_t length, char delimiter)
{
    struct csv_cut ret;
    const char *const shown = cut(text, length, delimiter, &ret);
    if (strcmp(shown, "odd") == 0)
        return;
    struct parsed parsed = {0};
    struct csv_parser parser;
    assert_int_equal(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL), 0);
    csv_set_delim(&parser, (unsigned char)delimiter);
    assert_int_equal(csv_parse(&parser, text, ret.length, take_field, take_record, &parsed),
                     ret.length);
    assert_true(parsed.ended);
    assert_string_equal(parsed.fields.data, shown);
    struct csv_style style = {0};
    csv_style_add_fields(&style, text, ret.length, delimiter);
    assert_true(style.plain == ret.n_plain && style.quoted == ret.n_quoted &&
                style.unneeded == ret.n_unneeded);
    csv_free(&parser);
    buffer_free(&parsed.fields);
}

static void it_cuts_as_libcsv_does_whatever_the_bytes(void **state)
{
    (void)state;
    static const char bytes[] = "\"\"\"\"ab  \t,,,;\n\n\r\xC3\x8A\x80";
    uint64_t random = 1;
    for (size_t i = 0; i < 300000; i++) {
        char text[ROOM];
        random = random * UINT64_C(6364136223846793005) + 1442695040888963407;
        const size_t length = (size_t)(random >> 33) % ROOM;
        for (size_t k = 0; k < length; k++) {
            random = random * UINT64_C(6364136223846793005) + 1442695040888963407;
            text[k] = bytes[(size_t)(random >> 33) % (sizeof bytes - 1)];
        }
        check_against_libcsv(text, length, ",;\t"[i % 3]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_lose_the_blanks_around_them_but_not_those_in_quotes),
        cmocka_unit_test(quotes_hold_delimiters_line_ends_and_doubled_quotes),
        cmocka_unit_test(a_record_ends_with_lf_crlf_or_cr),
        cmocka_unit_test(how_a_record_is_written_is_counted),
        cmocka_unit_test(a_field_is_told_to_be_ascii_only_where_no_byte_is_zero_or_beyond),
        cmocka_unit_test(what_breaks_a_rule_or_does_not_end_is_left_as_it_is),
        cmocka_unit_test(it_cuts_as_libcsv_does_whatever_the_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
