#include "tests/fuzz/invariant.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

void invariant(bool holds, const char *condition, const char *file, int line)
{
    if (holds)
        return;
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
    abort();
}

bool is_text(const char *text)
{
    return text && text_is_utf8(text, strlen(text));
}

bool is_refusal(const struct error *error, size_t n_lines)
{
    return error->code != ERROR_NONE && *error->message && is_text(error->message) &&
           is_text(error->hint) && is_text(error->source) && error->line <= n_lines;
}

FILE *file_of_bytes(const uint8_t *data, size_t size)
{
    FILE *const file = fmemopen(size ? (void *)(uintptr_t)data : NULL, size ? size : 1,
                                size ? "rb" : "w+b");
    if (!file)
        abort();
    return file;
}

size_t count_line_ends(const uint8_t *data, size_t from, size_t end)
{
    size_t n = 0;
    for (size_t i = from; i < end; i++)
        n += data[i] == '\n' ? i == 0 || data[i - 1] != '\r' : data[i] == '\r';
    return n;
}
