#ifndef ASSAY_INGEST_SURVEY_SHEET_SAMPLE_H
#define ASSAY_INGEST_SURVEY_SHEET_SAMPLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/bytes/encoding.h"

enum { SHEET_MAX_RECORDS = 200, SHEET_MAX_BYTES = 1024 * 1024 };

/* A record of a sheet; its cells are trimmed, composed UTF-8, empty where they were not UTF-8, and
 * cut where they are longer than any heading. */
struct sheet_record {
    const char *const *cells;
    size_t n_cells, n_filled; /* filled: not empty */
    uint64_t line, end;       /* its first line, from 1; the byte of the file behind it */
};

/* The beginning of an export as cells: enough to see how it is laid out. Records that break the
 * rules of CSV are left out. */
struct sheet {
    const struct sheet_record *records;
    size_t n;
    const char *fault; /* why the first record of the file cannot be read; or NULL */
    uint64_t fault_line;
    uint64_t wide_line; /* of the first record with more than CSV_MAX_FIELDS fields; 0: none */
};

/* Reads from the start of the file, until a limit is reached; `arena` keeps the cells. */
bool sheet_sample_read(FILE *file, const struct encoding *encoding, char delimiter,
                       struct arena *arena, struct sheet *ret, struct error *error) MUST_CHECK;

/* The cell at `column`; empty where the record is shorter. */
const char *sheet_sample_cell(const struct sheet_record *record, size_t column);

#endif
