#include "reports/table/table_csv.h"

#include <string.h>

#include <csv.h>

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/hostile_report.h"

static const struct table_column columns[] = {{"name", TABLE_LEFT, false},
                                              {"value", TABLE_RIGHT, true}};

static void written_as(const struct table *table, const char *expected)
{
    struct buffer text = {0};
    table_csv(table, &text);
    assert_string_equal(text.data, expected);
    buffer_free(&text);
}

static void header_and_rows_end_in_crlf(void **state)
{
    struct table *const table = table_create(*state, columns, 2);
    table->title = "not in CSV";
    table_note(table, "nor this");
    table_add(table, "a");
    table_add(table, "1");
    table_add(table, NULL);
    table_add(table, NULL);
    written_as(table, "name,value\r\na,1\r\n,\r\n");
}

static void formulas_are_neutralised_and_numbers_are_not(void **state)
{
    static const char *const starts[] = {"=1", "+1", "-1", "@a", "\tx"};
    static const char *const expected[] = {"'=1", "'+1", "'-1", "'@a", "\"'\tx\""};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        struct table *const table = table_create(*state, columns, 2);
        table_add(table, starts[i]);
        table_add_number(table, -0.5);
        written_as(table, arena_format(*state, "name,value\r\n%s,-0.5\r\n", expected[i]));
    }
}

static void the_data_are_written_where_a_table_has_them(void **state)
{
    struct table *const table = table_create(*state, columns, 2);
    struct table *const data = table_create(*state, columns + 1, 1);
    table_add(table, "for readers");
    table_add(table, NULL);
    table_add_number(data, 0.25);
    table->data = data;
    written_as(table, "value\r\n0.25\r\n");
}

struct seen {
    size_t fields, rows;
    char first[256];
};

static void see_field(void *bytes, size_t length, void *context)
{
    struct seen *const seen = context;
    if (seen->rows == 1 && seen->fields++ == 0) {
        assert_true(length < sizeof seen->first);
        memcpy(seen->first, bytes, length);
        seen->first[length] = '\0';
    }
}

static void see_row(int end, void *context)
{
    (void)end;
    ((struct seen *)context)->rows++;
}

static void a_hostile_cell_reads_back_as_one_field(void **state)
{
    struct table *const table = table_create(*state, columns, 2);
    table_add(table, hostile_name);
    table_add(table, "1");
    struct buffer text = {0};
    struct seen seen = {0};
    struct csv_parser parser;
    table_csv(table, &text);
    assert_int_equal(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI), 0);
    assert_int_equal(csv_parse(&parser, text.data, text.length, see_field, see_row, &seen),
                     text.length);
    assert_int_equal(csv_fini(&parser, see_field, see_row, &seen), 0);
    csv_free(&parser);
    buffer_free(&text);
    assert_int_equal(seen.rows, 2);
    assert_int_equal(seen.fields, 2);
    assert_int_equal(seen.first[0], '\'');
    assert_string_equal(seen.first + 1, hostile_name);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(header_and_rows_end_in_crlf),
        ARENA_TEST(formulas_are_neutralised_and_numbers_are_not),
        ARENA_TEST(the_data_are_written_where_a_table_has_them),
        ARENA_TEST(a_hostile_cell_reads_back_as_one_field),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
