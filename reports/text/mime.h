#ifndef ASSAY_REPORTS_TEXT_MIME_H
#define ASSAY_REPORTS_TEXT_MIME_H

#include <stdint.h>

#include "base/buffer.h"

/*
 * Pieces of a message as mailers send it (RFC 5322, 2045 to 2047), in ASCII, lines of at most 78
 * characters that end with CR LF. Bodies are in base64, in which no boundary can occur.
 */

/* "Subject: …": a text of one line; what is not ASCII is in encoded words. */
void mime_subject(const char *text, struct buffer *out);

/* "Date: …", in UTC. */
void mime_date(int64_t seconds, struct buffer *out);

/* The head of a whole whose parts stand between these boundaries: "mixed", "related",
 * "alternative". The name of the kind is its boundary. */
void mime_begin(const char *kind, struct buffer *out);

/* The line before each part, and that behind the last. */
void mime_next(const char *kind, struct buffer *out);
void mime_end(const char *kind, struct buffer *out);

/* A part with its head. `headers`: further lines, each with its end; "" for none. */
void mime_part(const char *type, const char *headers, const char *bytes, size_t length,
               struct buffer *out);

#endif
