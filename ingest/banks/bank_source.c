#include "ingest/banks/bank_source.h"

#include <string.h>

#include "base/text.h"
#include "ingest/bytes/small_file.h"

bool bank_source_read(const char *file, struct arena *arena, struct bank_source *ret,
                      struct error *error)
{
    struct buffer text;
    if (!small_file_read(file, &text, error))
        return error_at(error, file, 0, 0);
    const bool done = bank_source_init(text.length ? text.data : "", text.length, file, arena, ret,
                                       error);
    buffer_free(&text);
    return done;
}

/* LF for CRLF and for a lone CR. Returns the new length. */
static size_t normalise_line_ends(char *text, size_t length)
{
    size_t n = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\r' && i + 1 < length && text[i + 1] == '\n')
            continue;
        text[n++] = text[i] == '\r' ? '\n' : text[i];
    }
    text[n] = '\0';
    return n;
}

static void index_lines(struct bank_source *source, struct arena *arena)
{
    size_t n = 1;
    for (const char *c = source->text; (c = strchr(c, '\n')) != NULL; c++)
        n++;
    size_t *const line_start = ARENA_ARRAY(arena, n + 1, size_t);
    size_t line = 0;
    line_start[line++] = 0;
    for (const char *c = source->text; (c = strchr(c, '\n')) != NULL; c++)
        line_start[line++] = (size_t)(c + 1 - source->text);
    line_start[line] = source->length;
    source->line_start = line_start;
    source->n_lines = n;
}

static bool check_encoding(const struct bank_source *source, struct error *error)
{
    for (size_t line = 0; line < source->n_lines; line++) {
        const char *const text = source->text + source->line_start[line];
        const size_t length = source->line_start[line + 1] - source->line_start[line];
        if (text_is_utf8(text, length))
            continue;
        error_set(error, ERROR_FAILED, "the line is not UTF-8 text");
        error_hint(error, "save it as UTF-8");
        return error_at(error, source->file, line + 1, 0);
    }
    return true;
}

bool bank_source_init(const char *text, size_t length, const char *file, struct arena *arena,
                      struct bank_source *ret, struct error *error)
{
    if (memchr(text, '\0', length)) {
        error_set(error, ERROR_FAILED, "it holds NUL characters and is no Markdown text");
        error_hint(error, "save it as UTF-8");
        return error_at(error, file, 0, 0);
    }
    const size_t mark = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    char *const copy = arena_copy_n(arena, text + mark, length - mark);
    struct bank_source source = {.file = arena_copy(arena, file), .text = copy};
    source.length = normalise_line_ends(copy, length - mark);
    index_lines(&source, arena);
    if (!check_encoding(&source, error))
        return false;
    *ret = source;
    return true;
}

size_t bank_source_offset(const struct bank_source *source, struct bank_place place)
{
    const size_t line = place.line < 1 ? 1 : (size_t)place.line;
    if (line > source->n_lines)
        return source->length;
    const size_t column = place.column < 1 ? 0 : (size_t)place.column - 1;
    const size_t offset = source->line_start[line - 1] + column;
    return offset < source->line_start[line] ? offset : source->line_start[line];
}

char *bank_source_cut(const struct bank_source *source, size_t from, size_t end,
                      struct arena *arena)
{
    return text_trim(arena, arena_copy_n(arena, source->text + from, end > from ? end - from : 0));
}
