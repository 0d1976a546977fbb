#include "ingest/bytes/csv_reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "tests/support/near.h"

/* What the reader makes of some bytes, on one line a record: line@offset+length and the fields,
 * each between bars, NULL as ~; or the fault. */
static char *read_as_text(const char *bytes, size_t length, char delimiter)
{
    FILE *const file = fmemopen((void *)(uintptr_t)bytes, length, "rb");
    assert_non_null(file);
    struct csv_reader *const reader = csv_reader_create(file, NULL, delimiter);
    struct csv_record record;
    struct error error;
    struct buffer text = {0};
    enum read_result result;
    while ((result = csv_reader_next(reader, &record, &error)) == READ_ROW) {
        buffer_format(&text, "%d@%d+%d", (int)record.line, (int)record.offset, (int)record.length);
        for (size_t i = 0; i < record.n_fields; i++)
            buffer_format(&text, "|%s", record.fields[i].null ? "~" : record.fields[i].text);
        buffer_format(&text, "%s\n", record.fault ? " fault" : "|");
    }
    assert_int_equal(result, READ_END);
    csv_reader_free(reader);
    fclose(file);
    return text.data ? text.data : calloc(1, 1);
}

static void expect(const char *bytes, const char *expected)
{
    char *const text = read_as_text(bytes, strlen(bytes), ',');
    assert_string_equal(text, expected);
    free(text);
}

static void fields_are_cut_at_commas(void **state)
{
    (void)state;
    expect("a,b,c\n", "1@0+6|a|b|c|\n");
    expect("a,,\"\"\n", "1@0+6|a|~||\n");
    expect(",\n", "1@0+2|~|~|\n");
    expect("a", "1@0+1|a|\n");
}

static void an_empty_file_has_no_record(void **state)
{
    (void)state;
    char *const text = read_as_text("\n", 1, ',');
    assert_string_equal(text, "");
    free(text);
    expect("\xEF\xBB\xBF", "");
    expect("\n\r\n \t\n  ", "");
}

static void every_kind_of_line_end_counts_once(void **state)
{
    (void)state;
    expect("a\nb\n", "1@0+2|a|\n2@2+2|b|\n");
    expect("a\r\nb\r\n", "1@0+3|a|\n2@3+3|b|\n");
    expect("a\rb\r", "1@0+2|a|\n2@2+2|b|\n");
    expect("a\r\n\r\n\nb", "1@0+3|a|\n4@6+1|b|\n");
}

static void lines_inside_quotes_belong_to_the_record(void **state)
{
    (void)state;
    expect("a,\"x\ny\r\nz\"\nb,c\n", "1@0+11|a|x\ny\r\nz|\n4@11+4|b|c|\n");
    expect("\"x\n\n\ny\",1\n2,3", "1@0+10|x\n\n\ny|1|\n5@10+3|2|3|\n");
}

static void doubled_quotes_are_one(void **state)
{
    (void)state;
    expect("\"he said \"\"no\"\"\",1\n", "1@0+19|he said \"no\"|1|\n");
    expect("\"\"\"\"\n", "1@0+5|\"|\n");
}

static void a_byte_order_mark_is_not_part_of_the_first_field(void **state)
{
    (void)state;
    expect("\xEF\xBB\xBF"
           "a,b\n1,2\n",
           "1@3+4|a|b|\n2@7+4|1|2|\n");
    expect("\xEF\xBB\xBF\"a\",b\n", "1@3+6|a|b|\n");
}

static void a_stray_quote_costs_its_own_record_only(void **state)
{
    (void)state;
    expect("a,b\n5\" disk,2\nc,d\n", "1@0+4|a|b|\n2@4+10 fault\n3@14+4|c|d|\n");
    expect("a,\"he \"said\" so\"\nc,d\n", "1@0+17 fault\n2@17+4|c|d|\n");
}

static void a_quote_that_never_closes_costs_one_line(void **state)
{
    (void)state;
    expect("a,b\nc,\"d\ne,f\ng,h\n", "1@0+4|a|b|\n2@4+5 fault\n3@9+4|e|f|\n4@13+4|g|h|\n");
    expect("c,\"d\ne,\"f\"\ng,h", "1@0+5 fault\n2@5+6|e|f|\n3@11+3|g|h|\n");
    expect("\"", "1@0+1 fault\n");
}

