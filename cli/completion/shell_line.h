#ifndef ASSAY_CLI_COMPLETION_SHELL_LINE_H
#define ASSAY_CLI_COMPLETION_SHELL_LINE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"

/* A line of bash that is being typed, up to the cursor, as words without their quotes. */
struct shell_line {
    char **words; /* the last is the one at the cursor, perhaps empty */
    size_t n_words;
    char quote;    /* that is open at the cursor; '\0': none */
    size_t n_kept; /* bytes of the last word that readline leaves as they are typed */
};

/* Nothing in the line is run or expanded. */
struct shell_line shell_line_read(const char *text, struct arena *arena);

/* What readline is to put behind the kept part so that the last word becomes `value`: quoted, so
 * that the shell takes it for nothing but text. */
void shell_line_reply(const struct shell_line *line, const char *value, struct buffer *out);

#endif
