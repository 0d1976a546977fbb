#ifndef ASSAY_INGEST_BYTES_DIGEST_H
#define ASSAY_INGEST_BYTES_DIGEST_H

#include <stddef.h>

/* SHA-256, as 64 lower-case hexadecimal digits. */
enum { DIGEST_SIZE = 65 };

/* Of bytes that come a piece at a time. */
struct digest;

struct digest *digest_begin(void);
void digest_add(struct digest *digest, const void *bytes, size_t n);

/* Frees it. */
void digest_end(struct digest *digest, char hex[DIGEST_SIZE]);

void digest_text(const char *text, char hex[DIGEST_SIZE]);

#endif
