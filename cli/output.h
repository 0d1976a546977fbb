#ifndef ASSAY_CLI_OUTPUT_H
#define ASSAY_CLI_OUTPUT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "cli/options/options.h"

/*
 * Writes the whole text to `path`, or to standard output where it is NULL or "-". A file is
 * replaced in one step: a reader sees the old one or the new one, never a part.
 */
bool output_write(const char *path, const struct buffer *text, struct error *error) MUST_CHECK;

/* To standard output, with escape sequences of colours; what stands between them is printable. */
bool output_write_colored(const struct buffer *text, struct error *error) MUST_CHECK;

/* Words for people to standard output, behind what was printed before; main tells of a failure. No
 * control character of a cell is among them, into a pipe either: somebody reads it at a terminal.
 */
void output_print(const struct buffer *text);

/*
 * Moves what lies at `path` from before, where a new one could not be made, to PATH.old, or
 * PATH.old.2 and so on where that is taken: nothing is overwritten. `ret` is the new name, in the
 * arena; NULL where there was no regular file.
 */
bool output_set_aside(const char *path, struct arena *arena, const char **ret,
                      struct error *error) MUST_CHECK;

/* Columns of the terminal behind a descriptor; 80 where there is none. */
size_t output_terminal_width(int descriptor);

/* Columns of the terminal behind standard output; 80 where there is none or it is wider than can be
 * read (120). */
size_t output_width(void);

/* Whether colours are wanted on a descriptor: where nobody said, on a terminal that has them. */
bool output_is_colored(enum color color, int descriptor);

/* Whether a reader of standard output sees characters beyond ASCII: the locale says so, or none is
 * set. */
bool output_is_utf8(void);

#endif
