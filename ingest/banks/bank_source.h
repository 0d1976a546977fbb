#ifndef ASSAY_INGEST_BANKS_BANK_SOURCE_H
#define ASSAY_INGEST_BANKS_BANK_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"

/* The Markdown of a bank: valid UTF-8 without NUL and byte-order mark, lines ending with LF. */
struct bank_source {
    const char *file;
    const char *text;
    size_t length;
    const size_t *line_start; /* offset of each line, and of the end */
    size_t n_lines;
};

/* A place in Markdown: line and column from 1, the column in bytes. */
struct bank_place {
    int line, column;
};

/* As small_file_read reads it. */
bool bank_source_read(const char *file, struct arena *arena, struct bank_source *ret,
                      struct error *error) MUST_CHECK;

/* `file` is what messages and the bank are named after. */
bool bank_source_init(const char *text, size_t length, const char *file, struct arena *arena,
                      struct bank_source *ret, struct error *error) MUST_CHECK;

/* Where a place lies in `text`; places beyond their line count as its end. */
size_t bank_source_offset(const struct bank_source *source, struct bank_place place);

/* The text from one offset to another, trimmed. */
char *bank_source_cut(const struct bank_source *source, size_t from, size_t end,
                      struct arena *arena);

#endif
