#ifndef ASSAY_REPORTS_INTERVIEWERS_INTERVIEWERS_RECORD_H
#define ASSAY_REPORTS_INTERVIEWERS_INTERVIEWERS_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* One row for each interviewer of the catalogue, numbers unrounded. */
struct table *interviewers_record_table(const struct report *report, struct arena *arena);

/* One interviewer as an object (docs/json.md). */
json_t *interviewers_record_json(const struct report *report, size_t interviewer);

#endif
