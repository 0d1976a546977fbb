#ifndef ASSAY_INGEST_JSON_GREENHOUSE_FORM_H
#define ASSAY_INGEST_JSON_GREENHOUSE_FORM_H

#include <stdbool.h>

#include <jansson.h>

#include "ingest/json/form_row.h"

/* A scorecard of the Harvest API: a row for each of its attributes, named as in the CSV export. */
bool greenhouse_form_is(const json_t *record);
bool greenhouse_form_rows(struct form_reading *reading);

#endif
