#include "cli/completion/shell_line.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

struct reading {
    struct shell_line line;
    struct arena *arena;
    struct buffer word;
    bool in_word;
};

/* Readline completes what stands behind these, unless they are quoted. */
static bool breaks_word(char c)
{
    return c == '=' || c == ':';
}

static void end_word(struct reading *reading)
{
    reading->line.words[reading->line.n_words++] = arena_copy_n(
        reading->arena, reading->word.length ? reading->word.data : "", reading->word.length);
    buffer_clear(&reading->word);
    reading->in_word = false;
}

/* A backslash within double quotes escapes only what means something there. */
static bool escapes(char quote, char next)
{
    return next && quote != '\'' && (!quote || strchr("\\\"$`", next));
}

static void take(struct reading *reading, const char **at)
{
    struct shell_line *const line = &reading->line;
    const char c = *(*at)++;
    if (c == '\\' && escapes(line->quote, **at)) {
        buffer_add_n(&reading->word, (*at)++, 1);
    } else if (line->quote ? c == line->quote : c == '\'' || c == '"') {
        line->quote = line->quote ? '\0' : c;
        line->n_kept = reading->word.length;
    } else {
        buffer_add_n(&reading->word, &c, 1);
        if (!line->quote && breaks_word(c))
            line->n_kept = reading->word.length;
    }
    reading->in_word = true;
}

struct shell_line shell_line_read(const char *text, struct arena *arena)
{
    struct reading reading = {.arena = arena};
    reading.line.words = ARENA_ARRAY(arena, strlen(text) / 2 + 2, char *);
    while (*text) {
        const bool blank = !reading.line.quote && isspace((unsigned char)*text);
        if (blank && reading.in_word)
            end_word(&reading);
        if (blank) {
            reading.line.n_kept = 0;
            text++;
        } else {
            take(&reading, &text);
        }
    }
    end_word(&reading);
    buffer_free(&reading.word);
    return reading.line;
}

static bool is_plain(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80 || (c && strchr("_-./,+%@", c));
}

static bool wants_escape(char quote, char c)
{
    return quote ? strchr("\\\"$`", c) != NULL : !is_plain(c);
}

void shell_line_reply(const struct shell_line *line, const char *value, struct buffer *out)
{
    const size_t kept = line->n_kept < strlen(value) ? line->n_kept : strlen(value);
    for (const char *at = value + kept; *at; at++) {
        if (line->quote == '\'' && *at == '\'')
            buffer_add(out, "'\\''");
        else if (line->quote == '\'' || !wants_escape(line->quote, *at))
            buffer_add_n(out, at, 1);
        else
            buffer_format(out, "\\%c", *at);
    }
}
