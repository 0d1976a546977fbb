#include "cli/writing/terminal_text.h"

#include <string.h>

#include "base/text.h"

static const char REPLACEMENT[] = "\xef\xbf\xbd";

/* How many bytes the text begins with that are printed within a line. */
static size_t length_of_piece(const char *text, size_t length)
{
    size_t n = 0;
    while (n < length && text[n] && !strchr("\t\r\n", text[n]))
        n++;
    return n;
}

static void add_piece(const char *piece, size_t length, struct buffer *out)
{
    struct arena scratch = {0};
    buffer_add(out,
               text_printable(&scratch, arena_format(&scratch, "%.*s", (int)length, piece), 0));
    arena_free(&scratch);
}

/* A tab or the end of a line, CR LF too; a CR alone would write over what stands before it. */
static void add_separator(const char *text, size_t length, struct buffer *out)
{
    const bool ends_line = length > 1 && text[0] == '\r' && text[1] == '\n';
    if (*text == '\t' || *text == '\n' || ends_line)
        buffer_add_n(out, text, 1);
    else
        buffer_add(out, REPLACEMENT);
}

void terminal_text_add(const struct buffer *document, struct buffer *out)
{
    for (size_t at = 0; at < document->length; at++) {
        const char *const text = document->data + at;
        const size_t piece = length_of_piece(text, document->length - at);
        if (piece > 0)
            add_piece(text, piece, out);
        at += piece;
        if (at < document->length)
            add_separator(document->data + at, document->length - at, out);
    }
}
