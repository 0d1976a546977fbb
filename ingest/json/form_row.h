#ifndef ASSAY_INGEST_JSON_FORM_ROW_H
#define ASSAY_INGEST_JSON_FORM_ROW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

#include "base/error.h"
#include "ingest/json/json_rows.h"

/* A product's form on its way into rows, a row for each score. */
struct form_reading {
    const json_t *record;
    struct json_rows *rows;
    uint64_t number;
    const char *path; /* of the record: "$[3]" */
    bool overall;     /* no form of the file has a score but the verdict on the whole */
    size_t n_scores;  /* counted: scores that are not the verdict, */
    size_t n_deleted; /* and forms that their product calls deleted, which give no rows */
    struct error *error;
};

/* A cell with what the value says, or whom it names. Each of these is false where the row cannot
 * be made, and `error` is set. */
bool form_row_cell(struct form_reading *reading, const char *column, const json_t *value);
bool form_row_person(struct form_reading *reading, const char *column, const json_t *value);
bool form_row_text(struct form_reading *reading, const char *column, const char *text);

/* The row is whole; it stands at `place` within the record: "attributes[2]". */
bool form_row_end(struct form_reading *reading, const char *place);

/* Nothing in the record, one of `forms`, says whose it is; `key` would. */
bool form_row_without_candidate(struct form_reading *reading, const char *forms, const char *key);

#endif
