#ifndef ASSAY_CLI_OUTPUT_H
#define ASSAY_CLI_OUTPUT_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"
#include "cli/options/options.h"

/*
 * Writes the whole text to `path`, or to standard output where it is NULL or "-". A file is
 * replaced in one step: a reader sees the old one or the new one, never a part.
 */
bool output_write(const char *path, const struct buffer *text, struct error *error) MUST_CHECK;

/* Columns of the terminal behind a descriptor; 80 where there is none. */
size_t output_terminal_width(int descriptor);

/* Columns of the terminal behind standard output; 80 where there is none or it is wider than can be
 * read (120). */
size_t output_width(void);

/* Whether colours are wanted on a descriptor: where nobody said, on a terminal that has them. */
bool output_is_colored(enum color color, int descriptor);

/* Whether a reader of standard output sees characters beyond ASCII: the locale says so, or none is
 * set. */
bool output_is_utf8(void);

#endif
