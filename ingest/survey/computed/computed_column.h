#ifndef ASSAY_INGEST_COMPUTED_COLUMN_H
#define ASSAY_INGEST_COMPUTED_COLUMN_H

#include "ingest/survey/computed/row_statistic.h"
#include "ingest/survey/sheet_columns.h"

/* The unit of the last decimal that the numbers of a column show, two decimals at most. */
double computed_column_unit(const struct sheet_column *column, size_t n_rows);

/* The rule by which the column comes from n others, by the rows that have all of them. False: there
 * is none. */
bool computed_column_find(const struct sheet_columns *columns, size_t column, const size_t *others,
                          size_t n, struct arena *arena, struct row_statistic *ret);

#endif
