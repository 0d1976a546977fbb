#ifndef ASSAY_INGEST_BYTES_CSV_STYLE_H
#define ASSAY_INGEST_BYTES_CSV_STYLE_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

/* How a CSV file is written, where that changes nothing of what it says. */
struct csv_style {
    uint64_t plain;            /* fields without quotes, less the empty ones */
    uint64_t quoted;           /* fields in quotes, */
    uint64_t unneeded;         /* and those of them that hold nothing that asks for quotes */
    uint64_t lf, crlf, cr;     /* line ends behind records and blank lines */
    uint64_t quoted_line_ends; /* line ends inside fields */
};

/* ALL: but for empty fields. SOME: of fields that need no quotes some have them, some do not. */
enum csv_quoting { CSV_QUOTING_NONE, CSV_QUOTING_NEEDED, CSV_QUOTING_SOME, CSV_QUOTING_ALL };

/* A record as the file has it, with its line end; it follows the rules of CSV. */
void csv_style_add_fields(struct csv_style *style, const char *text, size_t length, char delimiter);

/* What ends with a line end, or with the file, after `n_lines` lines. */
void csv_style_add_lines(struct csv_style *style, const char *text, size_t length,
                         uint64_t n_lines);

enum csv_quoting csv_style_quoting(const struct csv_style *style);
const char *csv_style_quoting_name(enum csv_quoting quoting); /* "none", "needed", "some", "all" */

/* `" where needed, 3 line ends inside` */
void csv_style_quoting_text(const struct csv_style *style, struct buffer *out);

/* "CRLF"; "mixed: 1 LF, 24 CRLF" */
void csv_style_line_ends_text(const struct csv_style *style, struct buffer *out);

#endif
