#ifndef ASSAY_CLI_MANUAL_WRAPPED_H
#define ASSAY_CLI_MANUAL_WRAPPED_H

#include "base/buffer.h"

/* How wide help and manual are written. */
enum { WRAPPED_WIDTH = 80 };

/*
 * Adds the words of a text, broken so that no line is longer than WRAPPED_WIDTH columns unless one
 * word is, and ends the last line. The first begins at `column`, which is reached already; the
 * others are indented.
 */
void wrapped_add(struct buffer *out, const char *text, size_t column, size_t indent);

#endif
