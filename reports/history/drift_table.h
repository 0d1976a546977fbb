#ifndef ASSAY_REPORTS_HISTORY_DRIFT_TABLE_H
#define ASSAY_REPORTS_HISTORY_DRIFT_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Questions, and after them interviewers by name: the last month beside what was to be expected, a
 * strip of the months, and what was found in sentences below. */
struct table *drift_table(const struct report *report, struct arena *arena);

#endif
