#ifndef ASSAY_REPORTS_QUESTIONS_PLAN_DATA_H
#define ASSAY_REPORTS_QUESTIONS_PLAN_DATA_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Every number of the plans, one row for each step, for CSV: those of all questions, then those of
 * each topic. Step 0 has all questions. */
struct table *plan_data(const struct report *report, struct arena *arena);

#endif
