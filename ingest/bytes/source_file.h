#ifndef ASSAY_INGEST_BYTES_SOURCE_FILE_H
#define ASSAY_INGEST_BYTES_SOURCE_FILE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/stat.h>

#include "base/error.h"
#include "ingest/bytes/digest.h"
#include "ingest/bytes/unpacker.h"

/*
 * A file to be read, unpacked. What is packed, or comes through a pipe, goes into a temporary file
 * without a name first, in TMPDIR or /tmp, so that it can be read more than once.
 */
struct source_file {
    const char *path;         /* as it was given */
    const char *shown;        /* the path, or "standard input" */
    struct stat status;       /* of the file that was opened */
    FILE *bytes;              /* can be sought, and is at its beginning */
    uint64_t size;            /* of the file as it came */
    uint64_t length;          /* of what is read, unpacked */
    char sha256[DIGEST_SIZE]; /* of the file as it came, packed or not */
    enum packing packing;
};

/* Opens a regular file or a pipe, or standard input for "-", of which `path` is kept. `may_go_on`
 * is asked between pieces; NULL: always. Errors name the file. */
bool source_file_open(const char *path, bool (*may_go_on)(struct error *error),
                      struct source_file *ret, struct error *error) MUST_CHECK;

/* The path without folders, or "standard input". */
const char *source_file_name(const char *path);

/* A zeroed struct is allowed. */
void source_file_close(struct source_file *source);

#endif
