#ifndef ASSAY_REPORTS_TABLE_TABLE_CSV_H
#define ASSAY_REPORTS_TABLE_TABLE_CSV_H

#include "base/buffer.h"
#include "reports/table/table.h"

/* The table's data (or else its cells) as CSV (RFC 4180): a header, then one line a row, without
 * title and notes. Text that a spreadsheet would run as a formula is neutralised. */
void table_csv(const struct table *table, struct buffer *out);

/* Without the names of the columns, to follow other rows of the same table. */
void table_csv_rows(const struct table *table, struct buffer *out);

#endif
