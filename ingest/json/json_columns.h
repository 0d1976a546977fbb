#ifndef ASSAY_INGEST_JSON_JSON_COLUMNS_H
#define ASSAY_INGEST_JSON_JSON_COLUMNS_H

#include <stdbool.h>

#include <jansson.h>

#include "base/error.h"
#include "ingest/bytes/table_text.h"

/* Whether an object is a table written column by column, as data frames are: each member a list of
 * as many values, or an object of them under "0", "1", … */
bool json_columns_is(json_t *object);

/* Such an object as a table; its keys are the heading. */
bool json_columns_read(json_t *object, struct table_text *table, struct error *error) MUST_CHECK;

#endif
