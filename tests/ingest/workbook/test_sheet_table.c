#include "ingest/workbook/sheet_table.h"

#include <string.h>

#include "tests/support/ingest/zip_file.h"
#include "tests/support/near.h"

enum { MOST = 1 << 20 };

static struct arena arena;
static struct error error;
static struct sheet_table sheet;
static char csv_text[65536];

/* The sheet as CSV, or what is wrong with it. */
static const char *read_parts(const char *xml, const char *styles, const char *strings,
                              uint64_t most)
{
    FILE *const file = zip_file_workbook(xml, styles, strings), *csv;
    struct workbook *const workbook = workbook_open(file, &error);
    size_t n;
    sheet = (struct sheet_table){0};
    snprintf(csv_text, sizeof csv_text, "%s", error.message);
    if (workbook && sheet_table_read(workbook, &workbook_sheets(workbook, &n)[0], most, &arena,
                                     &sheet, &error)) {
        size_t length = 0;
        if (sheet.table && table_text_finish(sheet.table, &csv, &error))
            length = fread(csv_text, 1, sizeof csv_text - 1, csv);
        csv_text[length] = '\0';
    } else {
        snprintf(csv_text, sizeof csv_text, "%s", error.message);
    }
    table_text_free(sheet.table);
    workbook_free(workbook);
    fclose(file);
    return csv_text;
}

static const char *read_rows(const char *rows)
{
    char xml[8192];
    snprintf(xml, sizeof xml, "<sheetData>%s</sheetData>", rows);
    return read_parts(xml, NULL, NULL, MOST);
}

static int clean_up(void **state)
{
    (void)state;
    arena_free(&arena);
    error = (struct error){0};
    return 0;
}

static void texts_are_shared_or_stand_in_the_cell(void **state)
{
    (void)state;
    assert_string_equal(
        read_parts("<sheetData><row r='1'><c r='A1' t='s'><v>1</v></c>"
                   "<c r='B1' t='inlineStr'><is><r><rPr><b/></rPr><t>1.1</t></r>"
                   "<r><t xml:space='preserve'> Joins</t></r></is></c>"
                   "<c r='C1' t='str'><f>A1</f><v>x, y</v></c></row></sheetData>",
                   NULL,
                   "<si><t>zero</t></si><si><t>Ren\xC3\xA9</t><rPh sb='0' eb='1'><t>no</t></rPh>"
                   "</si>",
                   MOST),
        "Ren\xC3\xA9,1.1 Joins,\"x, y\"\n");
    assert_string_equal(read_rows("<row><c t='inlineStr'><is><t>a_x000D_b _x005F_x000D_</t></is>"
                                  "</c></row>"),
                        "\"a\rb _x000D_\"\n");
}

static void names_may_have_a_prefix_and_places_may_be_left_out(void **state)
{
    (void)state;
    assert_string_equal(read_parts("<x:sheetData xmlns:x='x'><x:row><x:c/><x:c><x:v>2</x:v></x:c>"
                                   "</x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData>",
                                   NULL, NULL, MOST),
                        ",2\n3,\n");
}

static void numbers_are_days_and_shares_by_their_style(void **state)
{
    (void)state;
    assert_string_equal(
        read_parts("<sheetData><row r='1'><c r='A1' s='1'><v>46085</v></c>"
                   "<c r='B1' s='2'><v>0.75</v></c><c r='C1' s='0'><v>46085</v></c>"
                   "<c r='D1' t='b'><v>1</v></c><c r='E1' t='d'><v>2026-03-04</v></c></row>"
                   "</sheetData>",
                   "<numFmts><numFmt numFmtId='164' formatCode='d\\.m\\.yy'/></numFmts>"
                   "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
                   "<cellXfs><xf/><xf numFmtId='164'/><xf numFmtId='9'/></cellXfs>",
                   NULL, MOST),
        "2026-03-04,75%,46085,TRUE,2026-03-04\n");
}

static void cells_merged_downwards_have_their_text_in_each_row(void **state)
{
    (void)state;
    assert_string_equal(
        read_parts("<sheetData><row r='1'><c r='A1' t='str'><v>Ann</v></c><c r='B1'><v>1</v></c>"
                   "<c r='C1' t='str'><v>Group</v></c></row>"
                   "<row r='2'><c r='B2'><v>2</v></c><c r='D2'><v>8</v></c></row>"
                   "<row r='3'><c r='B3'><v>3</v></c></row>"
                   "<row r='4'><c r='B4'><v>4</v></c></row></sheetData>"
                   "<mergeCells><mergeCell ref='A1:A3'/><mergeCell ref='C1:D1'/></mergeCells>",
                   NULL, NULL, MOST),
        "Ann,1,Group,\nAnn,2,,8\nAnn,3,,\n,4,,\n");
}

