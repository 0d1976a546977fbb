#ifndef ASSAY_INGEST_JSON_JSON_TABLE_H
#define ASSAY_INGEST_JSON_JSON_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/bytes/reading_watch.h"
#include "ingest/bytes/table_text.h"

/*
 * JSON or JSON Lines as a table: a product's feedback forms (feedback_form.h), lists of objects
 * however they nest (json_outline.h), a list of lists, of which the first is the heading, or an
 * object of columns. The place of a row is the number of its record and its path in it.
 */
struct json_table {
    struct table_text *table;
    const char *form;  /* "Greenhouse scorecards"; NULL: no product's */
    const char *notes; /* a sentence on what was left out; or empty */
};

/* Whether a file that begins so, blanks and a byte-order mark aside, is JSON. */
bool json_table_begins(const char *text, size_t length);

/* The file can be sought and stays the caller's; `most`: bytes that the table may grow to; `watch`
 * (NULL: nobody looks) is told of each piece that is read. The
 * table is the caller's to free; `arena` keeps the texts. */
bool json_table_read(FILE *file, uint64_t most, const struct reading_watch *watch,
                     struct arena *arena, struct json_table *ret, struct error *error) MUST_CHECK;

#endif
