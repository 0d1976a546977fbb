#ifndef ASSAY_INGEST_JSON_ASHBY_FORM_H
#define ASSAY_INGEST_JSON_ASHBY_FORM_H

#include <stdbool.h>

#include <jansson.h>

#include "ingest/json/form_row.h"

/* Application feedback: a row for each Score field of the form, from 1 to 4. */
bool ashby_form_is(const json_t *record);
bool ashby_form_rows(struct form_reading *reading);

#endif