static void a_nul_character_is_kept_for_the_caller_to_see(void **state)
{
    (void)state;
    static const char bytes[] = "a\0b,c\n";
    FILE *const file = fmemopen((void *)(uintptr_t)bytes, sizeof bytes - 1, "rb");
    struct csv_reader *const reader = csv_reader_create(file, NULL, ',');
    struct csv_record record;
    struct error error;
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_ROW);
    assert_int_equal(record.n_fields, 2);
    assert_int_equal(record.fields[0].length, 3);
    assert_memory_equal(record.fields[0].text, "a\0b", 4);
    csv_reader_free(reader);
    fclose(file);
}

static void another_delimiter_can_be_chosen(void **state)
{
    (void)state;
    char *const text = read_as_text("a;b,c\n", 6, ';');
    assert_string_equal(text, "1@0+6|a|b,c|\n");
    free(text);
}

/* One field of `length` bytes in the middle of a small file. */
static char *with_large_field(const char *before, size_t length, const char *after, size_t *total)
{
    const size_t n = strlen(before), m = strlen(after);
    char *const bytes = malloc(n + length + m);
    assert_non_null(bytes);
    memcpy(bytes, before, n);
    memset(bytes + n, 'x', length);
    memcpy(bytes + n + length, after, m);
    *total = n + length + m;
    return bytes;
}

static void a_record_longer_than_the_limit_is_passed_over(void **state)
{
    (void)state;
    size_t total;
    char *const bytes = with_large_field("a\n", CSV_MAX_RECORD + 5000000, "\nb\n", &total);
    char *const text = read_as_text(bytes, total, ',');
    assert_string_equal(text, "1@0+2|a|\n2@2+21777217 fault\n3@21777219+2|b|\n");
    free(text);
    free(bytes);
}

static void a_record_at_the_limit_is_read(void **state)
{
    (void)state;
    size_t total;
    char *const bytes = with_large_field("", CSV_MAX_RECORD - 1, "\nb\n", &total);
    FILE *const file = fmemopen(bytes, total, "rb");
    struct csv_reader *const reader = csv_reader_create(file, NULL, ',');
    struct csv_record record;
    struct error error;
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_ROW);
    assert_null(record.fault);
    assert_int_equal(record.fields[0].length, CSV_MAX_RECORD - 1);
    csv_reader_free(reader);
    fclose(file);
    free(bytes);
}

static void an_open_quote_before_much_text_costs_one_line(void **state)
{
    (void)state;
    struct buffer bytes = {0};
    buffer_add(&bytes, "a,\"b\n");
    while (bytes.length < CSV_MAX_RECORD + 100000)
        buffer_add(&bytes, "candidate,interviewer,question,score and a comment of some length\n");
    FILE *const file = fmemopen(bytes.data, bytes.length, "rb");
    struct csv_reader *const reader = csv_reader_create(file, NULL, ',');
    struct csv_record record;
    struct error error;
    size_t n_rows = 0, n_faults = 0;
    while (csv_reader_next(reader, &record, &error) == READ_ROW) {
        n_rows += record.fault ? 0 : 1;
        n_faults += record.fault ? 1 : 0;
    }
    assert_int_equal(n_faults, 1);
    assert_int_equal(n_rows, (bytes.length - 5) / 66);
    csv_reader_free(reader);
    fclose(file);
    buffer_free(&bytes);
}

static void too_many_fields_are_a_fault(void **state)
{
    (void)state;
    char line[CSV_MAX_FIELDS + 8];
    memset(line, ',', sizeof line);
    memcpy(line + CSV_MAX_FIELDS, "\na\n", 3);
    char *text = read_as_text(line, CSV_MAX_FIELDS + 3, ',');
    assert_string_equal(text, "1@0+4097 fault\n2@4097+2|a|\n");
    free(text);
}

static void records_survive_the_edges_of_what_is_read_at_once(void **state)
{
    (void)state;
    struct buffer bytes = {0};
    for (int i = 0; i < 30000; i++)
        buffer_format(&bytes, "%d,\"%d\r\n\"\r\n", i, i);
    FILE *const file = fmemopen(bytes.data, bytes.length, "rb");
    struct csv_reader *const reader = csv_reader_create(file, NULL, ',');
    struct csv_record record;
    struct error error;
    uint64_t offset = 0;
    for (int i = 0; i < 30000; i++) {
        assert_int_equal(csv_reader_next(reader, &record, &error), READ_ROW);
        assert_null(record.fault);
        assert_int_equal(atoi(record.fields[0].text), i);
        assert_int_equal(record.line, 2 * i + 1);
        assert_int_equal(record.offset, offset);
        offset += record.length;
    }
    assert_int_equal(offset, bytes.length);
    csv_reader_free(reader);
    fclose(file);
    buffer_free(&bytes);
}

