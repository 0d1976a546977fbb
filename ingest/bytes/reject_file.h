#ifndef ASSAY_INGEST_BYTES_REJECT_FILE_H
#define ASSAY_INGEST_BYTES_REJECT_FILE_H

#include <stdbool.h>

#include "base/error.h"
#include "base/score_row.h"
#include "ingest/bytes/encoding.h"
#include "ingest/bytes/source_file.h"

/*
 * Where the records go that could not be taken: `NAME` holds the source down to its header and
 * their original bytes, so that it can be mended and loaded (half a UTF-16 unit at the end of the
 * source becomes U+FFFD); `NAME` with the ending .reasons.csv
 * holds line, column, value, reason and hint of each, and the input as it was named; of a table
 * that was no CSV (source_file.h) the records are as the table has them, and the reasons have the
 * place in the file besides. They hold personal data, so only their owner may read them. They
 * appear when they are closed, whole, in place of what has the name (reject_name.h tells which
 * names may be taken); before, and where the program is killed, they have no name. Without rejects
 * they do not appear at all.
 */
struct reject_file;

/* The source stays open until this is closed; its first `header_length` bytes go before the
 * rejects. Nothing is written before the first `add`. */
bool reject_file_open(const struct source_file *source, const struct encoding *encoding,
                      uint64_t header_length, const char *name, struct reject_file **ret,
                      struct error *error) MUST_CHECK;

/* A record with several rejects in a row is kept once. */
bool reject_file_add(struct reject_file *file, const struct reject *reject,
                     struct error *error) MUST_CHECK;

/* Frees the file in any case; on failure neither file appears. */
bool reject_file_close(struct reject_file *file, struct error *error) MUST_CHECK;

/* Frees it and leaves nothing behind. */
void reject_file_discard(struct reject_file *file);

#endif
