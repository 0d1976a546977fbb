#ifndef ASSAY_REPORTS_HISTORY_DRIFT_RECORD_H
#define ASSAY_REPORTS_HISTORY_DRIFT_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* A row for each month shown of each question and each interviewer. */
struct table *drift_record_table(const struct report *report, struct arena *arena);

/* One question or one interviewer with its months, as an object (docs/json.md). */
json_t *drift_record_question(const struct report *report, size_t question);
json_t *drift_record_interviewer(const struct report *report, size_t interviewer);

#endif
