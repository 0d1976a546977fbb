#include "ingest/cells/cell_text.h"

#include <string.h>

#include "base/text.h"

const char *cell_text_fault(const struct csv_field *field)
{
    if (!text_is_utf8(field->text, field->length))
        return "it is not UTF-8 text";
    return !memchr(field->text, '\0', field->length) ? NULL : "it holds a NUL character";
}

const char *cell_text(const struct csv_field *field, struct arena *arena)
{
    if (text_ascii_length(field->text, field->length) < field->length)
        return text_compose(arena, text_trim(arena, field->text));
    static const char blanks[] = " \t\n\v\f\r";
    size_t length = field->length;
    while (length && field->text[length - 1] <= ' ' && strchr(blanks, field->text[length - 1]))
        length--;
    field->text[length] = '\0';
    return length && field->text[0] > ' ' ? field->text : field->text + strspn(field->text, blanks);
}
