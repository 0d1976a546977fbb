#ifndef ASSAY_INGEST_BYTES_UNPACKER_H
#define ASSAY_INGEST_BYTES_UNPACKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"

enum packing { PACKING_NONE, PACKING_GZIP, PACKING_ZSTD };

/* How a file that begins with these bytes is packed; four are enough. */
enum packing unpacker_packing_of(const unsigned char *bytes, size_t n);

/* "gzip", "zstd"; NULL: not packed. */
const char *unpacker_packing_name(enum packing packing);

/*
 * Writes what comes packed, a piece at a time, to `out` as it was. Several members or frames in a
 * row are one text. Bytes that cannot be unpacked are an error, and so is a text that grows past
 * all reason: 16 GiB, or a hundred times its packed size once it is larger than 128 MiB. Exports of
 * many scores pack to a tenth.
 */
struct unpacker;

struct unpacker *unpacker_create(enum packing packing, FILE *out);
bool unpacker_add(struct unpacker *unpacker, const void *bytes, size_t n,
                  struct error *error) MUST_CHECK;

/* Fails where the end is missing. */
bool unpacker_end(struct unpacker *unpacker, struct error *error) MUST_CHECK;

/* NULL is allowed. */
void unpacker_free(struct unpacker *unpacker);

#endif
