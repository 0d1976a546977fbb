#ifndef ASSAY_INGEST_BYTES_CSV_LINE_H
#define ASSAY_INGEST_BYTES_CSV_LINE_H

#include <stdbool.h>
#include <stddef.h>

/* NUL-terminated, though it may hold NUL characters before its end. The caller may overwrite it. */
struct csv_field {
    char *text;
    size_t length;
    bool null;  /* empty and without quotes */
    bool ascii; /* known to be all ASCII, without a NUL */
};

/* How many bytes come before the first LF or CR. */
size_t csv_line_length(const char *bytes, size_t length);

#endif
