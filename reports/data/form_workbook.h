#ifndef ASSAY_REPORTS_DATA_FORM_WORKBOOK_H
#define ASSAY_REPORTS_DATA_FORM_WORKBOOK_H

#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/score_form.h"

/*
 * A score sheet as a workbook for Excel and LibreOffice: the heading stays in sight, cells with
 * choices have a list to pick from, dates are written year-month-day, questions are told apart by a
 * shade, and it prints with its heading on every page. Saved as CSV it is what `assay ingest`
 * reads. Text is never taken for a formula. The same form and moment (seconds since 1970) give the
 * same bytes.
 */
bool form_workbook(const struct score_form *form, int64_t made_at, struct buffer *out,
                   struct error *error) MUST_CHECK;

#endif
