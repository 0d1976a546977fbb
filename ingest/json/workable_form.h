#ifndef ASSAY_INGEST_JSON_WORKABLE_FORM_H
#define ASSAY_INGEST_JSON_WORKABLE_FORM_H

#include <stdbool.h>

#include <jansson.h>

#include "ingest/json/form_row.h"

/* A rating, or an activity with one: a row for each trait and question of its scorecard that has a
 * score, or one for the rating as a whole. */
bool workable_form_is(const json_t *record);
bool workable_form_rows(struct form_reading *reading);

#endif
