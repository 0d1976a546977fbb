#ifndef ASSAY_TESTS_SUPPORT_INGEST_ZIP_FILE_H
#define ASSAY_TESTS_SUPPORT_INGEST_ZIP_FILE_H

#include <stddef.h>
#include <stdio.h>

/* A part of an archive. */
struct zip_part {
    const char *name, *text;
};

/* An archive of these parts, in a file that is gone once it is closed. */
FILE *zip_file_create(const struct zip_part *parts, size_t n);

/* A part of `n` times this byte. */
FILE *zip_file_of_bytes(const char *name, char byte, size_t n);

/* A workbook of one sheet, "Scores", whose XML is `<worksheet>` with this in it, with these styles
 * (the parts within `<styleSheet>`) and shared strings (within `<sst>`); NULL: none. */
FILE *zip_file_workbook(const char *sheet, const char *styles, const char *strings);

#endif
