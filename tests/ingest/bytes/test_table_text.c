#include "ingest/bytes/table_text.h"

#include <string.h>

#include "ingest/bytes/csv_reader.h"
#include "tests/support/near.h"

static struct error error;

static void add_cells(struct table_text *table, const char *const *cells, size_t n)
{
    for (size_t i = 0; i < n; i++)
        table_text_cell(table, cells[i], strlen(cells[i]));
}

static void cells_are_quoted_where_csv_asks_for_it(void **state)
{
    (void)state;
    static const char *const cells[] = {"a", "b,c", "say \"so\"", "two\nlines", " blank ", ""};
    char text[256];
    FILE *csv;
    struct table_text *const table = table_text_create(1000, false, &error);
    add_cells(table, cells, sizeof cells / sizeof *cells);
    assert_true(table_text_end_record(table, 1, "", &error));
    assert_true(table_text_finish(table, &csv, &error));
    text[fread(text, 1, sizeof text - 1, csv)] = '\0';
    assert_string_equal(text, "a,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\",\" blank \",\n");
    table_text_free(table);
}

static void a_byte_order_mark_in_the_first_cell_is_read_as_the_cells(void **state)
{
    (void)state;
    FILE *csv;
    struct csv_record record;
    struct table_place place;
    struct table_text *const table = table_text_create(1000, false, &error);
    add_cells(table, (const char *const[]){"\xEF\xBB\xBFname", "score"}, 2);
    assert_true(table_text_end_record(table, 1, "", &error));
    assert_true(table_text_finish(table, &csv, &error));
    struct csv_reader *const reader = csv_reader_create(csv, NULL, ',');
    assert_int_equal(csv_reader_next(reader, &record, &error), READ_ROW);
    assert_string_equal(record.fields[0].text, "\xEF\xBB\xBFname");
    assert_true(table_text_place_of_byte(table, record.offset, &place));
    csv_reader_free(reader);
    table_text_free(table);
}

static void each_record_is_found_by_its_lines_and_its_bytes(void **state)
{
    (void)state;
    FILE *csv;
    struct table_place place;
    struct table_text *const table = table_text_create(1000, true, &error);
    add_cells(table, (const char *const[]){"name"}, 1);
    assert_true(table_text_end_record(table, 0, "", &error));
    add_cells(table, (const char *const[]){"two\r\nlines\r"}, 1);
    assert_true(table_text_end_record(table, 7, "$[6]", &error));
    assert_true(table_text_end_record(table, 8, "", &error));
    add_cells(table, (const char *const[]){"x"}, 1);
    assert_true(table_text_end_record(table, 9, "$[8]", &error));
    assert_true(table_text_finish(table, &csv, &error));
    for (uint64_t line = 2; line <= 4; line++) {
        assert_true(table_text_place_of_line(table, line, &place));
        assert_int_equal(place.number, 7);
    }
    assert_true(table_text_place_of_line(table, 6, &place));
    assert_string_equal(place.path, "$[8]");
    assert_true(table_text_place_of_byte(table, 5, &place));
    assert_string_equal(place.path, "$[6]");
    assert_true(table_text_place_of_byte(table, 0, &place));
    assert_int_equal(place.number, 0);
    table_text_free(table);
}

static void a_table_past_its_bound_is_refused(void **state)
{
    (void)state;
    struct table_text *const table = table_text_create(4, false, &error);
    add_cells(table, (const char *const[]){"12345"}, 1);
    assert_false(table_text_end_record(table, 1, "", &error));
    assert_non_null(strstr(error.message, "past all reason"));
    table_text_free(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_quoted_where_csv_asks_for_it),
        cmocka_unit_test(a_byte_order_mark_in_the_first_cell_is_read_as_the_cells),
        cmocka_unit_test(each_record_is_found_by_its_lines_and_its_bytes),
        cmocka_unit_test(a_table_past_its_bound_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
