#include "reports/table/terminal_ascii.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/text.h"

static const struct {
    const char *written;
    char shown;
} stand_ins[] = {
    {"\u00a0", ' '}, {"–", '-'},  {"—", '-'}, {"−", '-'}, {"…", '~'}, {"“", '"'}, {"”", '"'},
    {"‘", '\''},     {"’", '\''}, {"·", '.'}, {"×", 'x'}, {"κ", 'k'}, {"●", 'o'}, {"○", 'o'},
    {"▲", '^'},      {"◔", '?'},  {"▼", 'v'}, {"◆", '*'}, {"■", '#'}, {"─", '-'}, {"╴", '-'},
    {"╶", '-'},      {"┊", ':'},  {"┼", '+'}, {"→", '>'}, {"←", '<'}, {"↓", 'v'}, {"█", '#'},
    {"▉", '#'},      {"▊", '#'},  {"▋", '#'}, {"▌", '#'}, {"▍", '-'}, {"▎", '-'}, {"▏", '-'},
};

static char stand_in(const char *character, size_t size)
{
    for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++)
        if (strlen(stand_ins[i].written) == size &&
            memcmp(stand_ins[i].written, character, size) == 0)
            return stand_ins[i].shown;
    return '\0';
}

/* The letter below an accent, or '\0' where that is not ASCII. */
static char bare_letter(const char *character, size_t size)
{
    utf8proc_uint8_t *bare = NULL;
    const utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)character,
                                                 (utf8proc_ssize_t)size, &bare,
                                                 UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
    const char letter = length == 1 && bare[0] < 0x80 ? (char)bare[0] : '\0';
    free(bare);
    return letter;
}

static void add_other(const char *character, size_t size, struct buffer *out)
{
    char alone[8] = "";
    memcpy(alone, character, size);
    const size_t columns = text_width(alone);
    char shown = stand_in(character, size);
    if (!shown)
        shown = columns == 1 ? bare_letter(character, size) : '\0';
    for (size_t i = 0; i < columns; i++)
        buffer_add_n(out, shown ? &shown : "?", 1);
}

void terminal_ascii(const char *text, struct buffer *out)
{
    const size_t length = strlen(text);
    buffer_add(out, "");
    for (size_t at = 0; at < length;) {
        utf8proc_int32_t c;
        const utf8proc_ssize_t read = utf8proc_iterate((const utf8proc_uint8_t *)text + at,
                                                       (utf8proc_ssize_t)(length - at), &c);
        const size_t size = read > 0 ? (size_t)read : 1;
        if (read == 1)
            buffer_add_n(out, text + at, 1);
        else
            add_other(text + at, size, out);
        at += size;
    }
}
