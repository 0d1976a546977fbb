#ifndef ASSAY_REPORTS_QUESTIONS_PLAN_RECORD_H
#define ASSAY_REPORTS_QUESTIONS_PLAN_RECORD_H

#include <jansson.h>

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Every number of the plans, one row for each step, for CSV: those of all questions, then those of
 * each topic. Step 0 has all questions. */
struct table *plan_record_table(const struct report *report, struct arena *arena);

/* The steps of one plan, as an array (docs/json.md). */
json_t *plan_record_steps(const struct report *report, const struct drop_plan *plan);

#endif
