#ifndef ASSAY_INGEST_TABLES_FILE_KIND_H
#define ASSAY_INGEST_TABLES_FILE_KIND_H

#include <stdio.h>

#include "base/error.h"

/* What a file is, by its first bytes, whatever its name. */
enum file_kind {
    FILE_KIND_TEXT, /* CSV, as far as the bytes can tell */
    FILE_KIND_JSON,
    FILE_KIND_ZIP, /* a workbook, or something else that is stored as a ZIP archive */
    FILE_KIND_OTHER
};

/* The file can be sought, and is left at its beginning. */
enum file_kind file_kind_of(FILE *file);

/* Refuses a file of the last kind: says what it is, and how to get at the scores in it; false. */
bool file_kind_refuse(FILE *file, struct error *error);

#endif
