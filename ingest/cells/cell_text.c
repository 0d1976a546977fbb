#include "ingest/cells/cell_text.h"

#include <string.h>

#include "base/text.h"

const char *cell_text_fault(const struct csv_field *field)
{
    if (!text_is_utf8(field->text, field->length))
        return "it is not UTF-8 text";
    return strlen(field->text) == field->length ? NULL : "it holds a NUL character";
}

static bool is_ascii(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false;
    return true;
}

const char *cell_text(const struct csv_field *field, struct arena *arena)
{
    if (!is_ascii(field->text, field->length))
        return text_compose(arena, text_trim(arena, field->text));
    static const char blanks[] = " \t\n\v\f\r";
    size_t length = field->length;
    while (length && strchr(blanks, field->text[length - 1]))
        length--;
    field->text[length] = '\0';
    return field->text + strspn(field->text, blanks);
}
