#ifndef ASSAY_INGEST_JSON_JSON_ROWS_H
#define ASSAY_INGEST_JSON_JSON_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

#include "base/error.h"
#include "ingest/bytes/table_text.h"

/*
 * Rows whose columns are met on the way: they are made twice, first to find the columns, then to
 * write them below a heading of all of them, in the order in which they were met.
 */
struct json_rows;

struct json_rows *json_rows_create(void);

/* Puts a cell into the row that is being made; a column that is named again has the later text.
 * False: there are more columns than a table may have. */
bool json_rows_cell(struct json_rows *rows, const char *column, const char *text, size_t length);

/* The same with what a value says: a number as short as it can be said, true or false, nothing
 * for null, and the texts of a list one after the other. */
bool json_rows_value(struct json_rows *rows, const char *column, const json_t *value);

/* How many cells the row has, and back to so many. */
size_t json_rows_mark(const struct json_rows *rows);
void json_rows_restore(struct json_rows *rows, size_t mark);

/* The row is as it should be. The cells stay. */
bool json_rows_end(struct json_rows *rows, uint64_t number, const char *path,
                   struct error *error) MUST_CHECK;

/* So far. */
size_t json_rows_n_rows(const struct json_rows *rows);
size_t json_rows_n_columns(const struct json_rows *rows);

/* From here on rows are written, below the heading, or without one where the columns have mere
 * numbers. */
bool json_rows_begin_writing(struct json_rows *rows, struct table_text *table, bool heading,
                             struct error *error) MUST_CHECK;

/* NULL is allowed. */
void json_rows_free(struct json_rows *rows);

#endif
