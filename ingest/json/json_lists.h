#ifndef ASSAY_INGEST_JSON_JSON_LISTS_H
#define ASSAY_INGEST_JSON_JSON_LISTS_H

#include <stdbool.h>

#include "base/error.h"
#include "ingest/bytes/table_text.h"
#include "ingest/json/json_stream.h"

/* Records that are lists: each is a row, and the heading is the first of them, or stands beside
 * them as "columns", "fields", "headers" or "header". */
bool json_lists_read(struct json_stream *stream, struct table_text *table,
                     struct error *error) MUST_CHECK;

#endif
