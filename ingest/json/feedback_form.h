#ifndef ASSAY_INGEST_JSON_FEEDBACK_FORM_H
#define ASSAY_INGEST_JSON_FEEDBACK_FORM_H

#include <stdbool.h>

#include <jansson.h>

#include "base/error.h"
#include "ingest/json/form_row.h"

/*
 * Records in which products hand out what interviewers filled in: Greenhouse scorecards (Harvest
 * API), Lever feedback forms, Ashby application feedback, Workable ratings. Their documentation
 * says what no general rule could know: which of the people scored, which field is a score and on
 * which scale, and that the verdict on the whole is none of the questions.
 */
struct feedback_form {
    const char *name; /* "Greenhouse scorecards" */
    bool (*is)(const json_t *record);
    bool (*rows)(struct form_reading *reading);
};

/* The product's form that the record is, or NULL. */
const struct feedback_form *feedback_form_of(const json_t *record);

/* The rows of a record. Fails where it does not say whose it is, or there are too many columns. */
bool feedback_form_rows(const struct feedback_form *form, struct form_reading *reading) MUST_CHECK;

#endif
