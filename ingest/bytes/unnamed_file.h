#ifndef ASSAY_INGEST_BYTES_UNNAMED_FILE_H
#define ASSAY_INGEST_BYTES_UNNAMED_FILE_H

#include <stdio.h>

#include "base/error.h"

/* A file without a name, in TMPDIR or /tmp, to be written and read; NULL: failed. */
FILE *unnamed_file_open(struct error *error) MUST_CHECK;

#endif
