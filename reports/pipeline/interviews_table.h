#ifndef ASSAY_REPORTS_PIPELINE_INTERVIEWS_TABLE_H
#define ASSAY_REPORTS_PIPELINE_INTERVIEWS_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Interviews, candidates and ratings of each interviewer, in the period and in each of the twelve
 * months, a row each; without rows for a report that has no pipeline. */
struct table *interviews_table(const struct report *report, struct arena *arena);

#endif
