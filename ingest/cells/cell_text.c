#include "ingest/cells/cell_text.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"

const char *cell_text_fault(const struct csv_field *field)
{
    if (field->ascii)
        return NULL;
    if (!text_is_utf8(field->text, field->length))
        return "it is not UTF-8 text";
    return !memchr(field->text, '\0', field->length) ? NULL : "it holds a NUL character";
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_printable(char c)
{
    return c > ' ' && c < 0x7F;
}

/* A text of letters with accents, such as most names that are not ASCII, stays where it is. */
static const char *text_beyond_ascii(const struct csv_field *field, struct arena *arena)
{
    const bool trimmed = is_printable(field->text[0]) &&
                         is_printable(field->text[field->length - 1]);
    return trimmed && text_is_below_marks(field->text)
               ? field->text
               : text_compose(arena, text_trim(arena, field->text));
}

const char *cell_text(const struct csv_field *field, struct arena *arena)
{
    if (!field->ascii && text_ascii_length(field->text, field->length) < field->length)
        return text_beyond_ascii(field, arena);
    size_t first = 0, length = field->length;
    while (length && is_blank(field->text[length - 1]))
        length--;
    field->text[length] = '\0';
    while (is_blank(field->text[first]))
        first++;
    return field->text + first;
}
