#ifndef ASSAY_INGEST_HEADING_MARK_H
#define ASSAY_INGEST_HEADING_MARK_H

#include <stdio.h>

#include "ingest/bytes/digest.h"
#include "ingest/sheet/sheet_header.h"

/* Which headings a file has, as a digest: however they are ordered, and written in capitals or not.
 */
void heading_mark_of(const struct sheet_header *header, char hex[DIGEST_SIZE]);

/* The same of a file, whether or not it can be read further; false: it has no heading. `encoding`
 * NULL, `delimiter` 0 and `line` 0: found out. */
bool heading_mark_read(FILE *file, const char *encoding, char delimiter, uint64_t line,
                       char hex[DIGEST_SIZE]);

#endif
