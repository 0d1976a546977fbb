#ifndef ASSAY_INGEST_DIGEST_H
#define ASSAY_INGEST_DIGEST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"

/* SHA-256, as 64 lower-case hexadecimal digits. */
enum { DIGEST_SIZE = 65 };

/* Of a regular file, and its size in bytes. */
bool digest_file(const char *path, char hex[DIGEST_SIZE], uint64_t *size,
                 struct error *error) MUST_CHECK;

void digest_text(const char *text, char hex[DIGEST_SIZE]);

#endif
