#ifndef ASSAY_INGEST_BYTES_TABLE_TEXT_H
#define ASSAY_INGEST_BYTES_TABLE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"

/*
 * A table that does not come as CSV (a sheet of a workbook, records of JSON), written as CSV into a
 * temporary file without a name, so that it is read like any other export: UTF-8, commas, LF.
 * Where each of its records comes from is kept beside it.
 */
enum { TABLE_PLACE_SIZE = 112 };

/* Where a record stands in the file it was taken from. */
struct table_place {
    uint64_t line;               /* of its first line in the CSV, from 1 */
    uint64_t offset;             /* of its first byte there */
    uint64_t number;             /* of the row, or of the record, from 1 */
    char path[TABLE_PLACE_SIZE]; /* "[3].ratings[1]"; empty: the number says it */
};

struct table_text;

/* The table may grow to `most` bytes. `with_paths`: the places of records have paths. NULL: failed.
 */
struct table_text *table_text_create(uint64_t most, bool with_paths, struct error *error);

/* The next cell of the record that is being written. */
void table_text_cell(struct table_text *table, const char *text, size_t length);

/* Ends the record, with the cells that were given; without any it is a blank line. `path` may be
 * empty, and is cut where it is too long. Fails where there is no room, or the table is past
 * `most`. */
bool table_text_end_record(struct table_text *table, uint64_t number, const char *path,
                           struct error *error) MUST_CHECK;

/* No more is written. The file, at its beginning, belongs to the table. */
bool table_text_finish(struct table_text *table, FILE **ret, struct error *error) MUST_CHECK;

/* The record that the line, or the byte, of the CSV belongs to. Fast where one asks in the order
 * of the file. False: it is before the first record, or cannot be read. */
bool table_text_place_of_line(struct table_text *table, uint64_t line, struct table_place *ret);
bool table_text_place_of_byte(struct table_text *table, uint64_t offset, struct table_place *ret);

/* NULL is allowed. */
void table_text_free(struct table_text *table);

#endif
