#ifndef ASSAY_CLI_WRITING_TERMINAL_TEXT_H
#define ASSAY_CLI_WRITING_TERMINAL_TEXT_H

#include "base/buffer.h"

/*
 * Adds what a terminal may be sent of a document, which has cells and names as they came: lines and
 * tabs stay, and each other control character, so that an escape sequence is mere text,
 * bidirectional override and byte that is not UTF-8 becomes U+FFFD.
 */
void terminal_text_add(const struct buffer *document, struct buffer *out);

#endif
