#ifndef ASSAY_REPORTS_TABLE_WORKBOOK_SHEET_H
#define ASSAY_REPORTS_TABLE_WORKBOOK_SHEET_H

#include <xlsxwriter.h>

#include "base/arena.h"
#include "reports/table/table.h"

/* What the sheets of a workbook are written with. */
struct workbook {
    lxw_workbook *file;
    struct arena *arena;
    lxw_format *whole, *decimal, *head, *bold, *text; /* number formats and looks */
};

/* A sheet with one table of the spreadsheet: frozen head and first column, filters, numbers with
 * a format for each column, widths that fit. */
void workbook_sheet_of_table(const struct workbook *workbook, const char *title,
                             const struct table *table);

/* One cell of text, whatever it begins with. */
void workbook_sheet_text(const struct workbook *workbook, lxw_worksheet *sheet, lxw_row_t row,
                         lxw_col_t column, const char *text, lxw_format *format);

/* Of a row in which the text stands in a column of this many characters, in points. */
double workbook_sheet_row_height(const char *text, double width);

#endif
