#include "cli/manual/wrapped.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

static const char BLANKS[] = " \n";

void wrapped_add(struct buffer *out, const char *text, size_t column, size_t indent)
{
    struct arena scratch = {0};
    bool first = true;
    text += strspn(text, BLANKS);
    while (*text) {
        const size_t length = strcspn(text, BLANKS);
        const size_t width = text_width(arena_copy_n(&scratch, text, length));
        if (!first && column + 1 + width > WRAPPED_WIDTH) {
            buffer_format(out, "\n%*s", (int)indent, "");
            column = indent;
        } else if (!first) {
            buffer_add(out, " ");
            column++;
        }
        buffer_add_n(out, text, length);
        column += width;
        first = false;
        text += length;
        text += strspn(text, BLANKS);
    }
    buffer_add(out, "\n");
    arena_free(&scratch);
}
