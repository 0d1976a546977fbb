#ifndef ASSAY_INGEST_WORKBOOK_SHEET_TABLE_H
#define ASSAY_INGEST_WORKBOOK_SHEET_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/bytes/table_text.h"
#include "ingest/workbook/workbook.h"

/* A sheet as a table of records, a record a row, as wide as its widest row; a gap between rows is
 * one blank line. Cells that are merged downwards have their text in each row. */
struct sheet_table {
    struct table_text *table; /* NULL: the sheet is empty */
    uint64_t n_rows;
    const char *notes; /* sentences on what was hidden or could not be shown; or empty */
    char too_far[32];  /* a cell beyond the columns that a table may have, "XFD2"; or empty */
};

/* `most`: bytes that the table may grow to. The table is the caller's to free; `arena` keeps the
 * notes. */
bool sheet_table_read(struct workbook *workbook, const struct workbook_sheet *sheet, uint64_t most,
                      struct arena *arena, struct sheet_table *ret, struct error *error) MUST_CHECK;

#endif
