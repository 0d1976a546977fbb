#ifndef ASSAY_TESTS_SUPPORT_SQL_LOADING_H
#define ASSAY_TESTS_SUPPORT_SQL_LOADING_H

#include <stddef.h>

#include "base/arena.h"
#include "sql/imports/imports.h"

/* A connection to a new database; the test fails when there is none. */
struct connection *open_empty(void);
struct connection *open_again(void); /* a second one to the same database */

/* What one import of a test holds. */
struct load {
    const char *sha256;
    const char *bank;
    bool by_name, new_interviews;
    const struct score_row *rows;
    size_t n;
};

/* What it said of rejects: one line each, "line column value: reason". */
struct load_outcome {
    struct import_receipt receipt; /* without texts */
    char rejects[4096];
};

/* Rows are on the scale 1..5, levels from 0; texts that are NULL stand for empty ones. A load of
 * the test that does not work fails the test. */
struct load_outcome load(struct connection *connection, const struct load *what);
bool try_load(struct connection *connection, const struct load *what, struct load_outcome *ret,
              struct error *error);

/* All cells of a query's result as text: cells joined by '|', rows by ' '. */
const char *text_of(struct connection *connection, struct arena *arena, const char *query);

#endif
