#ifndef ASSAY_CLI_COMPLETION_COMPLETION_H
#define ASSAY_CLI_COMPLETION_COMPLETION_H

#include "base/arena.h"
#include "cli/options/option_rows.h"

/* One way in which a word can go on. */
struct completion_value {
    const char *text;
    const char *meaning; /* NULL: none */
};

/* What can stand at the cursor, as far as the command line itself tells. */
struct completion {
    struct arena *arena;
    const char *begins;              /* what was typed of the value */
    const char *before;              /* what of the word stands before the value: "--role=", "A," */
    enum option_value_source source; /* more values are there */
    const char *database;            /* --db, where it was typed */
    struct completion_value *values;
    size_t n_values, capacity;
};

/* `words` are those behind "assay"; the last is the one at the cursor, perhaps empty. */
struct completion completion_find(char **words, size_t n_words, struct arena *arena);

/* Adds a value that begins as what was typed. One with a control character is left out. Texts are
 * not copied. */
void completion_add(struct completion *completion, const char *text, const char *meaning);

#endif
