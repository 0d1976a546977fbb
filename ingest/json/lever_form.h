#ifndef ASSAY_INGEST_JSON_LEVER_FORM_H
#define ASSAY_INGEST_JSON_LEVER_FORM_H

#include <stdbool.h>

#include <jansson.h>

#include "ingest/json/form_row.h"

/* A feedback form: a row for each field that is a score, from 1 to 4; the form's own rating where
 * that is all there is. */
bool lever_form_is(const json_t *record);
bool lever_form_rows(struct form_reading *reading);

#endif