static void places_are_those_of_the_file_in_every_encoding(void **state)
{
    (void)state;
    static const char bytes[] =
        "\xFF\xFE\xFC\0;\0b\0\n\0\"\0\n\0\"\0;\0\x3D\xD8\x00\xDE\n\0x\0\"\0\n\0z\0";
    static const struct place {
        uint64_t line, offset, length;
        const char *first;
    } places[] = {{1, 2, 8, "ü"}, {2, 10, 14, "\n"}, {4, 24, 6, NULL}, {5, 30, 2, "z"}};
    struct encoding encoding;
    struct error error;
    FILE *const file = tmpfile();
    assert_int_equal(fwrite(bytes, 1, sizeof bytes - 1, file), sizeof bytes - 1);
    assert_true(encoding_detect(file, &encoding, &error));
    struct csv_reader *const reader = csv_reader_create(file, &encoding, ';');
    struct csv_record record;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        assert_int_equal(csv_reader_next(reader, &record, &error), READ_ROW);
        assert_int_equal(record.line, places[i].line);
        assert_int_equal(record.offset, places[i].offset);
        assert_int_equal(record.fault == NULL, places[i].first != NULL);
        if (places[i].first)
            assert_string_equal(record.fields[0].text, places[i].first);
        assert_int_equal(record.length, places[i].length);
    }
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_END);
    csv_reader_free(reader);
    fclose(file);
}

static void the_next_line_is_behind_the_record(void **state)
{
    (void)state;
    static const char *const files[] = {"a,b\nx", "a,\"\nb\"", "a,b\n\"x"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        FILE *const file = fmemopen((void *)(uintptr_t)files[i], strlen(files[i]), "rb");
        struct csv_reader *const reader = csv_reader_create(file, NULL, ',');
        struct csv_record record = {0};
        struct error error;
        while (csv_reader_next(reader, &record, &error) == READ_ROW)
            assert_true(record.next_line > record.line);
        assert_int_equal(record.next_line, 3);
        csv_reader_free(reader);
        fclose(file);
    }
}

static void half_a_character_at_the_end_is_one_byte_long(void **state)
{
    (void)state;
    static const char bytes[] = "a\0\n\0b\0\xFF";
    const struct encoding encoding = {.kind = ENCODING_UTF16LE, .name = "utf-16le"};
    FILE *const file = fmemopen((void *)(uintptr_t)bytes, sizeof bytes - 1, "rb");
    struct csv_reader *const reader = csv_reader_create(file, &encoding, ',');
    struct csv_record record;
    struct error error;
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_ROW);
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_ROW);
    assert_string_equal(record.fields[0].text, "b\uFFFD");
    assert_int_equal(record.offset + record.length, sizeof bytes - 1);
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_END);
    csv_reader_free(reader);
    fclose(file);
}

static void a_directory_cannot_be_read(void **state)
{
    (void)state;
    FILE *const file = fopen("/", "rb");
    assert_non_null(file);
    struct csv_reader *const reader = csv_reader_create(file, NULL, ',');
    struct csv_record record;
    struct error error;
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_FAILED);
    assert_non_null(strstr(error.message, "cannot read"));
    csv_reader_free(reader);
    fclose(file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_are_cut_at_commas),
        cmocka_unit_test(an_empty_file_has_no_record),
        cmocka_unit_test(every_kind_of_line_end_counts_once),
        cmocka_unit_test(lines_inside_quotes_belong_to_the_record),
        cmocka_unit_test(doubled_quotes_are_one),
        cmocka_unit_test(a_byte_order_mark_is_not_part_of_the_first_field),
        cmocka_unit_test(a_stray_quote_costs_its_own_record_only),
        cmocka_unit_test(a_quote_that_never_closes_costs_one_line),
        cmocka_unit_test(a_nul_character_is_kept_for_the_caller_to_see),
        cmocka_unit_test(another_delimiter_can_be_chosen),
        cmocka_unit_test(a_record_longer_than_the_limit_is_passed_over),
        cmocka_unit_test(a_record_at_the_limit_is_read),
        cmocka_unit_test(an_open_quote_before_much_text_costs_one_line),
        cmocka_unit_test(too_many_fields_are_a_fault),
        cmocka_unit_test(records_survive_the_edges_of_what_is_read_at_once),
        cmocka_unit_test(places_are_those_of_the_file_in_every_encoding),
        cmocka_unit_test(the_next_line_is_behind_the_record),
        cmocka_unit_test(half_a_character_at_the_end_is_one_byte_long),
        cmocka_unit_test(a_directory_cannot_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
