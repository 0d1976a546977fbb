#ifndef ASSAY_INGEST_BYTES_CSV_READER_H
#define ASSAY_INGEST_BYTES_CSV_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"
#include "base/read_result.h"
#include "ingest/bytes/csv_line.h"
#include "ingest/bytes/csv_style.h"
#include "ingest/bytes/encoding.h"

/*
 * Records of a CSV file (RFC 4180), one at a time, in memory that does not grow with the file.
 *
 * Fields come as UTF-8 whatever the file's encoding. Lines end with LF, CRLF or a lone CR; blank
 * lines are passed over; a byte-order mark at the start is not part of the first field; blanks
 * around an unquoted field are dropped. A record that breaks
 * the rules does not take others with it: its first line is handed out with `fault` set, and
 * reading goes on at the line after that.
 */
enum { CSV_MAX_RECORD = 16 * 1024 * 1024, CSV_MAX_FIELDS = 4096 };

/* Valid until the next call. */
struct csv_record {
    const struct csv_field *fields;
    size_t n_fields;
    const char *fault;             /* why it cannot be read, and then without fields; or NULL */
    bool too_wide;                 /* the fault is that it has more than CSV_MAX_FIELDS */
    uint64_t next_line;            /* the line after it */
    uint64_t line, offset, length; /* its first line, from 1; its bytes in the file, with the
                                      line end */
};

struct csv_reader;

/* The file stands at its start, and stays the caller's. `encoding` NULL: UTF-8, with a mark or not.
 */
struct csv_reader *csv_reader_create(FILE *file, const struct encoding *encoding, char delimiter);

enum read_result csv_reader_next(struct csv_reader *reader, struct csv_record *ret,
                                 struct error *error) MUST_CHECK;

/* How what was read so far is written; records that cannot be read count as lines only. */
const struct csv_style *csv_reader_style(const struct csv_reader *reader);

void csv_reader_free(struct csv_reader *reader);

#endif
