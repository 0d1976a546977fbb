#ifndef ASSAY_REPORTS_PIPELINE_LOAD_RECORD_H
#define ASSAY_REPORTS_PIPELINE_LOAD_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* How much each interviewer interviewed, in the period and month by month. */
struct table *load_record_table(const struct report *report, struct arena *arena);

/* The same of one interviewer, with the days to their scores, as an object (docs/json.md). */
json_t *load_record_json(const struct report *report, size_t interviewer);

#endif
