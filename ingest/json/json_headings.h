#ifndef ASSAY_INGEST_JSON_JSON_HEADINGS_H
#define ASSAY_INGEST_JSON_JSON_HEADINGS_H

#include "ingest/json/json_outline.h"

/* The heading of the column that a scalar, or the names of a named list, become: its key, or with a
 * key that says nothing alone what it is in ("candidate name"). In the list of the rows what a
 * score is about is "question". No two have the same. Decided when it is first asked for; lives as
 * long as the outline. */
const char *json_headings_of(struct json_outline *outline, struct outline_node *node);

#endif
