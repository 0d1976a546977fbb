#ifndef ASSAY_INGEST_WORKBOOK_STRING_TEXT_H
#define ASSAY_INGEST_WORKBOOK_STRING_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

/* The text of a string element (`si` or `is`): of its runs in whatever font, without the reading
 * aids of East Asian text. A zeroed struct, with `out` set, is ready for an element. */
struct string_text {
    struct buffer *out; /* grows by the text */
    bool in_text;
    unsigned phonetic; /* depth within reading aids */
};

void string_text_open(struct string_text *text, const char *name);
void string_text_close(struct string_text *text, const char *name);
void string_text_add(struct string_text *text, const char *characters, size_t length);

/* `_x000D_` and its like, by which strings hold what XML cannot, become the characters; from
 * `start` on. */
void string_text_unescape(struct buffer *text, size_t start);

#endif
