#ifndef ASSAY_SQL_SESSION_ROWS_H
#define ASSAY_SQL_SESSION_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cell {
    const char *bytes; /* NULL: null; a NUL follows the last byte */
    size_t length;
};

/* A query's result, in PostgreSQL's binary format. The functions must suit the column's type; a
 * mismatch between a query file and its caller ends the process. */
struct rows {
    size_t n, n_columns;
    const struct cell *cells; /* row by row */
    int64_t affected;         /* rows inserted, updated or deleted; of a SELECT, rows returned */
};

bool rows_is_null(const struct rows *rows, size_t row, size_t column);
/* NULL for null. */
const char *rows_text(const struct rows *rows, size_t row, size_t column);
/* bigint, integer and smallint. */
int64_t rows_integer(const struct rows *rows, size_t row, size_t column);
double rows_real(const struct rows *rows, size_t row, size_t column);
bool rows_truth(const struct rows *rows, size_t row, size_t column);
/* Days since 1970-01-01. */
int32_t rows_day(const struct rows *rows, size_t row, size_t column);

#endif
