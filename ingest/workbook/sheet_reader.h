#ifndef ASSAY_INGEST_WORKBOOK_SHEET_READER_H
#define ASSAY_INGEST_WORKBOOK_SHEET_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "ingest/workbook/workbook.h"

enum { SHEET_MAX_COLUMNS = 16384, SHEET_MAX_ROWS = 1048576 };

/* A cell as text: a number as it is shown where that says more than the number (dates, percent),
 * a formula by the value it had when the file was saved. Empty where it holds an error. */
struct row_cell {
    const char *text; /* not NUL-terminated */
    size_t length;
};

/* A row with something in it. Valid until the next. */
struct sheet_row {
    uint64_t number; /* from 1 */
    bool hidden;
    const struct row_cell *cells; /* of columns A to the last with a cell */
    size_t n_cells;
};

/* Cells that are shown as one, which the first of them fills. From 0. */
struct merged_cells {
    uint32_t first_row, last_row;
    uint32_t first_column, last_column;
};

/* What is told of a sheet, each in the order of its part; a pointer that is NULL is not asked. */
struct sheet_watch {
    bool (*row)(void *context, const struct sheet_row *row, struct error *error);
    void (*merged)(void *context, const struct merged_cells *cells);
    void (*hidden_columns)(void *context, size_t first, size_t last); /* from 0 */
    void *context;
};

/* What was met on the way. */
struct sheet_counts {
    size_t n_errors;   /* cells that hold an error, such as #DIV/0! */
    size_t n_unstored; /* formulas without a value */
    size_t n_hidden;   /* rows with something in them */
};

/* Reads all rows of a sheet. */
bool sheet_reader_rows(struct workbook *workbook, const struct workbook_sheet *sheet,
                       const struct sheet_watch *watch, struct sheet_counts *ret,
                       struct error *error) MUST_CHECK;

/* "AB" for 27. */
void sheet_reader_column(size_t column, char name[8]);

#endif
