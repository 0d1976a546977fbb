#include "cli/manual/help_pieces.h"

#include <string.h>

enum { EXAMPLE_INDENT = 2 };

static bool is_example(const char *line)
{
    return strncmp(line, "  ", EXAMPLE_INDENT) == 0;
}

bool help_piece_next(const char **at, struct help_piece *ret)
{
    const char *const text = *at + strspn(*at, "\n");
    if (!*text)
        return false;
    if (is_example(text)) {
        const size_t length = strcspn(text, "\n");
        *ret = (struct help_piece){text + EXAMPLE_INDENT, length - EXAMPLE_INDENT, true};
        *at = text + length;
        return true;
    }
    const char *const end = strstr(text, "\n\n");
    *ret = (struct help_piece){text, end ? (size_t)(end - text) : strlen(text), false};
    *at = text + ret->length;
    return true;
}
