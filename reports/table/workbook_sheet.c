#include "reports/table/workbook_sheet.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { LONGEST_CELL = 32000 /* bytes; a cell holds 32,767 characters */ };
enum { NARROWEST = 8, WIDEST = 60, HEAD_SLACK = 3 /* for the filter's arrow */ };

void workbook_sheet_text(const struct workbook *workbook, lxw_worksheet *sheet, lxw_row_t row,
                         lxw_col_t column, const char *text, lxw_format *format)
{
    if (!text)
        return;
    char *const cell = text_printable(workbook->arena, text, 0);
    size_t length = strlen(cell);
    if (length > LONGEST_CELL) {
        length = LONGEST_CELL;
        while ((cell[length] & 0xC0) == 0x80)
            length--;
        cell[length] = '\0';
    }
    worksheet_write_string(sheet, row, column, cell, format);
}

/* Whether every number of the column is whole: counts are shown without decimals. */
static bool is_whole(const struct table *table, size_t column)
{
    for (size_t row = 0; row < table_rows(table); row++) {
        const char *const cell = table_cell(table, row, column);
        if (cell && strpbrk(cell, ".eE"))
            return false;
    }
    return true;
}

static double width_of(const struct table *table, size_t column)
{
    size_t width = strlen(table->columns[column].name) + HEAD_SLACK;
    for (size_t row = 0; row < table_rows(table) && !table->columns[column].numeric; row++) {
        const char *const cell = table_cell(table, row, column);
        width = cell && text_width(cell) > width ? text_width(cell) : width;
    }
    return (double)(width < NARROWEST ? NARROWEST : width > WIDEST ? WIDEST : width);
}

double workbook_sheet_row_height(const char *text, double width)
{
    enum { LINE = 15 };
    const double lines = text ? ceil((double)text_width(text) / (width - 1)) : 1;
    return LINE * fmax(1, lines);
}

/* Rows whose text goes on over several lines; spreadsheets do not measure that by themselves. */
static void set_heights(lxw_worksheet *sheet, const struct table *table)
{
    for (size_t row = 0; row < table_rows(table); row++) {
        double height = 0;
        for (size_t c = 0; c < table->n_columns; c++)
            height = fmax(height, workbook_sheet_row_height(table_cell(table, row, c), WIDEST));
        worksheet_set_row(sheet, (lxw_row_t)row + 1, height, NULL);
    }
}

static void write_column(const struct workbook *workbook, lxw_worksheet *sheet,
                         const struct table *table, size_t column)
{
    const bool numeric = table->columns[column].numeric;
    lxw_format *const number = is_whole(table, column) ? workbook->whole : workbook->decimal;
    const lxw_col_t c = (lxw_col_t)column;
    worksheet_set_column(sheet, c, c, width_of(table, column), NULL);
    for (size_t row = 0; row < table_rows(table); row++) {
        const char *const cell = table_cell(table, row, column);
        if (cell && *cell && numeric)
            worksheet_write_number(sheet, (lxw_row_t)row + 1, c, strtod(cell, NULL), number);
        else if (!numeric)
            workbook_sheet_text(workbook, sheet, (lxw_row_t)row + 1, c, cell, workbook->text);
    }
}

/* A table of a spreadsheet has a row at least. */
static lxw_row_t last_row(const struct table *table)
{
    const size_t rows = table_rows(table);
    return (lxw_row_t)(rows ? rows : 1);
}

/* Letters and digits of the title: names of tables have no blanks. */
static char *table_name(const struct workbook *workbook, const char *title)
{
    char *const name = arena_copy(workbook->arena, title);
    for (char *c = name; *c; c++)
        *c = *c == ' ' || *c == '-' ? '_' : *c;
    return name;
}

void workbook_sheet_of_table(const struct workbook *workbook, const char *title,
                             const struct table *table)
{
    const size_t n = table->n_columns;
    lxw_worksheet *const sheet = workbook_add_worksheet(workbook->file, title);
    lxw_table_column *const columns = ARENA_ARRAY(workbook->arena, n, lxw_table_column);
    lxw_table_column **const heads = ARENA_ARRAY(workbook->arena, n + 1, lxw_table_column *);
    for (size_t c = 0; c < n; c++) {
        columns[c] = (lxw_table_column){
            .header = arena_copy(workbook->arena, table->columns[c].name),
            .header_format = workbook->head};
        heads[c] = &columns[c];
        write_column(workbook, sheet, table, c);
    }
    set_heights(sheet, table);
    lxw_table_options options = {.name = table_name(workbook, title),
                                 .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
                                 .style_type_number = 1,
                                 .columns = heads};
    worksheet_add_table(sheet, 0, 0, last_row(table), (lxw_col_t)(n - 1), &options);
    worksheet_freeze_panes(sheet, 1, 1);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_repeat_columns(sheet, 0, 0);
}
