#ifndef ASSAY_INGEST_JSON_JSON_FLATTEN_H
#define ASSAY_INGEST_JSON_JSON_FLATTEN_H

#include <stdbool.h>
#include <stdint.h>

#include <jansson.h>

#include "base/error.h"
#include "ingest/json/json_outline.h"
#include "ingest/json/json_rows.h"

/* The rows of a record, a row for each member of the list that the outline has found. `path` is the
 * record's: "$[3]"; the members of a list that is directly in it count from `first`. */
bool json_flatten(struct json_outline *outline, json_t *record, struct json_rows *rows,
                  uint64_t number, const char *path, size_t first, struct error *error) MUST_CHECK;

#endif
