#ifndef ASSAY_INGEST_BYTES_TEXT_DECODER_H
#define ASSAY_INGEST_BYTES_TEXT_DECODER_H

#include <stddef.h>
#include <stdio.h>

#include "base/error.h"
#include "ingest/bytes/encoding.h"

/*
 * The text of a file as UTF-8, in pieces, without its byte-order mark. A byte or a 16-bit unit that
 * means nothing becomes one U+FFFD; UTF-8 is passed on as it is, its faults too.
 */
struct text_decoder;

/* The file is read from where it stands and stays the caller's. */
struct text_decoder *text_decoder_create(FILE *file, const struct encoding *encoding);

/* Up to `size` bytes, at least 16; none: the end. */
bool text_decoder_read(struct text_decoder *decoder, char *bytes, size_t size, size_t *n,
                       struct error *error) MUST_CHECK;

/* How many bytes the file's last unit lacks; known at the end. */
size_t text_decoder_lacking(const struct text_decoder *decoder);

void text_decoder_free(struct text_decoder *decoder);

#endif
