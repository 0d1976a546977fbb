#include "ingest/bytes/csv_line.h"

#include <string.h>

/* A piece at a time, since a file may have one kind of line end alone. */
enum { LOOKED_AT = 256 };

size_t csv_line_length(const char *bytes, size_t length)
{
    for (size_t at = 0; at < length; at += LOOKED_AT) {
        const size_t n = length - at < LOOKED_AT ? length - at : LOOKED_AT;
        const char *const lf = memchr(bytes + at, '\n', n);
        const char *const cr = memchr(bytes + at, '\r', lf ? (size_t)(lf - bytes) - at : n);
        if (cr || lf)
            return (size_t)((cr ? cr : lf) - bytes);
    }
    return length;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static struct csv_field field_of(char *text, size_t length)
{
    while (length && is_blank(*text))
        text++, length--;
    while (length && is_blank(text[length - 1]))
        length--;
    text[length] = '\0';
    return (struct csv_field){.text = text, .length = length, .null = length == 0};
}

size_t csv_line_cut(char *line, size_t length, char delimiter, struct csv_field *fields,
                    size_t most)
{
    char *text = line, *const behind = line + length;
    for (size_t n = 0; n < most;) {
        char *const found = memchr(text, delimiter, (size_t)(behind - text));
        fields[n++] = field_of(text, (size_t)((found ? found : behind) - text));
        if (!found)
            return n;
        text = found + 1;
    }
    return 0;
}
