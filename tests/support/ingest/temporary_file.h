#ifndef ASSAY_TESTS_SUPPORT_INGEST_TEMPORARY_FILE_H
#define ASSAY_TESTS_SUPPORT_INGEST_TEMPORARY_FILE_H

#include <stddef.h>

#include "base/buffer.h"

/* Files in a directory of their own, which `temporary_remove` takes away with all that is in it. */
struct temporary {
    char directory[64];
    char path[96]; /* of the file that was written last */
};

void temporary_create(struct temporary *temporary);
/* Writes `name` and returns its path. */
const char *temporary_write(struct temporary *temporary, const char *name, const char *bytes,
                            size_t length);
const char *temporary_text(struct temporary *temporary, const char *name, const char *text);
size_t temporary_count(const struct temporary *temporary);
void temporary_remove(struct temporary *temporary);

/* All of a file; fails the test where there is none. */
void read_file(const char *path, struct buffer *ret);

#endif
