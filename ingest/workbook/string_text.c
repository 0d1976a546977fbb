#include "ingest/workbook/string_text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

void string_text_open(struct string_text *text, const char *name)
{
    text->phonetic += strcmp(name, "rPh") == 0;
    text->in_text = strcmp(name, "t") == 0;
}

void string_text_close(struct string_text *text, const char *name)
{
    text->in_text = false;
    if (text->phonetic)
        text->phonetic -= strcmp(name, "rPh") == 0;
}

void string_text_add(struct string_text *text, const char *characters, size_t length)
{
    if (text->in_text && !text->phonetic)
        buffer_add_n(text->out, characters, length);
}

/* The code of `_xHHHH_` at the start of `text`; -1: none is there. */
static long escape_code(const char *text)
{
    if (text[0] != '_' || text[1] != 'x')
        return -1;
    for (size_t i = 2; i < 6; i++)
        if (!isxdigit((unsigned char)text[i]))
            return -1;
    return text[6] == '_' ? strtol(text + 2, NULL, 16) : -1;
}

static size_t write_utf8(long code, char *to)
{
    if (code < 0x80) {
        to[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        to[0] = (char)(0xC0 | (code >> 6));
        to[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    to[0] = (char)(0xE0 | (code >> 12));
    to[1] = (char)(0x80 | ((code >> 6) & 0x3F));
    to[2] = (char)(0x80 | (code & 0x3F));
    return 3;
}

void string_text_unescape(struct buffer *text, size_t start)
{
    if (text->length == start)
        return;
    char *to = text->data + start;
    for (const char *from = to; *from;) {
        const long code = escape_code(from);
        if (code <= 0 || (code >= 0xD800 && code <= 0xDFFF)) {
            *to++ = *from++;
            continue;
        }
        to += write_utf8(code, to);
        from += 7;
    }
    *to = '\0';
    text->length = (size_t)(to - text->data);
}