static void formulas_count_by_their_stored_value_and_errors_as_empty(void **state)
{
    (void)state;
    assert_string_equal(read_rows("<row r='1'><c r='A1'><f>1+1</f><v>2</v></c>"
                                  "<c r='B1' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
                                  "<c r='C1'><f>A1</f></c><c r='D1'><v>1</v></c></row>"),
                        "2,,,1\n");
    assert_non_null(strstr(sheet.notes, "1 cell holds an error"));
    assert_non_null(strstr(sheet.notes, "1 formula has no stored value"));
}

static void hidden_rows_and_columns_are_read_and_told(void **state)
{
    (void)state;
    assert_string_equal(
        read_parts("<cols><col min='2' max='2' hidden='1'/><col min='9' max='99' hidden='1'/>"
                   "</cols><sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c>"
                   "</row><row r='2' hidden='1'><c r='A2'><v>3</v></c></row>"
                   "<row r='3' hidden='1'/></sheetData>",
                   NULL, NULL, MOST),
        "1,2\n3,\n");
    assert_string_equal(sheet.notes, "1 hidden row and hidden column B are read like the others");
}

static void a_gap_is_a_blank_line_and_an_empty_sheet_is_none(void **state)
{
    (void)state;
    assert_string_equal(read_rows("<row r='3'><c r='B3'><v>1</v></c></row>"
                                  "<row r='900000'><c r='B900000'><v>2</v></c></row>"),
                        "\n,1\n\n,2\n");
    assert_string_equal(read_rows("<row r='1'><c r='A1' t='inlineStr'><is><t/></is></c></row>"),
                        "");
    assert_null(sheet.table);
}

static void a_cell_far_from_the_table_is_named(void **state)
{
    (void)state;
    read_rows("<row r='1'><c r='FAN1'><v>1</v></c></row>");
    assert_string_equal(sheet.too_far, "");
    read_rows("<row r='1'><c r='A1'><v>1</v></c></row><row r='7'><c r='FAO7'><v>1</v></c></row>");
    assert_string_equal(sheet.too_far, "FAO7");
}

static void what_no_spreadsheet_writes_is_refused(void **state)
{
    (void)state;
    assert_non_null(
        strstr(read_rows("<row r='2'/><row r='2'/>"), "row 2 does not come after row 2"));
    assert_non_null(strstr(read_rows("<row r='0'/>"), "row 0 does not come after row 0"));
    assert_non_null(strstr(read_rows("<row r='1048577'/>"), "has a row 1048577, and a sheet"));
    assert_non_null(
        strstr(read_rows("<row r='1048576'/><row/>"), "has a row 1048577, and a sheet"));
    assert_non_null(
        strstr(read_rows("<row r='9'><c r='XFE9'/></row>"), "'XFE9' is no cell of its row 9"));
    assert_non_null(strstr(read_rows("<row r='1'><c r='B1'/><c r='A1'/></row>"), "do not go up"));
    assert_non_null(strstr(read_rows("<row r='1'><c r='A2'/></row>"), "'A2' is no cell"));
    assert_non_null(strstr(read_rows("<row r='1'><c r='ZZZ1'/></row>"), "damaged"));
    assert_non_null(strstr(read_rows("<row r='1'><c t='s'><v>7</v></c></row>"), "not where"));
    assert_non_null(strstr(read_rows("<row r='1'>"), "damaged"));
}

static void a_table_that_grows_past_its_bound_is_refused(void **state)
{
    (void)state;
    assert_non_null(strstr(read_parts("<sheetData><row r='1'><c r='XFD1'><v>1</v></c></row>"
                                      "<row r='2'><c r='A2'><v>1</v></c></row></sheetData>",
                                      NULL, NULL, 20000),
                           "past all reason"));
}

#define TEST(name) cmocka_unit_test_teardown(name, clean_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(texts_are_shared_or_stand_in_the_cell),
        TEST(names_may_have_a_prefix_and_places_may_be_left_out),
        TEST(numbers_are_days_and_shares_by_their_style),
        TEST(cells_merged_downwards_have_their_text_in_each_row),
        TEST(formulas_count_by_their_stored_value_and_errors_as_empty),
        TEST(hidden_rows_and_columns_are_read_and_told),
        TEST(a_gap_is_a_blank_line_and_an_empty_sheet_is_none),
        TEST(a_cell_far_from_the_table_is_named),
        TEST(what_no_spreadsheet_writes_is_refused),
        TEST(a_table_that_grows_past_its_bound_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
